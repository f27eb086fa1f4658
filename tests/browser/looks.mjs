// What is looked at on every page: axe's rules, overflow, valid HTML, and the few rules of our own.
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';

/** The six modes a page is looked at in. */
export const modes = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none', width: 1280 },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none', width: 1280 },
  { name: 'forced colours on light', colorScheme: 'light', forcedColors: 'active', width: 1280 },
  { name: 'forced colours on dark', colorScheme: 'dark', forcedColors: 'active', width: 1280 },
  { name: 'light at 320 px', colorScheme: 'light', forcedColors: 'none', width: 320 },
  { name: 'dark at 320 px', colorScheme: 'dark', forcedColors: 'none', width: 320 },
];

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'long-title': 'off' },
});

/** Looks at the page as it stands in all six modes; returns what is wrong, one line each. */
export async function faults(page, where) {
  const found = [];
  for (const { name, colorScheme, forcedColors, width } of modes) {
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    // The system chooses forced colours, not we: contrast is then not the page's.
    const rules = forcedColors === 'active' ? { 'color-contrast': { enabled: false } } : {};
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .options({ rules })
      .analyze();
    for (const { id, nodes } of violations) {
      found.push(`${where} (${name}): axe ${id}: ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
    }
    const [is, may] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    if (is > may) found.push(`${where} (${name}): ${is} px wide on ${may} px`);
  }
  return found;
}

/** What html-validate finds in the HTML as the server sent it. */
export async function htmlFaults(html, where) {
  const { results } = await validator.validateString(html, `${where}.html`);
  return results.flatMap(({ messages }) =>
    messages.filter(({ severity }) => severity === 2).map(({ line, ruleId, message }) => `${where}:${line}: ${ruleId}: ${message}`));
}
