// What is looked at on every page: axe's rules, overflow, valid HTML, and the few rules of our own.
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';

const everything = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What another choice of colours can break. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** The system chooses forced colours, not we: contrast is then not the page's. */
const forced = { type: 'rule', values: ['link-in-text-block'] };

/** The six modes a page is looked at in, each with the rules that can differ there. */
export const modes = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none', width: 1280, runOnly: everything },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none', width: 1280, runOnly: colours },
  { name: 'forced colours on light', colorScheme: 'light', forcedColors: 'active', width: 1280, runOnly: forced },
  { name: 'forced colours on dark', colorScheme: 'dark', forcedColors: 'active', width: 1280, runOnly: forced },
  { name: 'dark at 320 px', colorScheme: 'dark', forcedColors: 'none', width: 320, runOnly: colours },
  { name: 'light at 320 px', colorScheme: 'light', forcedColors: 'none', width: 320, runOnly: everything },
];

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'long-title': 'off' },
});

/** Looks at the page as it stands in all six modes; returns what is wrong, one line each. */
export async function faults(page, where) {
  const found = [];
  await page.evaluate(`${axe.source}; undefined`);
  for (const { name, colorScheme, forcedColors, width, runOnly } of modes) {
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const { violations, is, may } = await page.evaluate(look, runOnly);
    found.push(...violations.map((line) => `${where} (${name}): axe ${line}`));
    if (is > may) found.push(`${where} (${name}): ${is} px wide on ${may} px`);
  }
  return found;
}

/** Runs in the page. */
async function look(runOnly) {
  const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`),
    is: document.documentElement.scrollWidth,
    may: document.documentElement.clientWidth,
  };
}

/** What html-validate finds in the HTML as the server sent it. */
export async function htmlFaults(html, where) {
  const { results } = await validator.validateString(html, `${where}.html`);
  return results.flatMap(({ messages }) =>
    messages.filter(({ severity }) => severity === 2).map(({ line, ruleId, message }) => `${where}:${line}: ${ruleId}: ${message}`));
}
