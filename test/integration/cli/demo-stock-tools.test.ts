/** What the demo leaves, printed by a real browser, as tools that know nothing of this application see it. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { typeset } from '../../../electron/documents/typeset.ts';
import { launchChromium, printBy } from '../../support/chromium.ts';
import { terminal } from './command-line.ts';

const tool = (name: string, words: string[], options: { cwd?: string; input?: Buffer } = {}): string => {
  const { status, stdout, stderr, error } = spawnSync(name, words, { encoding: 'utf8', ...options });
  expect({ name, status, stderr, error }).toMatchObject({ status: 0, error: undefined });
  return stdout;
};

test('ssh-keygen, sha512sum and the PDF tools accept what the demo wrote (security.md 7, 33)', {
  timeout: 120_000,
}, async () => {
  const browser = await launchChromium();
  try {
    const print = printBy(browser);
    const { run, at } = terminal({ print: (document) => typeset(document, print) });
    expect(await run('demo', '--out', 'demo')).toMatchObject({ status: 0, reasons: '' });

    tool('unzip', ['-q', at('demo/malmo.rotorsak'), '-d', at('bag')]);
    const [name = ''] = readdirSync(at('bag'));
    const bag = join(at('bag'), name);
    const [signature = ''] = readdirSync(join(bag, 'signatures'));
    const signer = ['-f', at('demo/allowed_signers'), '-I', 'samordnare@example.se', '-n', 'bundle-v1@rotorsak'];
    tool('ssh-keygen', ['-Y', 'verify', ...signer, '-s', join(bag, 'signatures', signature)], {
      input: readFileSync(join(bag, 'tagmanifest-sha512.txt')),
    });
    for (const manifest of ['tagmanifest-sha512.txt', 'manifest-sha512.txt']) {
      tool('sha512sum', ['--strict', '--quiet', '-c', manifest], { cwd: bag });
    }
    expect(readFileSync(join(bag, 'data/case.json'))).toEqual(readFileSync(at('demo/case.json')));

    const info = tool('pdfinfo', [at('demo/plan.pdf')]);
    expect(info).toMatch(/Title: +.*Malmö: avfallsbrottslighet/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Page size: +.*A4/);
    const fonts = tool('pdffonts', [at('demo/plan.pdf')])
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const line of fonts) expect(line).toMatch(/ yes +(yes|no) +(yes|no) +\d+ +\d+$/);
    const text = tool('pdftotext', [at('demo/plan.pdf'), '-']);
    for (const head of ['Orsak', 'Åtgärd', 'Operativa mål', 'När', 'Vem', 'Uppföljning']) expect(text).toContain(head);
    expect(text).toContain('inte Malmö stads egen analys');
  } finally {
    await browser.close();
  }
});
