// Every page in its filled, empty and error state: no fault in six modes, and valid HTML.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faults, htmlFaults } from './looks.mjs';
import { browser, routes, signIn, start } from './platform.mjs';

/** As whom the pages are met; together they reach every page. */
const roles = ['visitor', 'administrator', 'lead', 'signatory', 'coordinator', 'provider', 'assessor', 'resident'];

let chromium, filled, empty;

before(async () => {
  [chromium, filled, empty] = await Promise.all([browser(), start('demo'), start('serve')]);
});
after(() => Promise.all([chromium?.close(), filled?.stop(), empty?.stop()]));

/** The route that an address belongs to: the one with the most literal parts. */
function routeOf(pathname, patterns) {
  const fits = ({ path }) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(pathname);
  return patterns.filter(fits).sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}

/** Follows every link of the site, one address per route, and calls `look` on each page once. */
async function crawl(platform, role, patterns, seen, look) {
  const context = await chromium.newContext({ locale: 'nl-NL' });
  const page = await context.newPage();
  if (role !== 'visitor') await signIn(page, platform.url, role);
  const open = patterns.filter(({ path }) => !path.includes('{')).map(({ path }) => path);
  while (open.length > 0) {
    const address = open.shift();
    const route = routeOf(address.split('?')[0], patterns);
    if (!route || seen.has(route.path)) continue;
    const response = await page.goto(platform.url + address);
    if (response.status() !== 200 || !response.headers()['content-type']?.includes('text/html')) continue;
    if (routeOf(new URL(page.url()).pathname, patterns) !== route) continue;
    seen.add(route.path);
    const links = await page.evaluate(() => [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href')));
    open.push(...links.filter((link) => !link.startsWith('/assets/')));
    await look(page, address, await response.text());
  }
  await context.close();
}

/** Addresses that only take forms answer a GET with 405; they show nothing to look at. */
async function pages() {
  const asked = routes().map(async (route) => [route, await fetch(filled.url + route.path.replace(/\{[^}]+\}/g, 'x'), { redirect: 'manual' })]);
  return (await Promise.all(asked)).filter(([, { status }]) => status !== 405).map(([route]) => route);
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

test('every page of the filled site is without fault in six modes', { timeout: 480_000, todo: 'reports what is left, does not decide' }, async () => {
  const patterns = await pages();
  const seen = new Set();
  const found = [];
  for (const role of roles) {
    await crawl(filled, role, patterns, seen, async (page, address, html) => {
      found.push(...(await htmlFaults(html, address)), ...(await faults(page, address)));
    });
  }
  const missed = patterns.filter(({ path }) => !seen.has(path)).map(({ path }) => path);
  assert.deepEqual({ found, missed }, { found: [], missed: [] });
});

test('every page of an empty site is without fault in six modes', { timeout: 600_000 }, async () => {
  const found = [];
  await crawl(empty, 'visitor', await pages(), new Set(), async (page, address, html) => {
    found.push(...(await htmlFaults(html, address)), ...(await faults(page, address)));
  });
  assert.deepEqual(found, []);
});

test('every form says what is wrong, at the input, without fault in six modes', { timeout: 480_000, todo: 'reports what is left, does not decide' }, async () => {
  const found = [];
  const patterns = await pages();
  for (const role of ['visitor', 'lead', 'provider', 'resident']) {
    const forms = [];
    await crawl(filled, role, patterns, new Set(), async (page, address) => {
      const count = await page.locator('main form[method=post]:has(input[type=text], input[type=email], textarea)').count();
      for (let index = 0; index < count; index += 1) forms.push({ address, index });
    });
    const context = await chromium.newContext({ locale: 'nl-NL' });
    const page = await context.newPage();
    if (role !== 'visitor') await signIn(page, filled.url, role);
    for (const { address, index } of forms) {
      await page.goto(filled.url + address);
      const form = page.locator('main form[method=post]:has(input[type=text], input[type=email], textarea)').nth(index);
      const where = `${address} form ${index + 1} as ${role}`;
      await form.evaluate((element) => {
        element.noValidate = true;
        for (const field of element.querySelectorAll('input[type=text], input[type=email], textarea')) field.value = '';
      });
      const [response] = await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === 'POST'),
        form.locator('[type=submit]').first().click(),
      ]);
      if (response.status() !== 422) continue;
      const untied = await page.locator('[aria-invalid=true]:not([aria-describedby])').count();
      if (untied > 0) found.push(`${where}: ${untied} wrong inputs without their text`);
      if ((await page.locator('[aria-invalid=true]').count()) === 0) found.push(`${where}: no input is marked as wrong`);
      found.push(...(await faults(page, where)));
    }
    await context.close();
  }
  assert.deepEqual(found, []);
});

test('a page that does not exist is without fault and offers a way on', async () => {
  const context = await chromium.newContext();
  const page = await context.newPage();
  const response = await page.goto(`${filled.url}/bestaat-niet`);
  assert.equal(response.status(), 404);
  assert.ok((await page.locator('main a[href^="/"]').count()) > 0);
  assert.deepEqual(await faults(page, '/bestaat-niet'), []);
  await context.close();
});
