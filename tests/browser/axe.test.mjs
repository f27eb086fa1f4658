// Every page in its filled, empty and error state: no fault in six modes, and valid HTML.
// A route that was not met in a state it can be in fails.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bare, prepare, unlinked, voter } from './bare.mjs';
import { pages, walk } from './crawl.mjs';
import { faults, htmlFaults } from './looks.mjs';
import { browser, routes, session, start } from './platform.mjs';

// Its seeded world is its own: what is met in a walk must still be so when it is looked at.

/** As whom the seeded site is met; together they reach every page. */
const people = [
  'Joris Verbeek', 'Daan Scholten', 'Samira Haddou', 'Amber Claessens', 'Fatima el Amrani', 'Joyce Emanuels',
  'Loes van den Broek', 'Marieke Hoekstra', 'Margriet Stam', 'Truus van Leeuwen', 'Frans de Wit',
];

/** Where the walks begin; a person types these, or comes from a mail. */
const beginnings = ['/', '/account', '/search?q=toilet', '/search?q=xqzw', '/sign-in', '/demo/people', '/demo/mail', '/sign-in/een-link-uit-een-mail'];

/** Forms that cannot be wrong by leaving out: a ballot may be blank, a link from a mail has one button. */
const content = new Set(['/voting-rounds/{slug}/vote', '/sign-in/{token}']);

let chromium, filled, empty, patterns;
/** By route: where it was met in the seeded world, and where in the bare one. */
const met = { filled: new Map(), bare: new Map() };

before(async () => {
  [chromium, filled, empty] = await Promise.all([browser(), start('demo'), start('serve')]);
  patterns = await pages(filled.url, routes());
});
after(() => Promise.all([chromium?.close(), filled?.stop(), empty?.stop()]));

let walks;

/** Walks through both worlds, once for all tests. */
function meet() {
  walks ??= Promise.all([meetFilled(), meetBare()]);
  return walks;
}

async function meetFilled() {
  const prepared = await prepare(filled.url);
  for (const who of [undefined, ...people, await voter(filled.url)]) {
    const token = who && (await session(filled.url, who));
    const from = [...beginnings, ...prepared.get('everyone'), ...(prepared.get(who) ?? [])];
    await walk({ url: filled.url, who, token, patterns, met: met.filled, from, depth: 10 });
  }
}

async function meetBare() {
  await walk({ url: empty.url, patterns, met: met.bare, from: beginnings });
  for (const [who, token] of await bare(empty)) {
    await walk({ url: empty.url, who, token, patterns, met: met.bare, from: [...beginnings, ...unlinked] });
  }
}

/** Runs the jobs at two browsers at once; answers with all that they found. */
async function atTwo(jobs, look) {
  const waiting = [...jobs];
  const found = [];
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const context = await chromium.newContext({ locale: 'nl-NL' });
      const { url, token } = job;
      if (token) await context.addCookies([{ name: 'session', value: token, url }]);
      try {
        found.push(...(await look(await context.newPage(), job)));
      } finally {
        await context.close();
      }
    }
  };
  await Promise.all([worker(), worker()]);
  return found;
}

async function asItComes(page, { url, address, who = 'a visitor' }) {
  const response = await page.goto(url + address);
  const where = `${address} as ${who}`;
  return [...(await htmlFaults(await response.text(), where)), ...(await faults(page, where))];
}

/** The routes that were not met in a state they can be in. */
function missed(state, isMet) {
  return patterns.filter(({ path, without }) => !without.includes(state) && !isMet(path)).map(({ path }) => path);
}

test('the looks find what is wrong', async () => {
  const context = await chromium.newContext();
  const page = await context.newPage();
  await page.setContent('<!doctype html><html lang=nl><title>x</title><main><h1>x</h1><p style="color:#ccc;width:500px">bleek</p></main></html>');
  const found = (await faults(page, 'x')).join();
  await context.close();
  assert.match(found, /color-contrast/);
  assert.match(found, /508 px wide on 320 px/);
  assert.match((await htmlFaults('<p>x</b></p>', 'x')).join(), /close-order/);
});

test('every page of the filled site is without fault in six modes', { timeout: 900_000 }, async () => {
  await meet();
  const jobs = [...met.filled.values()].map(({ filled: one, empty: other }) => ({ url: filled.url, ...(one ?? other) }));
  const found = await atTwo(jobs, asItComes);
  assert.deepEqual({ found, missed: missed('filled', (path) => met.filled.has(path)) }, { found: [], missed: [] });
});

test('every page with nothing to show says so, without fault in six modes', { timeout: 900_000 }, async () => {
  await meet();
  const where = (path) => [[empty.url, met.bare], [filled.url, met.filled]].map(([url, world]) => ({ url, ...world.get(path)?.empty })).find(({ address }) => address);
  const jobs = patterns.filter(({ without }) => !without.includes('empty')).map(({ path }) => where(path)).filter(Boolean);
  const found = await atTwo(jobs, asItComes);
  assert.deepEqual({ found, missed: missed('empty', where) }, { found: [], missed: [] });
});

test('every form says what is wrong, at the input, without fault in six modes', { timeout: 900_000 }, async () => {
  await meet();
  const wrong = new Set();
  const forms = 'main form[method=post]:has(input:not([type=hidden]), textarea, select)';
  const jobs = [...met.filled].filter(([, { form }]) => form).map(([path, { form }]) => ({ url: filled.url, path, ...form }));
  const found = await atTwo(jobs, async (page, { url, path, address, who = 'a visitor' }) => {
    const found = [];
    await page.goto(url + address);
    const count = await page.locator(forms).count();
    for (let index = 0; index < count; index += 1) {
      if (index > 0) await page.goto(url + address);
      const where = `${address} form ${index + 1} as ${who}`;
      const form = page.locator(forms).nth(index);
      // What is folded is opened first, as a reader would.
      await page.locator('main details:has(form)').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      await form.evaluate(spoil);
      const [response] = await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === 'POST'),
        form.locator('[type=submit]').first().click(),
      ]);
      await page.waitForLoadState('load');
      let status = response.status();
      // What is half written may be saved; it is judged when it is handed in.
      const handIn = page.locator('main form[action$="/submit"] [type=submit]');
      if (status === 303 && (await handIn.count()) > 0) {
        const judged = page.waitForResponse((answer) => answer.request().method() === 'POST');
        await handIn.first().click();
        status = (await judged).status();
        if (status === 422) wrong.add('/submissions/{id}/submit');
        await page.waitForLoadState('load');
      }
      if (status !== 422) {
        if (!content.has(path)) found.push(`${where}: answered ${status}`);
        continue;
      }
      wrong.add(path);
      if ((await page.locator('[aria-invalid=true]').count()) === 0) found.push(`${where}: no input is marked as wrong`);
      const untied = await page.locator('[aria-invalid=true]:not([aria-describedby])').count();
      if (untied > 0) found.push(`${where}: ${untied} wrong inputs without their text`);
      const nowhere = await page.locator('.sv-error-summary a').evaluateAll((links) =>
        links.map((link) => link.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1))));
      if (nowhere.length > 0) found.push(`${where}: the summary leads nowhere: ${nowhere}`);
      found.push(...(await faults(page, where)));
    }
    return found;
  });
  const isMet = (path) => wrong.has(path) || content.has(path);
  assert.deepEqual({ found, missed: missed('error', isMet) }, { found: [], missed: [] });
});

/** Runs in the page: leaves out what can be left out, and chooses what is not there to be chosen. */
function spoil(form) {
  form.noValidate = true;
  for (const field of form.querySelectorAll('input:not([type=hidden]), textarea, select')) {
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
    else field.value = '';
  }
}

test('a page that does not exist is without fault and offers a way on', async () => {
  const context = await chromium.newContext();
  const page = await context.newPage();
  const response = await page.goto(`${filled.url}/bestaat-niet`);
  assert.equal(response.status(), 404);
  assert.ok((await page.locator('main a[href^="/"]').count()) > 0);
  assert.deepEqual(await faults(page, '/bestaat-niet'), []);
  await context.close();
});
