/** What axe finds on a page, for specs; every theme is looked at without opening the program again. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Theme = 'light' | 'dark' | 'contrast';
/** The rules that depend on colours; the others find the same in every theme. */
const ofColours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

const run = async (page: Page, within: string, options: RunOptions): Promise<string[]> => {
  const { violations } = await page.evaluate(
    ([part, how]) =>
      (window as unknown as { axe: { run: (part: string, how: RunOptions) => Promise<AxeResults> } }).axe.run(
        part,
        how,
      ),
    [within, options] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** Puts the theme on the page, with no colour on its way to another. */
const putOn = (page: Page, theme: string): Promise<string> =>
  page.evaluate((name) => {
    const { dataset } = document.documentElement;
    const before = dataset['theme'] ?? '';
    dataset['theme'] = name;
    for (const animation of document.getAnimations()) animation.finish();
    return before;
  }, theme);

/**
 * The faults of the page as it is shown now, or of the part `within` (a CSS selector): all rules in its own theme, the
 * rules of colours in the others, whose faults say which. All places are looked at in every theme by `ui-places.spec.ts`.
 */
export const accessibilityFaults = async (
  page: Page,
  { within = 'html', themes = ['light', 'dark'] }: { within?: string; themes?: readonly Theme[] } = {},
): Promise<string[]> => {
  await page.evaluate(source);
  const faults = await run(page, within, {});
  const own = await page.evaluate(() => document.documentElement.dataset['theme'] ?? '');
  for (const theme of themes.filter((name) => name !== own)) {
    await putOn(page, theme);
    faults.push(...(await run(page, within, ofColours)).map((fault) => `${theme} ${fault}`));
  }
  await putOn(page, own);
  return faults;
};
