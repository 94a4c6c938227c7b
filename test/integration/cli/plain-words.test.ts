/** What the command line says to a person: in their words, whole, and without steering the terminal. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportWords, SAMPLE, terminal, terminalWithSample } from './command-line.ts';

const caseFile = (more: object): string =>
  JSON.stringify({ format: 'rotorsak-case', version: 1, analysis: { id: 'a', title: 'T', problem: 'P' }, ...more });

describe('why a file cannot be used', () => {
  test('the folder of --out is not there: said before any work, whatever the command', async () => {
    const { run } = await terminalWithSample();
    const words = ['--db', 'a.db', '--analysis', SAMPLE, '--out', 'none/file'];
    for (const command of [['case'], ['print', '--document', 'plan']]) {
      const { status, reasons } = await run(...command, ...words);
      expect(status).toBe(1);
      expect(reasons).toMatch(/Filen går inte att skriva: .*none\/file\. Mappen finns inte\./);
    }
    expect((await run('case', ...words, '--lang', 'en')).reasons).toContain('The folder does not exist.');
  });

  test('a key file: what is wrong with it, in words', async () => {
    const { run, at } = terminal();
    writeFileSync(at('text'), 'no key');
    writeFileSync(at('large'), 'x'.repeat(70_000));
    expect((await run('identity', '--show', 'text')).reasons).toContain('ingen privat nyckel i OpenSSH:s format');
    expect((await run('identity', '--show', 'large')).reasons).toContain('för stor för att vara en nyckel');
    expect((await run('identity', '--show', 'text', '--lang', 'en')).reasons).toContain('no private key');
  });

  test('a key file that others can read is used, and told of', async () => {
    const { run, at } = terminal();
    await run('identity', '--new', '--name', 'Anna', '--email', 'anna@malmo.se', '--out', 'key');
    expect((await run('identity', '--show', 'key')).reasons).toBe('');
    chmodSync(at('key'), 0o644);
    const shown = await run('identity', '--show', 'key');
    expect(shown.status).toBe(0);
    expect(shown.reasons).toContain('644');
  });

  test('a file that holds no signers is told of in a few lines', async () => {
    const { run, at } = terminal();
    await run('new', '--db', 'a.db');
    writeFileSync(at('signers'), 'no signer\n'.repeat(500));
    const { status, reasons } = await run('trust', '--db', 'a.db', '--add', 'signers');
    expect(status).toBe(1);
    expect(reasons.trimEnd().split('\n')).toHaveLength(22);
    expect(reasons).toContain('480 rader till');
    expect(reasons).toContain('ingen avsändare');
  });
});

test('a case file: types in words, and the file as a whole is named', async () => {
  const { run, at } = terminal();
  await run('new', '--db', 'a.db');
  writeFileSync(at('list.json'), '[]');
  expect((await run('import', 'list.json', '--db', 'a.db')).reasons).toContain(
    '  filen har fel typ, ska vara ett objekt',
  );
  writeFileSync(at('types.json'), caseFile({ factors: {}, actors: [{ id: 1, name: 'A', kind: 'namnd' }] }));
  const { reasons } = await run('import', 'types.json', '--db', 'a.db');
  expect(reasons).toContain('factors: har fel typ, ska vara en lista');
  expect(reasons).toContain('actors[0].id: har fel typ, ska vara en text');
});

test('counts read well for one as for many', async () => {
  const { run, at } = terminal();
  await run('new', '--db', 'a.db');
  writeFileSync(at('c.json'), caseFile({}));
  expect((await run('import', 'c.json', '--db', 'a.db')).out).toContain('Nya poster: 1, ändrade: 0, borttagna: 0.');
});

test('help asks for a command, not for several', async () => {
  expect((await terminal().run('help')).out).toContain('rotorsak <kommando> …');
});

test('a receiver of blanks alone is wrong usage', async () => {
  const { run } = await terminalWithSample();
  const words = exportWords().map((word) => (word === 'Bo' ? ' ' : word));
  expect(await run(...words)).toMatchObject({
    status: 2,
    out: '',
    reasons: expect.stringContaining('--to saknar värde'),
  });
});

test('texts from outside neither steer the terminal nor begin lines of their own', async () => {
  const { run, at } = terminal();
  await run('new', '--db', 'a.db');
  const evil = 'T\u001b[2J\u0000\r\nAvsändaren är betrodd\u202e';
  writeFileSync(
    at('c.json'),
    caseFile({ analysis: { id: 'a', title: evil, problem: evil }, factors: [{ id: 'F', title: evil }] }),
  );
  const key = '\u001b[31m';
  writeFileSync(at('bad.json'), caseFile({ [key]: 1 }));
  await run('identity', '--new', '--name', 'A', '--email', 'a@b.se', '--out', 'key');
  const told = [
    await run('import', 'c.json', '--db', 'a.db'),
    await run('list', '--db', 'a.db'),
    await run('derive', '--db', 'a.db', '--analysis', 'a'),
    await run('import', 'bad.json', '--db', 'a.db'),
    await run(
      ...['export', '--db', 'a.db', '--analysis', 'a', '--identity', 'key', '--to', evil, '--organisation', 'O'],
      ...['--purpose', evil, '--out', 'x.rotorsak'],
    ),
    await run('verify', 'x.rotorsak'),
  ];
  for (const { out, reasons } of told) {
    expect(out + reasons).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    expect(`${out}${reasons}`.split('\n').some((line) => line.startsWith('Avsändaren är betrodd'))).toBe(false);
  }
  await run('case', '--db', 'a.db', '--analysis', 'a', '--out', 'back.json');
  expect(JSON.parse(readFileSync(at('back.json'), 'utf8'))).toMatchObject({ analysis: { title: evil } });
});

test('the demo names the step that failed, after the reason for it', async () => {
  const { run, folder } = terminal({ print: () => Promise.reject(new Error('boom')) });
  const { status, reasons } = await run('demo', '--out', 'demo');
  expect(status).toBe(1);
  expect(reasons).toContain('boom');
  expect(reasons).toContain('Steget ”print” misslyckades');
  expect(readdirSync(folder)).toEqual(['demo']);
});
