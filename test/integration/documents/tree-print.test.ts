/** The cause tree as a real browser prints it: a tagged file with its picture, and then the same as a table. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainContent } from '../../../db/domain/picture/content.ts';
import { printPalette } from '../../../db/domain/picture/palettes.ts';
import { treeRows } from '../../../db/domain/picture/tree-rows.ts';
import { treeSvg } from '../../../db/domain/picture/tree-svg.ts';
import { treeWords } from '../../../db/domain/picture/tree-words.ts';
import { pictureDocument } from '../../../electron/documents/picture-document.ts';
import { treeTable } from '../../../electron/documents/picture-tables.ts';
import { typeset } from '../../../electron/documents/typeset.ts';
import { launchChromium, printBy } from '../../support/chromium.ts';
import { hardCase, SCRIPT } from '../../support/hard-case.ts';
import { planInput, samplePlan } from '../../support/plan-input.ts';
import { openCore } from '../core/session.ts';

const folder = mkdtempSync(join(tmpdir(), 'tree-print-'));
const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const print = async (name: string, { graph }: ReturnType<typeof samplePlan>): Promise<string> => {
  const content = plainContent(graph);
  const { title } = graph.analysis;
  const { svg } = treeSvg({ content, words: treeWords('sv'), palette: printPalette, title, date: '2026-03-04' });
  const printed = { printedAt: '2026-03-04T13:02:00.000Z', appVersion: '0.1.0' };
  const document = pictureDocument({ title, svg, content: treeTable(content), ...printed });
  const file = join(folder, name);
  writeFileSync(file, await typeset(document, printBy(browser)));
  return file;
};

it('is tagged, with the picture told in words and every cause with what it is a cause of in the table', async () => {
  const plan = samplePlan({});
  const file = await print('sample.pdf', plan);
  const info = run('pdfinfo', '-l', '999', file);
  expect(info).toMatch(/^Tagged:\s+yes$/m);
  expect(info).toMatch(/^Title:\s+Orsaksträd – Malmö: avfallsbrottslighet$/m);
  run('qpdf', '--check', file);
  const structure = run('pdfinfo', '-struct-text', file);
  expect(structure).toContain('Figure');
  expect(structure).toMatch(/H2[\s\S]*Orsaksträdets innehåll[\s\S]*Table/);
  expect(run('qpdf', '--qdf', '--object-streams=disable', file, '-')).toContain('/Outlines');
  const [picture = '', ...table] = run('pdftotext', '-layout', file, '-').split('\f');
  for (const said of ['visas på annan plats', 'Form: rådighet']) expect(picture).toContain(said);
  const told = table.join(' ').replace(/\s+/g, ' ');
  for (const { factor } of treeRows(plainContent(plan.graph))) expect(told).toContain(factor.title.split(' ')[0]);
  expect(run('pdffonts', file)).not.toMatch(/DejaVu|Arial|Liberation/);
  expect(run('pdfimages', '-list', file).split('\n').slice(2).filter(Boolean)).toEqual([]);
});

it('prints what people typed as text', async () => {
  const file = await print('hard.pdf', planInput(hardCase(3)));
  expect(run('pdftotext', file, '-').replace(/\s+/g, '')).toContain(SCRIPT.replace(/\s+/g, '').slice(0, 20));
  run('qpdf', '--check', file);
});

it('has the factors that are in the picture in its table, and no others', async () => {
  const core = await openCore();
  const { id: analysis } = await core.call('analysis.createSample', {});
  const [first, second] = await core.call('factor.list', { analysis });
  const { html } = await core.internal('document.picture', {
    analysis,
    picture: 'tree',
    svg: '<svg><title>x</title></svg>',
    shown: [first?.id ?? ''],
  });
  expect(html).toContain(first?.title);
  expect(html).not.toContain(second?.title);
});
