// The people of one telling of the chain, each at a browser of their own, and the words they see in its language.
import assert from 'node:assert/strict';
import { Hands } from '../hands.mjs';

/** Who plays which part; two tellings go on at once, so no one plays in both. */
export const casts = {
  nl: {
    resident: 'Truus van Leeuwen',
    supporter: 'Piet Donkers',
    voters: [['Ali Yildirim', 'ali.yildirim@example.nl'], ['Corrie Hagenaar', 'corrie.hagenaar@example.nl'], ['Wil Hartman', 'wil.hartman@example.nl'], ['Ben van Dalen', 'ben.van.dalen@example.nl']],
    lead: ['Fatima el Amrani', 'fatima.el.amrani@example.nl', 'Gemeente Den Haag'],
    others: [['Anneke de Leeuw', 'anneke.de.leeuw@example.nl', 'Gemeente Delft'], ['Esmée Vermaat', 'esmee.vermaat@example.nl', 'Gemeente Zoetermeer']],
    providers: [['Evi Lammers', 'Nachtgids'], ['Kim Tran', 'Vloerpad']],
    adopter: ['Loes van den Broek', 'Gemeente Breda'],
    title: 'Ik wil in het donker de weg naar de keuken vinden',
  },
  en: {
    resident: 'Johan Plomp',
    supporter: 'Marja Vissers',
    voters: [['Greetje van Assen', 'greetje.assen@example.nl'], ['Sietske Bouma', 'sietske.bouma@example.nl'], ['Henny Oude Luttik', 'henny.oude.luttik@example.nl'], ['Shirley Kromo', 'shirley.kromo@example.nl']],
    lead: ['Marieke Hoekstra', 'marieke.hoekstra@example.nl', 'Gemeente Zwolle'],
    others: [['Gerrit Bouwhuis', 'gerrit.bouwhuis@example.nl', 'Gemeente Deventer'], ['Tjitske Wiersma', 'tjitske.wiersma@example.nl', 'Gemeente Leeuwarden']],
    providers: [['Samira Haddou', 'Doorbell Whisper'], ['Wouter Kloos', 'Porch Signal']],
    adopter: ['Henk ter Braak', 'Gemeente Enschede'],
    title: 'I want to know who is at the door before I open',
  },
};

/** One telling: its cast, its language, and everyone's browser. */
export class Town {
  #browsers = new Map();

  constructor(chromium, url, lang, options) {
    Object.assign(this, { chromium, url, lang, options, cast: casts[lang] });
  }

  /** The words in this telling's language. */
  say(nl, en) {
    return this.lang === 'nl' ? nl : en;
  }

  /** A browser nobody has signed in at. */
  async stranger(isKeyboard = false) {
    const context = await this.chromium.newContext(this.options);
    const page = await context.newPage();
    const outside = [];
    page.on('request', (request) => request.url().startsWith(this.url) || outside.push(request.url()));
    await page.goto(this.url);
    const hands = new Hands(page, isKeyboard);
    this.#browsers.set(hands, { context, outside });
    return hands;
  }

  #people = new Map();

  /** The browser of the person with this name, signed in through the demonstration's page. */
  async as(name) {
    if (!this.#people.has(name)) {
      const hands = await this.stranger();
      await hands.follow(this.say('wissel van persoon', 'switch person'));
      // Every part of the chain is folded but the first.
      for (const part of (await hands.page.locator('main summary').all()).slice(1)) await part.press('Enter');
      await hands.press(this.say(`Inloggen als ${name}`, `Sign in as ${name}`));
      this.#people.set(name, hands);
    }
    return this.#people.get(name);
  }

  /** Closes every browser; none asked another site for anything, no script failed. */
  async close() {
    const outside = [...this.#browsers.values()].flatMap((one) => one.outside);
    const thrown = [...this.#browsers.keys()].flatMap((hands) => hands.thrown);
    await Promise.all([...this.#browsers.values()].map(({ context }) => context.close()));
    assert.deepEqual({ outside, thrown }, { outside: [], thrown: [] });
  }
}

/** A minute on the Dutch clock, at least so many seconds from now, as a field for a day and a time holds it. */
export function clock(seconds) {
  const minute = 60_000;
  const at = new Date(Math.ceil((Date.now() + seconds * 1000) / minute) * minute);
  return at.toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 16).replace(' ', 'T');
}

/** To one's own account, by the link that carries one's name. */
export const toAccount = (hands) => hands.follow(/^(Ingelogd als|Signed in as) /);
