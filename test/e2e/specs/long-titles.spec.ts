/** Titles as long as a field holds, over the real core: every list stays a list, and the whole is in the tooltip. */
import { expect, test } from 'vitest';
import { TEXT_LIMIT } from '../../../db/domain/values.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { type Opened, preparePage } from '../../support/real-core-page.ts';

const WORDS = 'Nedskräpning och allt annat som hör dit, ';
const words = WORDS.repeat(TEXT_LIMIT).slice(0, TEXT_LIMIT);
const oneWord = 'ö'.repeat(TEXT_LIMIT);

/** What a title makes high or wide, apart from the fields where it is written and the differences of a text. */
const tooLarge = ({ page }: Opened): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *, aside *')].flatMap((element) => {
      if (element.matches('textarea, option, ins, del') || element.closest('svg') !== null) return [];
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      if (!own.some(({ textContent }) => /öööööö|allt annat som/.test(textContent ?? ''))) return [];
      const { width, height } = element.getBoundingClientRect();
      if (height < 500 && width <= window.innerWidth) return [];
      return [`${element.tagName} ${element.className}: ${Math.round(width)} × ${Math.round(height)}`];
    }),
  );

test('a title of 10 000 characters is cut in every list, and the whole of it is in the tooltip', async () => {
  const app = await preparePage();
  const opened = await app.open();
  const { page, complaints } = opened;
  const { store } = opened.session;
  const { id: analysis } = await coreHandlers['analysis.createSample'](store);
  const title = (id: string, text: string) =>
    coreHandlers['factor.update'](store, { analysis, id, fields: { title: text } });
  title('F1', words);
  title('F2', oneWord);
  const source = listRecords(store.db, 'source', analysis)[0]?.id ?? '';
  coreHandlers['source.update'](store, { analysis, id: source, fields: { title: words } });
  coreHandlers['comment.create'](store, { analysis, fields: { factor: 'F1', text: 'Är den lagom?' } });
  await coreHandlers['plan.derive'](store, { analysis });
  const measure = listRecords(store.db, 'measure', analysis)[0]?.id ?? '';
  coreHandlers['measure.update'](store, { analysis, id: measure, fields: { title: words } });

  const views = ['factors', 'fishbone', 'tree', 'chain', 'matrix', 'patterns', 'coverage', 'questions', 'text'];
  const places = [...views.map((view) => `${view}/F1`), `sources/${source}`, 'influence', 'derivation', 'plan'];
  const found: Record<string, string[]> = {};
  for (const place of [...places, 'comments', 'overview']) {
    await opened.goto(`/analysis/${analysis}/${place}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByText(/öööööö|allt annat som/)
      .first()
      .waitFor({ state: 'attached' });
    const large = await tooLarge(opened);
    if (large.length > 0) found[place] = large;
  }
  expect(found).toEqual({});

  await opened.goto(`/analysis/${analysis}/plan`);
  for (const whole of [oneWord, words]) {
    const shown = page.getByRole('main').getByTitle(whole, { exact: true }).first();
    await shown.waitFor();
    expect(await shown.innerText()).toMatch(/^.{100,160}…$/);
  }
  expect(complaints).toEqual([]);
  await opened.close();
  await app.done();
});
