/** The causal map as a real browser prints it, and its graph for other programs as the core writes it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { derive } from '../../../db/domain/derivation/derive.ts';
import { layoutGraph } from '../../../db/domain/layout/layout.ts';
import { mapContent } from '../../../db/domain/picture/content.ts';
import { printPalette } from '../../../db/domain/picture/palettes.ts';
import { bodiesOf, layoutNodes, sceneOf } from '../../../db/domain/picture/scene.ts';
import { mapSvg } from '../../../db/domain/picture/svg.ts';
import { mapWords } from '../../../db/domain/picture/words.ts';
import { pictureDocument } from '../../../electron/documents/picture-document.ts';
import { mapTable } from '../../../electron/documents/picture-tables.ts';
import { typeset } from '../../../electron/documents/typeset.ts';
import { launchChromium, printBy } from '../../support/chromium.ts';
import { hardCase, SCRIPT } from '../../support/hard-case.ts';
import { planInput, samplePlan } from '../../support/plan-input.ts';
import { openCore } from '../core/session.ts';

const folder = mkdtempSync(join(tmpdir(), 'map-print-'));
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
  const content = mapContent(graph, derive(graph));
  const words = mapWords('sv');
  const bodies = bodiesOf(content, words, false);
  const layout = layoutGraph({ nodes: layoutNodes(bodies, new Map()), links: content.links, problem: 'problem' });
  const scene = sceneOf(content, bodies, layout, words, false);
  const { title } = graph.analysis;
  const { svg } = mapSvg({ scene, highlight: null, palette: printPalette, words, title, date: '2026-03-04' });
  const printed = { printedAt: '2026-03-04T13:02:00.000Z', appVersion: '0.1.0' };
  const document = pictureDocument({ title, svg, content: mapTable(content), ...printed });
  const file = join(folder, name);
  writeFileSync(file, await typeset(document, printBy(browser)));
  return file;
};

it('is a page with the picture, its text as text in our font, and then the same as a table', async () => {
  const plan = samplePlan({});
  const file = await print('sample.pdf', plan);
  const info = run('pdfinfo', '-l', '999', file);
  expect(info).toMatch(/^Tagged:\s+yes$/m);
  expect(info).toMatch(/^Title:\s+Orsakskarta – Malmö: avfallsbrottslighet$/m);
  const [picture = '', ...table] = run('pdftotext', '-layout', file, '-').split('\f');
  expect(picture).toContain('Form: rådighet');
  expect(picture).toContain('Legal fasad');
  for (const { title } of plan.graph.factors.filter(({ state }) => state !== 'rejected')) {
    const words = table.join(' ').replace(/\s+/g, ' ');
    expect(words).toContain(title.split(' ')[0]);
  }
  expect(run('pdffonts', file)).not.toMatch(/DejaVu|Arial|Liberation/);
  expect(run('pdfimages', '-list', file).split('\n').slice(2).filter(Boolean)).toEqual([]);
});

it('prints what people typed as text', async () => {
  const file = await print('hard.pdf', planInput(hardCase(3)));
  expect(run('pdftotext', file, '-').replace(/\s+/g, '')).toContain(SCRIPT.replace(/\s+/g, '').slice(0, 20));
  run('qpdf', '--check', file);
});

it('gives other programs the graph of the analysis', async () => {
  const core = await openCore();
  const { id: analysis } = await core.call('analysis.createSample', {});
  const { text: graphml } = await core.internal('document.graph', { analysis, format: 'graphml' });
  const { text: dot } = await core.internal('document.graph', { analysis, format: 'dot' });
  expect(graphml.match(/<edge /g)).toHaveLength(48);
  expect(dot.match(/ -> /g)).toHaveLength(48);
});

it('prints the factors that are in the picture, and no others', async () => {
  const core = await openCore();
  const { id: analysis } = await core.call('analysis.createSample', {});
  const [first, second] = await core.call('factor.list', { analysis });
  const { html } = await core.internal('document.picture', {
    analysis,
    picture: 'map',
    svg: '<svg><title>x</title></svg>',
    shown: [first?.id ?? ''],
  });
  expect(html).toContain(first?.title);
  expect(html).not.toContain(second?.title);
  expect(html).not.toContain('<svg');
});
