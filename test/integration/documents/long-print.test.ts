/** A plan of hundreds of pages: printed whole, however long its texts are. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planDocument } from '../../../electron/documents/plan-document.ts';
import { typeset } from '../../../electron/documents/typeset.ts';
import { launchChromium, printBy } from '../../support/chromium.ts';
import { samplePlan } from '../../support/plan-input.ts';

/** As long as a text may be, a short line each. */
const LONG = 'Ett delmoment.\n'.repeat(1300);
const LONG_ONES = 12;

const longPlan = () =>
  samplePlan({ measure: (measure, index) => (index < LONG_ONES ? { ...measure, steps: LONG } : measure) });

test('a case of three hundred pages prints to its last page (security.md 7, 60 h)', { timeout: 180_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'long-print-'));
  const browser = await launchChromium();
  try {
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, await typeset(planDocument(longPlan()), printBy(browser)));
    const pages = Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);
    expect(pages).toBeGreaterThanOrEqual(300);
    const last = execFileSync('pdftotext', ['-f', String(pages), file, '-'], { encoding: 'utf8' });
    expect(last).toContain(`Sida ${pages} av ${pages}`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
