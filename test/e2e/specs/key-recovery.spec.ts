/** The signing key over the program: kept twice, lost, restored, made anew (security.md 7, 15). */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { makeSmallAnalysis, SMALL } from '../../support/small-analysis.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { KeyPage } from '../pages/key-page.ts';
import { SharingPage } from '../pages/sharing-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';

const WORDS = 'flygande bäckasiner söka';

const identityOf = async (page: Page) => (await ask(page, 'shell.status', {})).identity;

/** The public key of a private key file, as ssh-keygen reads it. */
const publicKeyOf = (file: string, passphrase: string) => {
  const { status, stdout } = spawnSync('ssh-keygen', ['-y', '-P', passphrase, '-f', file], { encoding: 'utf8' });
  return { status, line: stdout.trim() };
};

test('a backup of the key is read by ssh-keygen, and signs again after the stored one was lost', async () => {
  const folder = ownFolder();
  const [backup, bundle] = [join(folder, 'min-nyckel'), join(folder, 'ut.rotorsak')];
  const first = await startProgram(folder);
  await new StartPage(first.page).introduce(karin);
  await makeSmallAnalysis(first.page);
  const made = await identityOf(first.page);
  const keys = new KeyPage(first.page);
  await keys.open();
  await first.answerDialogs({ save: backup });
  await keys.backUp(WORDS);
  expect(publicKeyOf(backup, WORDS)).toEqual({ status: 0, line: made?.publicKey });
  expect(publicKeyOf(backup, karin.passphrase).status).not.toBe(0);
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  expect(await first.stop()).toBe(0);

  const key = join(folder, 'identity.json');
  truncateSync(key, 60);
  const damaged = readFileSync(key);
  const second = await startProgram(folder);
  await new AnalysesPage(second.page).open(SMALL);
  const sharing = new SharingPage(second.page);
  await sharing.show();
  await second.page.getByText('Nyckelfilen på datorn är skadad. Den är orörd.').waitFor();
  const again = new KeyPage(second.page);
  const wrong = join(folder, 'fel');
  writeFileSync(wrong, 'ssh-ed25519 AAAA');
  await again.restore();
  await second.answerDialogs({ open: [wrong] });
  await again.chooseFile('Välj fil');
  await second.page.getByText('Filen är ingen privat nyckel i OpenSSH:s format.').waitFor();
  await second.answerDialogs({ open: [backup] });
  await again.chooseFile('Välj fil');
  await again.introduce(karin);
  await again.field('Filens lösenfras').fill('fel fel fel fel');
  await again.use();
  await second.page.getByText('Lösenfrasen stämmer inte.').waitFor();
  expect(readFileSync(key).equals(damaged)).toBe(true);
  await again.field('Filens lösenfras').fill(WORDS);
  await again.use();
  await again.gone();
  expect(await identityOf(second.page)).toEqual(made);
  expect(readFileSync(join(folder, 'identity.1.bak')).equals(damaged)).toBe(true);

  await second.answerDialogs({ save: bundle });
  await sharing.handOver('Bo Ek', 'Miljönämnden', 'Samråd');
  await sharing.made.waitFor();
  expect(existsSync(bundle)).toBe(true);
  expect(await second.stop()).toBe(0);
});

test('a new key says what it costs, and the old one lies beside it', async () => {
  const folder = ownFolder();
  const app = await startProgram(folder);
  await new StartPage(app.page).introduce(karin);
  const before = await identityOf(app.page);
  const old = readFileSync(join(folder, 'identity.json'));
  const keys = new KeyPage(app.page);
  await keys.open();
  await keys.renew();
  await app.page.getByText(/måste jämföra det nya fingeravtrycket med dig/).waitFor();
  await keys.makeNew(WORDS);
  const after = await identityOf(app.page);
  expect(after).toMatchObject({ name: karin.name, organisation: karin.organisation, email: karin.email });
  expect(after?.fingerprint).not.toBe(before?.fingerprint);
  await app.page.getByText(after?.fingerprint ?? 'none').waitFor();
  expect(readFileSync(join(folder, 'identity.1.bak')).equals(old)).toBe(true);
  expect(
    readdirSync(folder)
      .filter((name) => name.startsWith('identity'))
      .sort(),
  ).toEqual(['identity.1.bak', 'identity.json', 'identity.rotation']);

  // The change is signed by both keys; who trusts the old one trusts the new one by it.
  const statement = join(folder, 'nyckelbyte.txt');
  await app.answerDialogs({ save: statement });
  await app.page.getByRole('button', { name: 'Spara intyg om nyckelbytet' }).click();
  await app.page.getByText(`Sparad: ${statement}`).waitFor();
  await app.page.getByRole('button', { name: 'Stäng', exact: true }).click();
  const said = { publicKey: before?.publicKey ?? '', fingerprint: before?.fingerprint ?? '' };
  await ask(app.page, 'trust.confirm', { ...said, name: 'Karin', organisation: '', email: '' });
  await makeSmallAnalysis(app.page);
  await new AnalysesPage(app.page).open(SMALL);
  await new SharingPage(app.page).show();
  await app.page.getByRole('tab', { name: /^Betrodda nycklar/ }).click();
  await app.answerDialogs({ open: [statement] });
  await app.page.getByRole('button', { name: 'Läs in nycklar' }).click();
  await app.page.getByText('Bytet är signerat av båda nycklarna').waitFor();
  expect(await accessibilityFaults(app.page)).toEqual([]);
  await app.page.getByRole('button', { name: 'Lita på den nya nyckeln' }).click();
  await app.page
    .getByRole('row')
    .filter({ hasText: before?.fingerprint ?? 'none' })
    .getByText('Återkallad', { exact: true })
    .waitFor();
});

test('a recovery sheet gives the key back on another computer; a slip of the pen is told by its place', async () => {
  const folder = ownFolder();
  const sheet = join(folder, 'blad.pdf');
  const first = await startProgram(folder);
  await new StartPage(first.page).introduce(karin);
  const made = await identityOf(first.page);
  await first.answerDialogs({ save: sheet });
  const keys = new KeyPage(first.page);
  await keys.open();
  const words = await keys.sheet(karin.passphrase);
  expect(await first.stop()).toBe(0);
  const printed = spawnSync('pdftotext', ['-raw', sheet, '-'], { encoding: 'utf8' }).stdout;
  expect([...printed.matchAll(/^\s*\d+\.\s*(\p{Ll}+)$/gmu)].map(([, word]) => word)).toEqual(words);
  expect(printed).toContain(made?.fingerprint);
  expect(spawnSync('pdfinfo', [sheet], { encoding: 'utf8' }).stdout).toMatch(/^Pages:\s+1$/m);
  expect(words).toHaveLength(34);

  const other = await startProgram(ownFolder());
  await other.page.getByRole('button', { name: 'Jag har redan en nyckel' }).click();
  const again = new KeyPage(other.page);
  await again.readWords(words.with(2, 'vattenfall').join(' '));
  await other.page.getByText('Ord 3, ”vattenfall”, är inget av orden.').waitFor();
  await again.readWords(words.slice(1).join(' '));
  await other.page.getByText('Det är 33 ord. Ett blad har 34.').waitFor();
  await again.readWords([words[1], words[0], ...words.slice(2)].join(' '));
  await other.page.getByText('Orden hör inte ihop').waitFor();
  expect(await accessibilityFaults(other.page)).toEqual([]);
  await again.readWords(words.map((word) => word.slice(0, 4)).join(', '));
  await again.introduce(karin);
  await again.field('Ny lösenfras på den här datorn').fill(WORDS);
  await again.use();
  await other.page.getByRole('heading', { level: 1, name: 'Analyser' }).waitFor();
  const restored = await identityOf(other.page);
  expect(restored).toMatchObject({ fingerprint: made?.fingerprint, name: karin.name, email: karin.email });
  expect(restored?.publicKey.split(' ').slice(0, 2)).toEqual(made?.publicKey.split(' ').slice(0, 2));
  expect(await other.stop()).toBe(0);
});
