import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../db/domain/app-error.ts';
import { commandNames } from '../../../electron/cli/usage.ts';
import { exportWords, SAMPLE, terminal, terminalWithSample } from './command-line.ts';

describe('wrong usage: status 2, a reason, nothing on standard output', () => {
  test.each<[string[], string]>([
    [[], 'Ange ett kommando'],
    [['imporr'], 'Menade du import?'],
    [['xyzzyq'], 'Okänt kommando'],
    [['list', '--bd', 'x'], 'Menade du --db?'],
    [['list'], '--db saknas'],
    [['list', '--db'], '--db saknar värde'],
    [['list', '--db', '--json'], '--db saknar värde'],
    [['list', '--db='], '--db saknar värde'],
    [['list', '--db', 'a', '--db', 'b'], 'två gånger'],
    [['list', '--db', 'a', '--json=yes'], 'tar inget värde'],
    [['list', '--db', 'a', 'extra'], 'För många ord: extra'],
    [['new', '--db', 'a', '--sample', 'lund'], 'malmo'],
    [['list', '--db', 'a', '--lang', 'de'], 'sv, en'],
    [['import', '--db', 'a'], 'Ange en fil'],
    [['print', '--db', 'a', '--analysis', 'x', '--document', 'karta', '--out', 'p'], 'plan'],
    [['identity'], '--new'],
    [['identity', '--new', '--name', 'A'], '--email'],
    [['identity', '--show', 'k', '--new'], '--new'],
    [['identity', '--show', 'k', '--out', 'x'], '--show'],
    [['help', 'imporr'], 'Menade du import?'],
    [['__proto__'], 'Okänt kommando'],
    [['constructor'], 'Okänt kommando'],
  ])('%j', async (argv, reason) => {
    const { run, folder } = terminal();
    const answer = await run(...argv);
    expect(answer).toMatchObject({ status: 2, out: '', reasons: expect.stringContaining(reason) });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('in English with --lang en', async () => {
    expect((await terminal().run('list', '--lang', 'en')).reasons).toContain('--db is missing');
  });

  test('help: all commands, and each one of them', async () => {
    const { run } = terminal();
    const general = await run('help');
    expect(general.status).toBe(0);
    expect((await run('--help')).out).toBe(general.out);
    expect((await run('help', '--lang', 'en')).out).toContain('Commands');
    for (const name of commandNames) {
      expect(general.out).toContain(name);
      const own = await run(name, '--help');
      expect(own).toMatchObject({ status: 0, reasons: '' });
      expect(own.out).toContain(`rotorsak ${name}`);
      expect((await run('help', name)).out).toBe(own.out);
    }
    expect((await run('--version')).out).toBe('0.1.0\n');
    expect(JSON.parse((await run('schema')).out)).toHaveProperty('$schema');
  });
});

const NOBODY = 65_534;

/** Works in the folder as somebody whom permissions bind; root is let through everywhere. */
const asBound = async (folder: string, work: () => Promise<void>): Promise<void> => {
  if (process.getuid?.() !== 0) return work();
  execFileSync('chown', ['-R', String(NOBODY), folder]);
  process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
};

describe('refused: status 1, what and where, nothing stored', () => {
  const refused = (reason: string | RegExp) => ({
    status: 1,
    out: '',
    reasons: typeof reason === 'string' ? expect.stringContaining(reason) : expect.stringMatching(reason),
  });

  test('databases: missing, a folder, empty, foreign, damaged, newer', async () => {
    const { run, at } = await terminalWithSample();
    expect(await run('list', '--db', 'none.db')).toMatchObject(refused(/finns inte: .*none\.db/));
    expect(existsSync(at('none.db'))).toBe(false);
    mkdirSync(at('folder'));
    expect(await run('list', '--db', 'folder')).toMatchObject(refused('mapp'));
    expect(await run('new', '--db', 'folder')).toMatchObject(refused('mapp'));
    writeFileSync(at('empty.db'), '');
    expect(await run('list', '--db', 'empty.db')).toMatchObject(refused('tom'));
    writeFileSync(at('text.db'), 'x'.repeat(5000));
    expect(await run('list', '--db', 'text.db')).toMatchObject(refused('ingen databas från Rotorsak'));
    const other = new Database(at('other.db'));
    other.exec('CREATE TABLE t (x)');
    other.close();
    const otherBytes = readFileSync(at('other.db'));
    expect(await run('list', '--db', 'other.db')).toMatchObject(refused('ingen databas från Rotorsak'));
    expect(readFileSync(at('other.db'))).toEqual(otherBytes);
    const newer = new Database(at('a.db'));
    const version = Number(newer.pragma('user_version', { simple: true }));
    newer.pragma(`user_version = ${version + 1}`);
    newer.close();
    expect(await run('list', '--db', 'a.db')).toMatchObject(refused('nyare version'));
    expect(await run('new', '--db', 'a.db', '--sample', 'malmo')).toMatchObject(refused('finns redan'));
  });

  test('a damaged page', async () => {
    const { run, at } = await terminalWithSample();
    const bytes = readFileSync(at('a.db'));
    bytes.fill(0xa5, 4096 * 3, 4096 * 12);
    writeFileSync(at('a.db'), bytes);
    expect(await run('list', '--db', 'a.db')).toMatchObject(refused('skadad'));
  });

  test('an analysis that is not there', async () => {
    const { run, at } = await terminalWithSample();
    expect(await run('derive', '--db', 'a.db', '--analysis', 'x', '--json')).toMatchObject(refused('ärende x'));
    expect(await run('case', '--db', 'a.db', '--analysis', 'x', '--out', 'c.json')).toMatchObject(refused('ärende x'));
    expect(existsSync(at('c.json'))).toBe(false);
  });

  test('case files: missing, a folder, no JSON, no case', async () => {
    const { run, at } = terminal();
    await run('new', '--db', 'a.db');
    const before = readFileSync(at('a.db'));
    expect(await run('import', 'none.json', '--db', 'a.db')).toMatchObject(refused('none.json'));
    mkdirSync(at('folder'));
    expect(await run('import', 'folder', '--db', 'a.db')).toMatchObject(refused('mapp'));
    writeFileSync(at('bad.json'), '{\n  "format": nope }');
    expect(await run('import', 'bad.json', '--db', 'a.db')).toMatchObject(refused('rad 2, tecken 13'));
    writeFileSync(at('twice.json'), '{"format":1,"format":2}');
    expect(await run('import', 'twice.json', '--db', 'a.db')).toMatchObject(refused('format finns två gånger'));
    const given = {
      format: 'rotorsak-case',
      version: 1,
      analysis: { id: 'a', title: 'T', problem: 'P' },
      factors: [{ id: 'F1', title: 'T', extra: 1 }, { id: 'F 2', title: ' ' }, ...Array(300).fill({ id: 'x' })],
    };
    writeFileSync(at('case.json'), JSON.stringify(given));
    const answer = await run('import', 'case.json', '--db', 'a.db');
    expect(answer).toMatchObject(refused('factors[0].extra'));
    expect(answer.reasons).toContain('factors[1].title: är tom');
    expect(answer.reasons).toContain('och 402 till');
    expect(readFileSync(at('a.db'))).toEqual(before);
    expect(existsSync(at('backups'))).toBe(false);
  });

  test('files that are there already are replaced only with --force, and the database never', async () => {
    const { run, at } = await terminalWithSample();
    writeFileSync(at('c.json'), 'mine');
    const words = ['case', '--db', 'a.db', '--analysis', SAMPLE, '--out'];
    expect(await run(...words, 'c.json')).toMatchObject(refused('--force'));
    expect(readFileSync(at('c.json'), 'utf8')).toBe('mine');
    expect((await run(...words, 'c.json', '--force')).status).toBe(0);
    const before = readFileSync(at('a.db'));
    expect(await run(...words, 'a.db', '--force')).toMatchObject(refused('a.db'));
    expect(readFileSync(at('a.db'))).toEqual(before);
    mkdirSync(at('folder'));
    expect(await run(...words, 'folder', '--force')).toMatchObject(refused('mapp'));
    expect(await run(...words, 'none/c.json')).toMatchObject(refused('none/c.json'));
    expect(await run(...words, 'c.json/d.json')).toMatchObject(refused('går inte att skriva'));
    expect(await run('new', '--db', 'c.json/b.db')).toMatchObject(refused('c.json'));
    expect(await run('print', ...words.slice(1, 5), '--document', 'plan', '--out', 'c.json')).toMatchObject(
      refused('--force'),
    );
  });

  test('a folder that may not be written to', async () => {
    const { run, at, folder } = await terminalWithSample();
    mkdirSync(at('locked'));
    chmodSync(at('locked'), 0o500);
    await asBound(folder, async () => {
      const words = ['case', '--db', 'a.db', '--analysis', SAMPLE, '--out', 'locked/c.json'];
      expect(await run(...words)).toMatchObject(refused('går inte att skriva'));
      expect(await run('new', '--db', 'locked/a.db')).toMatchObject(refused('går inte att skriva'));
    });
  });

  test('keys and signers', async () => {
    const { run, at } = await terminalWithSample();
    expect(await run(...exportWords())).toMatchObject(refused('key'));
    writeFileSync(at('key'), 'no key');
    expect(await run(...exportWords())).toMatchObject(refused('Nyckelfilen'));
    expect(await run('identity', '--show', 'key')).toMatchObject(refused('Nyckelfilen'));
    const words = ['identity', '--new', '--name', 'A', '--out', 'k', '--email'];
    for (const email of ['nobody', 'a b@c', 'a@b,c@d', '*@x'])
      expect(await run(...words, email)).toMatchObject(refused('email'));
    expect(existsSync(at('k'))).toBe(false);
    writeFileSync(at('signers'), '# empty\nx ssh-rsa AAAA\n');
    expect(await run('trust', '--db', 'a.db', '--add', 'signers')).toMatchObject(refused('Rad 2'));
    expect(await run('trust', '--db', 'a.db', '--add', 'none')).toMatchObject(refused('none'));
    expect(existsSync(at('a.rotorsak'))).toBe(false);
  });

  test('bundles: missing, no bundle, sealed, cut', async () => {
    const { run, at } = terminal();
    expect(await run('verify', 'none.rotorsak')).toMatchObject(refused('none.rotorsak'));
    writeFileSync(at('x.rotorsak'), 'hello');
    expect((await run('verify', 'x.rotorsak')).status).toBe(1);
    writeFileSync(at('x.rotorsak.age'), 'age-encryption.org/v1\n-> X25519 a\n');
    expect(await run('verify', 'x.rotorsak.age')).toMatchObject(refused('förseglat'));
    await run('new', '--db', 'a.db');
    expect((await run('import', 'x.rotorsak', '--db', 'a.db')).status).toBe(1);
  });

  test('printing that fails leaves no file', async () => {
    const { run, at } = terminal({
      print: () => Promise.reject(new AppError('printing-failed', { reason: 'timeout' })),
    });
    await run('new', '--db', 'a.db', '--sample', 'malmo');
    const words = ['--db', 'a.db', '--analysis', SAMPLE, '--document', 'plan', '--out', 'p.pdf'];
    expect(await run('print', ...words)).toMatchObject(refused('timeout'));
    expect(readdirSync(at('.'))).toEqual(['a.db']);
    expect((await run('demo', '--out', 'demo')).status).toBe(1);
  });

  test('a fault of ours is told without a stack', async () => {
    const { run } = terminal({ print: () => Promise.reject(new Error('boom')) });
    await run('new', '--db', 'a.db', '--sample', 'malmo');
    const words = ['--db', 'a.db', '--analysis', SAMPLE, '--document', 'plan', '--out', 'p.pdf'];
    const answer = await run('print', ...words, '--lang', 'en');
    expect(answer).toMatchObject(refused('A fault in the program'));
    expect(answer.reasons).not.toContain('.ts:');
  });
});

test('a link that leaves the problem goes in, comes out and is ignored by the derivation', async () => {
  const { run, at } = terminal();
  const given = {
    format: 'rotorsak-case',
    version: 1,
    analysis: { id: 'a', title: 'T', problem: 'P' },
    factors: [{ id: 'F1', title: 'T' }],
    links: [
      { from: 'F1', to: 'problem' },
      { from: 'problem', to: 'F1' },
    ],
  };
  writeFileSync(at('in.json'), JSON.stringify(given));
  await run('new', '--db', 'a.db');
  expect(await run('import', 'in.json', '--db', 'a.db')).toMatchObject({ status: 0, reasons: '' });
  expect((await run('check', '--db', 'a.db')).status).toBe(0);
  await run('case', '--db', 'a.db', '--analysis', 'a', '--out', 'out.json');
  expect((JSON.parse(readFileSync(at('out.json'), 'utf8')) as { links: object[] }).links).toMatchObject(given.links);
  const derived = await run('derive', '--db', 'a.db', '--analysis', 'a', '--json');
  expect(JSON.parse(derived.out)).toMatchObject({ loops: [], rootGroups: [{ members: ['F1'] }] });
});
