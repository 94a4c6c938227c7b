/** The timeline as a real browser prints it: tagged, on as many pages as it takes, and then the same as a table. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { printPalette } from '../../../db/domain/picture/palettes.ts';
import { drawnOrder, timeContent } from '../../../db/domain/picture/time-content.ts';
import { timePages } from '../../../db/domain/picture/time-svg.ts';
import { timeWords } from '../../../db/domain/picture/time-words.ts';
import { typeset } from '../../../electron/documents/typeset.ts';
import { launchChromium, printBy } from '../../support/chromium.ts';
import { openCore } from '../core/session.ts';

const folder = mkdtempSync(join(tmpdir(), 'time-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

it('holds every measure of the sample in picture and table, a page for each part', async () => {
  const core = await openCore();
  const { id: analysis } = await core.call('analysis.createSample', {});
  await core.call('plan.derive', { analysis });
  const measures = await core.call('measure.list', { analysis });
  const records = {
    measures,
    rows: await core.call('plan.rows', { analysis }),
    factors: await core.call('factor.list', { analysis }),
    actors: await core.call('actor.list', { analysis }),
    steps: await core.call('measureStep.list', { analysis }),
  };
  const options = { by: 'actor', scale: 'quarter', today: '2026-03-04', words: timeWords('sv') } as const;
  const content = timeContent(records, options);
  const look = { language: 'sv', palette: printPalette, title: 'Malmö', date: '2026-03-04' } as const;
  const pages = timePages({ content, ...look });
  const svg = pages.map((page) => page.svg).join('');
  const shown = drawnOrder(content);
  const document = await core.internal('document.picture', { analysis, picture: 'timeline', svg, shown });
  const browser = await launchChromium();
  const file = join(folder, 'sample.pdf');
  writeFileSync(file, await typeset(document, printBy(browser)).finally(() => browser.close()));
  run('qpdf', '--check', file);
  expect(run('pdfinfo', file)).toMatch(/^Tagged:\s+yes$/m);
  const structure = run('pdfinfo', '-struct-text', file);
  expect(structure.match(/^ {2}Figure$/gm)).toHaveLength(pages.length);
  const [...printed] = run('pdftotext', '-layout', file, '-').split('\f');
  const pictures = printed.slice(0, pages.length).join(' ').replace(/\s+/g, ' ');
  const table = printed.slice(pages.length).join(' ').replace(/\s+/g, ' ');
  expect(pages.length).toBeGreaterThan(1);
  for (const { title } of measures) {
    expect(pictures).toContain(title.slice(0, 20));
    expect(table).toContain(title.split(' ')[0]);
  }
  expect(table).toContain('Tidslinjens innehåll');
});
