// A person at a browser: knows what is on the page by its words, and acts by mouse or by keyboard alone.
import assert from 'node:assert/strict';

/** A pattern for exactly these words, or the pattern given. */
const exactly = (words) =>
  words instanceof RegExp ? words : new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\((niet verplicht|optional)\\))?\\s*$`);

/** Steps of Tab after which something counts as out of reach. */
const FAR = 600;

export class Hands {
  /** `isKeyboard` may change on the way. */
  constructor(page, isKeyboard = false) {
    this.page = page;
    this.isKeyboard = isKeyboard;
    this.thrown = [];
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.thrown.push(error.message));
  }

  /** Follows a link; of several with the same words the first, or the first in `part` of the page. */
  async follow(words, part = this.page) {
    await this.#leave(await this.#unfolded(part.getByRole('link', { name: exactly(words) }).first()));
  }

  /** Presses a button. */
  async press(words, part = this.page) {
    await this.#leave(await this.#unfolded(part.getByRole('button', { name: exactly(words) }).first()));
  }

  /** What is not in sight may be in the menu, which is folded on a phone. */
  async #unfolded(wanted) {
    const menu = this.page.locator('.sv-menu:not([open]) > summary');
    if (!(await wanted.isVisible()) && (await menu.isVisible())) await menu.press('Enter');
    return wanted;
  }

  /** Types into the field with this label. */
  async fill(label, text) {
    const field = this.page.getByLabel(exactly(label)).first();
    if (!this.isKeyboard) return field.fill(text);
    await this.#reach(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
    assert.equal(await field.inputValue(), text, label);
  }

  /** Fills a field for a day, or for a day and a time, by typing its parts in the order the browser shows them. */
  async date(label, value) {
    const field = this.page.getByLabel(exactly(label)).first();
    if (!this.isKeyboard) return field.fill(value);
    const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+))?$/.exec(value);
    const noon = Number(hour) >= 12 ? 'PM' : 'AM';
    const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
    const orders = [[month, day, year, twelve, minute, noon], [day, month, year, hour, minute]];
    for (const parts of orders) {
      await this.#reach(field);
      for (const part of parts.slice(0, hour ? undefined : 3)) {
        await this.page.keyboard.type(part);
        // A year may have six digits, so the browser waits for more; the arrow goes on.
        if (part === year) await this.page.keyboard.press('ArrowRight');
      }
      if ((await field.inputValue()) === value) return;
      const element = await field.elementHandle();
      while (await element.evaluate((it) => it === document.activeElement)) await this.page.keyboard.press('Shift+Tab');
    }
    assert.equal(await field.inputValue(), value, label);
  }

  /** Chooses from a folded list. */
  async pick(label, words) {
    const field = this.page.getByLabel(exactly(label)).first();
    if (!this.isKeyboard) return field.selectOption({ label: words });
    await this.#reach(field);
    await this.page.keyboard.type(words);
    assert.equal(await field.evaluate((list) => list.selectedOptions[0].label), words);
  }

  /** Ticks a box or one of several choices, of the group with this question when the words occur in more. */
  async choose(words, question) {
    const part = question ? this.page.getByRole('group', { name: exactly(question) }) : this.page;
    const box = part.getByLabel(exactly(words)).first();
    if (!this.isKeyboard) return box.check();
    const { name, type } = await box.evaluate((input) => ({ name: input.name, type: input.type }));
    if (type === 'radio') {
      await this.#reach(box, (focused) => focused.name === name);
      for (let step = 0; step < 60 && !(await box.evaluate((input) => input === document.activeElement)); step += 1) {
        await this.page.keyboard.press('ArrowDown');
      }
    } else {
      await this.#reach(box);
    }
    if (!(await box.isChecked())) await this.page.keyboard.press('Space');
    assert.ok(await box.isChecked(), words);
  }

  /** These words are on the page. */
  async sees(words) {
    await this.page.locator('main').getByText(words).first().waitFor({ timeout: 15_000 });
  }

  /** Loads the page again until this button or link is there; what a person does who waits for a moment to come. */
  async waitsFor(words, seconds = 200) {
    const until = Date.now() + seconds * 1000;
    const there = this.page.locator('main').locator('a, button', { hasText: exactly(words) }).first();
    while (!(await there.isVisible())) {
      assert.ok(Date.now() < until, `“${words}” did not come on ${this.page.url()}`);
      await this.page.waitForTimeout(1000);
      await this.page.reload();
    }
  }

  /** The text of what has this class: a code that is shown, say. */
  async reads(selector) {
    return (await this.page.locator(selector).first().innerText()).trim();
  }

  async #leave(target) {
    await target.waitFor({ timeout: 15_000 }).catch(async () => {
      assert.fail(`${target} is not on ${this.page.url()}:\n${await this.page.locator('main').innerText()}`);
    });
    const loaded = this.page.waitForEvent('load', { timeout: 30_000 });
    if (this.isKeyboard) {
      await this.#reach(target);
      await this.page.keyboard.press('Enter');
    } else {
      await target.click();
    }
    await loaded;
    const refused = this.page.locator('.sv-problem');
    if (await refused.isVisible()) assert.fail(`after ${target}:\n${await refused.innerText()}`);
    const [is, may] = await this.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(is <= may, `${this.page.url()} is ${is} px wide on ${may} px`);
  }

  /** Presses Tab until this is what the keyboard speaks to. */
  async #reach(target, isThere) {
    const element = isThere ? undefined : await target.elementHandle();
    for (let step = 0; step < FAR; step += 1) {
      const reached = element
        ? await element.evaluate((it) => it === document.activeElement)
        : isThere(await this.page.evaluate(() => ({ name: document.activeElement.name })));
      if (reached) return;
      await this.page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not reach ${target} on ${this.page.url()}`);
  }
}
