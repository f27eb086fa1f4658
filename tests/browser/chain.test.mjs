// The whole chain, from a resident's need to another municipality's adoption, by what people see on their screens.
import { after, before, describe, test } from 'node:test';
import { adoption, decision, pilot, search, solutions, submissions } from './chain/answering.mjs';
import { challenge, need, panel, publication, round } from './chain/asking.mjs';
import { Town } from './chain/town.mjs';
import { browser, demo } from './platform.mjs';

let chromium, platform;

before(async () => {
  [chromium, platform] = await Promise.all([browser(), demo()]);
});
after(() => Promise.all([chromium?.close(), platform?.stop()]));

/** Everything in order; from the need to the ballot by keyboard alone when asked. */
async function tell(lang, options, isKeyboard) {
  const town = new Town(chromium, platform.url, lang, { timezoneId: 'Europe/Amsterdam', ...options });
  await need(town, isKeyboard);
  const code = await panel(town);
  await round(town, code, isKeyboard);
  await challenge(town);
  await solutions(town);
  await publication(town);
  await submissions(town);
  await decision(town);
  await pilot(town);
  await adoption(town);
  await search(town);
  await town.close();
}

describe('the whole chain', { concurrency: true }, () => {
  test('in Dutch, without JavaScript, on a small phone', { timeout: 900_000 }, () =>
    tell('nl', { locale: 'nl-NL', javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, false));

  test('in English, with JavaScript, at a desk, voting by keyboard alone', { timeout: 900_000 }, () =>
    tell('en', { locale: 'en-GB', viewport: { width: 1280, height: 900 } }, true));
});
