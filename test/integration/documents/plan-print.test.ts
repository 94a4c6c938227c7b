/** The plan as a real browser prints it, looked at with the tools a municipality's archive has. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocumentInput } from '../../../electron/documents/plan/input.ts';
import { planDocument } from '../../../electron/documents/plan-document.ts';
import { typeset } from '../../../electron/documents/typeset.ts';
import { launchChromium, printBy } from '../../support/chromium.ts';
import { hardCase, SCRIPT } from '../../support/hard-case.ts';
import { planInput, samplePlan } from '../../support/plan-input.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-print-'));
const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

let browser: Browser;
const print = async (name: string, input: PlanDocumentInput): Promise<string> => {
  const file = join(folder, name);
  writeFileSync(file, await typeset(planDocument(input), printBy(browser)));
  return file;
};

/** The file with every stream decompressed, as one character a byte. */
const plainBytes = (file: string): string => {
  run('qpdf', '--qdf', '--object-streams=disable', file, `${file}.qdf`);
  return readFileSync(`${file}.qdf`, 'latin1');
};
const pagesOf = (file: string): string[] => run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);

/** Points that stay free at the right: the margin of the wide page, less what a last letter may hang out. */
const MARGIN = 50;

const secretPlan = () =>
  samplePlan({
    analysis: { secrecy: true, secrecyProvision: 'OSL 17 kap. 1 §', caseNumber: 'STK-2026-570' },
  });

let sample = '';
let hard = '';
/** Poppler's reading of the structure of `hard`; it takes its time. */
let structure = '';
beforeAll(async () => {
  browser = await launchChromium();
  sample = await print('sample.pdf', secretPlan());
  hard = await print('hard.pdf', planInput(hardCase(8)));
  structure = run('pdfinfo', '-struct-text', hard);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the printed plan', () => {
  it('is A4 on every page, tagged, titled and in Swedish (security.md 7, 60 a d)', () => {
    const info = run('pdfinfo', '-l', '999', sample);
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    expect(info).toMatch(/^Title:\s+Fördjupad åtgärdsplan – Malmö: avfallsbrottslighet$/m);
    const sizes = [...info.matchAll(/^Page\s+\d+ size:\s+(.*)$/gm)].map(([, size]) => size);
    expect(sizes.length).toBeGreaterThan(10);
    expect(new Set(sizes)).toEqual(new Set(['594.96 x 841.92 pts (A4)', '841.92 x 594.96 pts (A4)']));
    const plain = plainBytes(sample);
    expect(plain).toContain('/Lang (sv-SE)');
    expect(plain).toContain('/DisplayDocTitle true');
    expect(plain).toContain('/Outlines');
  });

  it('says what it is in its metadata, and nothing of the machine (security.md 7, 60 e)', () => {
    const plain = plainBytes(sample);
    expect(run('pdfinfo', '-isodates', sample)).toMatch(/^CreationDate:\s+2026-03-04T13:02:00/m);
    expect(run('pdfinfo', '-meta', sample)).toContain(
      '<dc:language><rdf:Bag><rdf:li>sv-SE</rdf:li></rdf:Bag></dc:language>',
    );
    expect(plain).not.toMatch(/app:\/\/|file:\/\/|Mozilla|Headless|\/home\/|\/tmp\/|\/work\/|about:blank/);
    expect(plain).not.toContain(folder);
    expect(plain).not.toMatch(/pdfuaid|pdfaid/);
  });

  it('embeds every font (security.md 7, 60 b)', () => {
    for (const file of [sample, hard]) {
      const fonts = run('pdffonts', file).split('\n').slice(2).filter(Boolean);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/\byes\s+(?:yes|no)\s+yes\s+\d+\s+0$/);
    }
    expect(run('pdffonts', sample)).not.toMatch(/DejaVu|Arial|Liberation/);
  });

  it('is sound (security.md 7, 60 c)', () => {
    for (const file of [sample, hard])
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  });

  it('has its headings in order and a table head once for each table', () => {
    const headings = [...structure.matchAll(/^ *H(\d) /gm)].map(([, level]) => Number(level));
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of headings.entries()) expect(level - (headings[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(structure).toMatch(/TH .*\n\s+\/Scope \/Column/);
    expect(structure).toMatch(/TH .*\n\s+\/Scope \/Row/);
    expect(structure.match(/"Operativa mål"/g)).toHaveLength(structure.match(/"Orsak"/g)?.length ?? 0);
    expect(structure.match(/"Operativa mål"/g)?.length).toBeLessThanOrEqual(2);
  });

  it('keeps head and foot out of the reading order', () => {
    expect(structure).not.toMatch(/Sida \d+ av/);
    let depth = 0;
    let lowest = 0;
    for (const line of plainBytes(sample).split('\n')) {
      if (line.endsWith('BDC') || line.endsWith('BMC')) depth += 1;
      else if (line === 'EMC') depth -= 1;
      lowest = Math.min(lowest, depth);
    }
    expect(lowest).toBe(0);
    expect(depth).toBe(0);
  });

  it('can be searched and copied: the six heads, å ä ö (security.md 7, 60 b)', () => {
    const text = run('pdftotext', sample, '-');
    for (const head of ['Orsak', 'Åtgärd', 'Operativa mål', 'När', 'Vem', 'Uppföljning']) expect(text).toContain(head);
    expect(text).toContain('Avfallslämnare väljer');
  });

  it('repeats the heads of the table on every page that the table fills', () => {
    const pages = pagesOf(sample);
    const table = pages.filter((page) => /^\s*Orsak\s+Åtgärd\s+Operativa mål\s+När\s+Vem\s+Uppföljning$/m.test(page));
    expect(table.length).toBeGreaterThan(5);
  });

  it('says on every page which case, version, day and page it is, that it is a draft, and the secrecy (security.md 7, 60 j)', () => {
    const pages = pagesOf(sample);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('STK-2026-570 · Utkast 3 · utskriven 2026-03-04');
      expect(page).toContain('UTKAST · Sekretess: OSL 17 kap. 1 §');
      expect(page).toContain(`Sida ${index + 1} av ${pages.length}`);
    }
  });

  it('shows in the contents the page where each section begins', () => {
    const pages = pagesOf(sample);
    const page = Number(pages[0]?.match(/Kontroller före beslut\s+(\d+)/)?.[1]);
    expect(pages[page - 1]).toMatch(/^\s*7\s+Kontroller före beslut/m);
  });

  it('shows markup that somebody typed as it was typed, in text, head and title (security.md 7, 12 60 f)', () => {
    const pages = pagesOf(hard);
    for (const page of pages) expect(page).toContain('<script>alert("x")</script>');
    expect(run('pdfinfo', hard)).toContain(`Title:           Fördjupad åtgärdsplan – ${SCRIPT}`);
  });

  it('loses no row of a hard case, and sets nothing outside of the paper', () => {
    const text = run('pdftotext', hard, '-').replace(/\s+/g, '');
    for (const { title } of planInput(hardCase(8)).measures) {
      if (/^[\w<]/.test(title)) expect(text).toContain(title.replace(/\s+/g, ''));
    }
    const boxes = run('pdftotext', '-bbox', hard, '-');
    let width = 0;
    let overrun = 0;
    for (const line of boxes.split('\n')) {
      width = Number(line.match(/<page width="([\d.]+)"/)?.[1] ?? width);
      const right = line.match(/xMax="([\d.]+)"/)?.[1];
      if (right !== undefined) overrun = Math.max(overrun, Number(right) - (width - MARGIN));
    }
    expect(overrun).toBe(0);
  });

  it('gives the same bytes for the same input (security.md 7, 60 g)', async () => {
    expect(readFileSync(await print('again.pdf', secretPlan())).equals(readFileSync(sample))).toBe(true);
  }, 120_000);
});
