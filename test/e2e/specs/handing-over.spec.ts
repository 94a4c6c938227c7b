/** A signed bundle from one person's program to another's: what stock tools say of it, and what the receiver must do. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintWords } from '../../../db/domain/trust/fingerprint.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { ask, dumpOf, ownFolder, replyTo, startProgram } from '../../support/program.ts';
import { readQr } from '../../support/qr.ts';
import type { RunningApp } from '../../support/shell.ts';
import { makeSmallAnalysis, SMALL } from '../../support/small-analysis.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { SharingPage } from '../pages/sharing-page.ts';
import { bo, karin, type Person, StartPage } from '../pages/start-page.ts';

const tool = (name: string, words: string[], options: { cwd?: string; input?: Buffer } = {}): string =>
  execFileSync(name, words, { encoding: 'utf8', ...options });

const startAs = async (person: Person): Promise<{ app: RunningApp; folder: string }> => {
  const folder = ownFolder();
  const app = await startProgram(folder);
  await new StartPage(app.page).introduce(person);
  return { app, folder };
};

interface HandedOver {
  readonly file: string;
  readonly analysis: string;
  readonly fingerprint: string;
  readonly publicKey: string;
  readonly dump: string;
}

/** Karin starts anew, so that her key is locked, unlocks it and hands her analysis over; her program has ended. */
const karinHandsOver = async (): Promise<HandedOver> => {
  const { app: first, folder } = await startAs(karin);
  const analysis = await makeSmallAnalysis(first.page);
  await new AnalysesPage(first.page).open(SMALL);
  // the next start shows where one was
  await expect
    .poll(async () => (await ask(first.page, 'shell.status', {})).settings.lastAddress)
    .toContain(`/analysis/${analysis}`);
  expect(await first.stop()).toBe(0);

  const app = await startProgram(folder);
  const sharing = new SharingPage(app.page);
  await sharing.show();
  const file = join(folder, 'ut', 'malmö.rotorsak');
  mkdirSync(join(folder, 'ut'));
  await app.answerDialogs({ save: file });
  const request = { analysis, to: 'Bo', organisation: 'N', purpose: 'S', notes: false, withPlan: false };
  expect(await replyTo(app.page, 'bundle.export', request)).toMatchObject({ ok: false, error: { code: 'key-locked' } });
  expect(readdirSync(join(folder, 'ut'))).toEqual([]);
  await sharing.handOver('Bo Ek', 'Miljönämnden', 'Samråd om planen');
  await sharing.unlock(karin.passphrase);
  await sharing.made.waitFor();
  expect(readdirSync(join(folder, 'ut'))).toEqual(['malmö.rotorsak']);
  const { identity } = await ask(app.page, 'shell.status', {});
  expect(await app.stop()).toBe(0);
  const { fingerprint = '', publicKey = '' } = identity ?? {};
  return { file, analysis, fingerprint, publicKey, dump: await dumpOf(folder, analysis, false) };
};

/** What a receiver without this program does by VERIFY.txt. */
const stockToolsAccept = ({ file, publicKey }: HandedOver, folder: string): void => {
  const bagFolder = join(folder, 'bag');
  tool('unzip', ['-q', file, '-d', bagFolder]);
  const bag = join(bagFolder, readdirSync(bagFolder)[0] ?? '');
  const signers = join(folder, 'allowed_signers');
  writeFileSync(signers, `${karin.email} ${publicKey.split(' ').slice(0, 2).join(' ')}\n`);
  const signature = join(bag, 'signatures', readdirSync(join(bag, 'signatures'))[0] ?? '');
  const words = ['-Y', 'verify', '-f', signers, '-I', karin.email, '-n', 'bundle-v1@rotorsak', '-s', signature];
  const signed = { input: readFileSync(join(bag, 'tagmanifest-sha512.txt')) };
  expect(tool('ssh-keygen', words, signed)).toContain(`Good "bundle-v1@rotorsak" signature for ${karin.email}`);
  for (const manifest of ['tagmanifest-sha512.txt', 'manifest-sha512.txt'])
    tool('sha512sum', ['--strict', '--quiet', '-c', manifest], { cwd: bag });
  expect(tool('pdfinfo', [join(bag, 'data/documents/plan.pdf')])).toMatch(/^Tagged:\s+yes$/m);
};

/** Bo looks at the bundle of a person he does not know, and takes it in when the fingerprint has been compared. */
const boTakesIn = async (app: RunningApp, { file, fingerprint, analysis }: HandedOver): Promise<void> => {
  const analyses = new AnalysesPage(app.page);
  await app.answerDialogs({ open: [file] });
  const dialog = await analyses.openBundle();
  const shown = await dialog.text();
  for (const words of [
    karin.name,
    karin.organisation,
    fingerprint,
    'Okänd avsändare',
    'Bo Ek, Miljönämnden. Ändamål: Samråd om planen',
    'Ingen kontrollerar mottagarna → Dumpning av byggavfall',
  ])
    expect(shown).toContain(words);
  expect(shown).toMatch(/Faktorer\s+Ingen kontrollerar mottagarna\s+1\s+0/);
  expect(await dialog.mayImport()).toBe(false);
  expect(await ask(app.page, 'analysis.list', {})).toEqual([]);

  await dialog.confirmSigner(fingerprint.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')));
  await app.page.getByText('Det stämmer inte med nyckeln.').waitFor();
  expect(await dialog.mayImport()).toBe(false);
  await dialog.confirmSigner(fingerprintWords(fingerprint).join(' '));
  await expect.poll(() => dialog.mayImport()).toBe(true);
  expect(await ask(app.page, 'analysis.list', {})).toEqual([]);
  await dialog.leave('Gemensam tillsyn');
  expect(await accessibilityFaults(app.page)).toEqual([]);
  await dialog.import();
  expect(await ask(app.page, 'analysis.list', {})).toMatchObject([{ id: analysis }]);
  expect(await ask(app.page, 'measure.list', { analysis })).toEqual([]);
};

/** The register says that a part was left, and the same bundle gives it. */
const boTakesTheRest = async (app: RunningApp, { file, analysis }: HandedOver): Promise<void> => {
  const sharing = new SharingPage(app.page);
  await sharing.show();
  await app.page.getByRole('tab', { name: /^Överlämnat och inkommet/ }).click();
  await app.page.getByText('Inkommet i del, lämnade poster: 1').waitFor();
  await app.answerDialogs({ open: [file] });
  const rest = await sharing.openBundle();
  expect(await rest.text()).toContain('En del av paketet är redan inläst. Här är resten.');
  await rest.import();
  expect(await ask(app.page, 'measure.list', { analysis })).toMatchObject([{ title: 'Gemensam tillsyn' }]);
};

/** One byte of it was changed on the way: refused in words, and the database stays as it is. */
const boIsSafeFromDamage = async (app: RunningApp, folder: string, file: string): Promise<void> => {
  const bytes = readFileSync(file);
  const damaged = join(folder, 'skadat.rotorsak');
  const at = bytes.length >> 1;
  writeFileSync(damaged, bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1));
  const database = () =>
    createHash('sha256')
      .update(readFileSync(join(folder, 'rotorsak.db')))
      .digest('hex');
  const before = database();
  await app.answerDialogs({ open: [damaged] });
  await app.page.getByRole('button', { name: 'Öppna paket' }).click();
  expect(await app.page.getByRole('alert').innerText()).toContain('Ingenting är lagrat.');
  expect(await app.page.getByRole('dialog').count()).toBe(0);
  expect(database()).toBe(before);
};

/** Again: it is said that it is there already, and nothing is written. */
const boTakesInAgain = async (app: RunningApp, { file, analysis }: HandedOver): Promise<void> => {
  const sharing = new SharingPage(app.page);
  await sharing.show();
  await app.answerDialogs({ open: [file] });
  const again = await sharing.openBundle();
  const shown = await again.text();
  expect(shown).toContain(`Bekräftad avsändare: ${karin.name}`);
  expect(shown).toContain('Paketet är redan inläst.');
  const before = await ask(app.page, 'step.status', { analysis });
  await again.import();
  expect(await ask(app.page, 'step.status', { analysis })).toEqual(before);
};

/** Bo's keys: Karin's is confirmed, his own is shown as a code, the list of both serves ssh-keygen, and others' wait. */
const boKeepsKeys = async (app: RunningApp, { file, publicKey }: HandedOver, folder: string): Promise<void> => {
  const { page } = app;
  await new SharingPage(page).show();
  await page.getByRole('tab', { name: /^Betrodda nycklar/ }).click();
  const keys = page.getByRole('table', { name: 'Betrodda nycklar' });
  const row = keys.getByRole('row').filter({ hasText: karin.name });
  expect(await row.innerText()).toMatch(new RegExp(`Bekräftad \\d{4}-\\d\\d-\\d\\d av ${bo.name}`));
  const { identity } = await ask(page, 'shell.status', {});
  expect(await readQr(page.getByRole('img', { name: 'Din öppna nyckel som QR-kod' }))).toBe(identity?.publicKey);

  const list = join(folder, 'allowed_signers');
  await app.answerDialogs({ save: list });
  await page.getByRole('button', { name: 'Spara listan' }).click();
  await page.getByText(`Sparad: ${list}`).waitFor();
  const bag = join(ownFolder(), 'bag');
  tool('unzip', ['-q', file, '-d', bag]);
  const inside = join(bag, readdirSync(bag)[0] ?? '');
  const signature = join(inside, 'signatures', readdirSync(join(inside, 'signatures'))[0] ?? '');
  const signed = { input: readFileSync(join(inside, 'tagmanifest-sha512.txt')) };
  expect(tool('ssh-keygen', ['-Y', 'find-principals', '-f', list, '-s', signature]).trim()).toBe(karin.email);
  const words = ['-Y', 'verify', '-f', list, '-I', karin.email, '-n', 'bundle-v1@rotorsak', '-s', signature];
  expect(tool('ssh-keygen', words, signed)).toContain('Good "bundle-v1@rotorsak" signature');

  const other = join(folder, 'other');
  tool('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'eva@polisen.se', '-f', other]);
  const several = [readFileSync(`${other}.pub`, 'utf8').trim(), publicKey];
  writeFileSync(
    list,
    `eva@polisen.se ${several[0]}\n${karin.email} ${several[1]}\nchef@malmo.se ssh-rsa AAAAB3NzaC1yc2E=\n`,
  );
  await app.answerDialogs({ open: [list] });
  await page.getByRole('button', { name: 'Läs in nycklar' }).click();
  await page.getByText('allowed_signers: 1 nya nycklar, 1 fanns redan.').waitFor();
  await page.getByText('Rad 3 läses inte: nyckeln är inte av slaget Ed25519.').waitFor();
  const eva = keys.getByRole('row').filter({ hasText: 'eva@polisen.se' });
  await eva.getByText('Inte bekräftad').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await eva.getByRole('button', { name: 'Bekräfta' }).click();
  const dialog = page.getByRole('dialog');
  const heard = dialog.getByLabel('Fingeravtryck som ägaren läste upp');
  await heard.fill(fingerprintWords(identity?.fingerprint ?? '').join(' '));
  await dialog.getByRole('button', { name: 'Bekräfta' }).click();
  await dialog.getByText('Det stämmer inte med nyckeln.').waitFor();
  await heard.fill(tool('ssh-keygen', ['-l', '-f', other]).split(' ')[1] ?? '');
  await dialog.getByRole('button', { name: 'Bekräfta' }).click();
  await dialog.waitFor({ state: 'detached' });
  await eva.getByText('Bekräftad', { exact: true }).waitFor();
};

/** Sealed for Karin: what lies on the disk says nothing, and Bo opens it again when he has given his passphrase. */
const boSeals = async (app: RunningApp, folder: string, profile: string): Promise<void> => {
  const sharing = new SharingPage(app.page);
  await sharing.show();
  const file = join(folder, 'till-karin.rotorsak.age');
  await app.answerDialogs({ save: file });
  await app.page.getByRole('tab', { name: /^Lämna över/ }).click();
  await app.page.getByRole('checkbox', { name: karin.name }).check();
  await sharing.handOver('Karin', 'Miljönämnden', 'Svar på samråd');
  await sharing.made.waitFor();
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 21).toString('latin1')).toBe('age-encryption.org/v1');
  expect(bytes.includes('bundle.json')).toBe(false);
  expect(await app.stop()).toBe(0);

  const again = await startProgram(profile);
  const after = new SharingPage(again.page);
  await after.show();
  await again.answerDialogs({ open: [file] });
  const dialog = await after.openBundle();
  await after.unlock(bo.passphrase);
  expect(await dialog.text()).toContain('Signerat av dig');
  await dialog.cancel();
  expect(await again.stop()).toBe(0);
};

test('a bundle is stopped at an unknown signer, taken in after confirmation, and equal (security.md 7, 18 21 33 35 39)', {
  timeout: 240_000,
}, async () => {
  const given = await karinHandsOver();
  stockToolsAccept(given, ownFolder());
  const { app, folder } = await startAs(bo);
  await boIsSafeFromDamage(app, folder, given.file);
  await boTakesIn(app, given);
  await boTakesTheRest(app, given);
  await boTakesInAgain(app, given);
  await boKeepsKeys(app, given, ownFolder());
  await boSeals(app, ownFolder(), folder);
  expect(await dumpOf(folder, given.analysis, false)).toBe(given.dump);
});
