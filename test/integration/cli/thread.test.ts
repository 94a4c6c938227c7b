import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCase } from '../../../db/domain/interchange/parse.ts';
import { exportWords, SAMPLE, terminal, terminalWithSample } from './command-line.ts';

const json = <T>(text: string): T => JSON.parse(text) as T;

describe('the thread on the command line', () => {
  test('new, list, case, derive, print, check', async () => {
    const { run, at } = await terminalWithSample();
    const list = json<{ id: string; factors: number }[]>((await run('list', '--db', 'a.db', '--json')).out);
    expect(list).toMatchObject([{ id: SAMPLE, factors: 39 }]);
    expect((await run('list', '--db', 'a.db')).out).toContain('Malmö: avfallsbrottslighet');
    expect(await run('case', '--db', 'a.db', '--analysis', SAMPLE, '--out', 'c.json')).toMatchObject({ status: 0 });
    expect(parseCase(readFileSync(at('c.json')))).toMatchObject({ ok: true });
    const derived = json<{ factors: object[]; rows: object[]; checks: object[]; loops: object[] }>(
      (await run('derive', '--db', 'a.db', '--analysis', SAMPLE, '--json')).out,
    );
    expect(derived.factors).toHaveLength(38);
    expect(derived.checks).toHaveLength(14);
    expect(derived.loops).toHaveLength(1);
    const shown = await run('derive', '--db', 'a.db', '--analysis', SAMPLE);
    expect(shown.out).toMatch(/Först[\s\S]*F2 {2}Låg upptäcktsrisk[\s\S]*Minsta ingreppsmängd[\s\S]*Kontroller/);
    const printed = await run('print', '--db', 'a.db', '--analysis', SAMPLE, '--document', 'plan', '--out', 'p.pdf');
    expect(printed).toMatchObject({ status: 0, reasons: '' });
    expect(readFileSync(at('p.pdf'), 'utf8')).toMatch(/^%PDF/);
    expect(json<object>((await run('check', '--db', 'a.db', '--json')).out)).toMatchObject({
      whole: true,
      analyses: 1,
    });
    expect(readdirSync(at('.')).sort()).toEqual(['a.db', 'c.json', 'p.pdf']);
  });

  test('a case file goes in, again changes nothing, and comes out as it was', async () => {
    const { run, at } = await terminalWithSample();
    await run('case', '--db', 'a.db', '--analysis', SAMPLE, '--out', 'c.json');
    await run('new', '--db', 'b.db');
    const dry = json<object>((await run('import', 'c.json', '--db', 'b.db', '--dry-run', '--json')).out);
    expect(dry).toMatchObject({ dryRun: true, changed: 0, unchanged: false });
    expect(json<object[]>((await run('list', '--db', 'b.db', '--json')).out)).toEqual([]);
    expect(json<object>((await run('import', 'c.json', '--db', 'b.db', '--json')).out)).toMatchObject({
      unchanged: false,
    });
    expect(json<object>((await run('import', 'c.json', '--db', 'b.db', '--json')).out)).toMatchObject({
      unchanged: true,
    });
    await run('case', '--db', 'b.db', '--analysis', SAMPLE, '--out', 'd.json');
    expect(readFileSync(at('d.json'))).toEqual(readFileSync(at('c.json')));
    const changed = readFileSync(at('c.json'), 'utf8').replace('Låg upptäcktsrisk', 'Mycket låg upptäcktsrisk');
    writeFileSync(at('e.json'), changed);
    expect(json<object>((await run('import', 'e.json', '--db', 'b.db', '--json')).out)).toMatchObject({
      created: 0,
      changed: 1,
    });
    expect((await run('check', '--db', 'b.db')).status).toBe(0);
  });

  test('identity, export, verify, trust, import: equal states, and again nothing changes', async () => {
    const { run, at } = await terminalWithSample();
    const made = await run('identity', '--new', '--name', 'Anna Åkesson', '--email', 'anna@malmo.se', '--out', 'key');
    expect(made).toMatchObject({ status: 0, reasons: expect.stringContaining('lösenfras') });
    expect(statSync(at('key')).mode & 0o777).toBe(0o600);
    const shown = json<{ fingerprint: string; allowedSigners: string }>(
      (await run('identity', '--show', 'key', '--json')).out,
    );
    expect(execFileSync('ssh-keygen', ['-l', '-f', at('key')], { encoding: 'utf8' })).toContain(shown.fingerprint);
    writeFileSync(at('allowed_signers'), `${shown.allowedSigners}\n`);
    expect(await run(...exportWords('--with-plan'))).toMatchObject({ status: 0 });

    expect((await run('verify', 'a.rotorsak')).status).toBe(3);
    const verified = await run('verify', 'a.rotorsak', '--allowed-signers', 'allowed_signers', '--json');
    expect(verified.status).toBe(0);
    expect(json<object>(verified.out)).toMatchObject({
      intact: true,
      trusted: true,
      analysis: SAMPLE,
      sequence: 1,
      signer: { fingerprint: shown.fingerprint, trustedAs: 'Anna Åkesson', claimedEmail: 'anna@malmo.se' },
      handedOver: { to: 'Bo', organisation: 'Polisen', purpose: 'Samverkan' },
    });

    await run('new', '--db', 'b.db');
    const before = readFileSync(at('b.db'));
    const refused = await run('import', 'a.rotorsak', '--db', 'b.db');
    expect(refused).toMatchObject({ status: 1, out: '', reasons: expect.stringContaining(shown.fingerprint) });
    expect(readFileSync(at('b.db'))).toEqual(before);
    expect((await run('trust', '--db', 'b.db', '--add', 'allowed_signers')).out).toContain('Anna Åkesson');
    expect(json<object>((await run('import', 'a.rotorsak', '--db', 'b.db', '--dry-run', '--json')).out)).toMatchObject({
      unchanged: false,
      analysis: SAMPLE,
    });
    expect(json<object[]>((await run('list', '--db', 'b.db', '--json')).out)).toEqual([]);
    expect(await run('import', 'a.rotorsak', '--db', 'b.db')).toMatchObject({ status: 0, reasons: '' });
    expect(json<object>((await run('import', 'a.rotorsak', '--db', 'b.db', '--json')).out)).toMatchObject({
      unchanged: true,
    });
    for (const name of ['a', 'b'])
      await run('case', '--db', `${name}.db`, '--analysis', SAMPLE, '--out', `${name}.json`);
    expect(readFileSync(at('b.json'))).toEqual(readFileSync(at('a.json')));
    expect((await run('check', '--db', 'b.db')).status).toBe(0);
  });

  test('a protected key needs its passphrase', async () => {
    const { run, at } = await terminalWithSample();
    writeFileSync(at('pass'), 'korrekt häst batteri häftstift\n');
    writeFileSync(at('wrong'), 'fel\n');
    writeFileSync(at('empty'), '\n');
    const words = ['identity', '--new', '--name', 'Anna', '--email', 'anna@malmo.se', '--out', 'key'];
    expect((await run(...words, '--passphrase-file', 'empty')).status).toBe(1);
    expect(existsSync(at('key'))).toBe(false);
    expect(await run(...words, '--passphrase-file', 'pass')).toMatchObject({ status: 0, reasons: '' });
    expect((await run(...exportWords())).reasons).toContain('--passphrase-file');
    expect((await run(...exportWords('--passphrase-file', 'wrong'))).reasons).toContain('Fel lösenfras');
    expect(existsSync(at('a.rotorsak'))).toBe(false);
    expect((await run(...exportWords('--passphrase-file', 'pass'))).status).toBe(0);
    expect((await run(...words, '--passphrase-file', 'pass')).reasons).toContain('finns redan');
    const opened = spawnSync('ssh-keygen', ['-y', '-P', 'korrekt häst batteri häftstift', '-f', at('key')]);
    expect(opened.status).toBe(0);
  });

  test('a changed bundle is refused by verify and import, and the database is as before', async () => {
    const { run, at } = await terminalWithSample();
    await run('identity', '--new', '--name', 'Anna', '--email', 'anna@malmo.se', '--out', 'key');
    const shown = json<{ allowedSigners: string }>((await run('identity', '--show', 'key', '--json')).out);
    writeFileSync(at('allowed_signers'), `${shown.allowedSigners}\n`);
    await run(...exportWords());
    const bytes = readFileSync(at('a.rotorsak'));
    for (const place of [0, Math.floor(bytes.length / 2), bytes.length - 30]) {
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      writeFileSync(at('flipped.rotorsak'), flipped);
      const verified = await run('verify', 'flipped.rotorsak', '--allowed-signers', 'allowed_signers', '--json');
      expect(verified.status).toBe(1);
      expect(json<object>(verified.out)).toMatchObject({
        intact: false,
        error: { code: expect.stringMatching(/^bundle-/) },
      });
    }
    await run('new', '--db', 'b.db');
    await run('trust', '--db', 'b.db', '--add', 'allowed_signers');
    const before = readFileSync(at('b.db'));
    expect((await run('import', 'flipped.rotorsak', '--db', 'b.db')).status).toBe(1);
    expect(readFileSync(at('b.db'))).toEqual(before);
  });

  test('demo leaves everything, and again replaces it', async () => {
    const { run, at } = terminal();
    const first = await run('demo', '--out', 'demo');
    expect(first).toMatchObject({ status: 0, reasons: '' });
    const names = readdirSync(at('demo'));
    expect(names).toEqual(
      expect.arrayContaining([
        'malmo.db',
        'case.json',
        'derive.json',
        'plan.pdf',
        'malmo.rotorsak',
        'allowed_signers',
        'mottagare.db',
      ]),
    );
    for (const name of names) if (name !== 'backups') expect(`${first.out} `).toContain(name);
    expect(json<object>(readFileSync(at('demo/derive.json'), 'utf8'))).toHaveProperty('cut');
    expect((await run('demo', '--out', 'demo')).status).toBe(0);
    writeFileSync(at('demo/mine.txt'), 'x');
    expect((await run('demo', '--out', 'demo')).status).toBe(1);
    expect(await run('demo', '--out', 'demo', '--force', '--lang', 'en')).toMatchObject({
      status: 0,
      out: expect.stringContaining('Everything lies in'),
    });
    expect(readFileSync(at('demo/mine.txt'), 'utf8')).toBe('x');
  });

  test('the tables of a database that was copied are whole', async () => {
    const { run, at } = await terminalWithSample();
    cpSync(at('a.db'), at('copy.db'));
    expect((await run('check', '--db', 'copy.db')).out).toContain('hel');
  });
});
