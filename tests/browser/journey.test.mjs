// Journeys as people make them: in both languages, on a phone and a desk, by keyboard alone, without JavaScript.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browser, demo, signIn } from './platform.mjs';

let chromium, platform;

before(async () => {
  [chromium, platform] = await Promise.all([browser(), demo()]);
});
after(() => Promise.all([chromium?.close(), platform?.stop()]));

async function visit(options, journey) {
  const context = await chromium.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const outside = [];
  const thrown = [];
  page.on('request', (request) => request.url().startsWith(platform.url) || outside.push(request.url()));
  page.on('pageerror', (error) => thrown.push(error.message));
  try {
    await journey(page);
  } finally {
    await context.close();
  }
  assert.deepEqual({ outside, thrown }, { outside: [], thrown: [] });
}

/** On a phone the menu is folded. */
async function openMenu(page) {
  const menu = page.locator('.sv-menu:not([open]) > summary');
  if (await menu.isVisible()) await menu.click();
}

for (const [locale, lang] of [['nl-NL', 'nl'], ['en-GB', 'en']]) {
  for (const width of [320, 1280]) {
    for (const javaScriptEnabled of [true, false]) {
      const how = `${lang}, ${width} px, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`;
      const options = { locale, javaScriptEnabled, viewport: { width, height: 900 } };
      describe(how, () => {
        test('the site speaks the language of the browser and can be switched', () =>
          visit(options, async (page) => {
            await page.goto(platform.url);
            assert.equal(await page.locator('html').getAttribute('lang'), lang);
            const other = lang === 'nl' ? 'en' : 'nl';
            await openMenu(page);
            await page.locator(`button[name=language][value=${other}]`).click();
            assert.equal(await page.locator('html').getAttribute('lang'), other);
          }));

        test('one click signs in as a person of the demo, one signs out', () =>
          visit(options, async (page) => {
            const person = await signIn(page, platform.url, 'resident');
            await page.goto(platform.url);
            assert.ok((await page.locator('a[href="/account"]').textContent()).includes(person.displayName));
            await openMenu(page);
            await page.locator('form[action="/sign-out"] button').click();
            assert.equal(await page.locator('form[action="/sign-out"]').count(), 0);
          }));

        test('from the home page to a need, a challenge and a solution by links alone', () =>
          visit(options, async (page) => {
            for (const place of ['needs', 'challenges', 'solutions']) {
              await page.goto(platform.url);
              await openMenu(page);
              await page.locator(`nav a[href="/${place}"]`).first().click();
              await page.locator(`main a[href^="/${place}/"]:not([href$="/new"])`).first().click();
              assert.match(new URL(page.url()).pathname, new RegExp(`^/${place}/[^/]+$`));
              assert.equal(await page.locator('h1').count(), 1);
            }
          }));

        test('search finds what residents want', () =>
          visit(options, async (page) => {
            await page.goto(platform.url);
            await page.locator('#site-search').fill('toilet');
            await page.locator('form[role=search] button[type=submit]').first().click();
            assert.equal(new URL(page.url()).pathname, '/search');
            assert.ok((await page.locator('main a[href^="/needs/"]').count()) > 0);
          }));
      });
    }
  }
}

describe('signing in by e-mail', () => {
  test('a newcomer opens the link in the mail, presses one button and is signed in', () =>
    visit({}, async (page) => {
      const address = `nieuw.${Date.now()}@example.nl`;
      await page.goto(`${platform.url}/sign-in`);
      await page.locator('input[name=email]').fill(address);
      await page.locator('form[action="/sign-in"] button[type=submit]').click();
      await page.goto(`${platform.url}/demo/mail`);
      const letter = page.locator('article', { hasText: address }).first();
      await letter.locator('a[href*="/sign-in/"]').click();
      await page.locator('form[action^="/sign-in/"] button[type=submit]').click();
      assert.equal(await page.locator('form[action="/sign-out"]').count(), 1);
    }));
});

describe('keyboard alone', () => {
  test('the first Tab offers to skip to the content, and Enter does', () =>
    visit({}, async (page) => {
      await page.goto(platform.url);
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      assert.equal(await focused.getAttribute('href'), '#content');
      assert.ok(await focused.isVisible());
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
    }));

  test('every link and button of the home page is reached by Tab and shows that it is', () =>
    visit({}, async (page) => {
      await page.goto(platform.url);
      const all = await page.locator('a[href]:visible, button:visible, input:not([type=hidden]):visible').count();
      const reached = new Set();
      const unseen = [];
      for (let step = 0; step < all + 5; step += 1) {
        await page.keyboard.press('Tab');
        const { index, label, shows } = await page.evaluate(() => {
          const element = document.activeElement;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return {
            index: [...document.querySelectorAll('*')].indexOf(element),
            label: element.outerHTML.slice(0, 80),
            shows: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
          };
        });
        if (reached.has(index)) break;
        reached.add(index);
        if (!shows && !label.startsWith('<body')) unseen.push(label);
      }
      assert.deepEqual(unseen, []);
      assert.ok(reached.size >= all, `${reached.size} of ${all} were reached`);
    }));
});
