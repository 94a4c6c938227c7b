/** `derive --json` on the worked examples of derivation.md and on a case of the largest size. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { terminal } from './command-line.ts';

const folder = new URL('../../fixtures/derivation/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.case.json'))
  .map((name) => name.replace('.case.json', ''));

test.each(examples)('%s', async (name) => {
  const { run, at } = terminal();
  const text = readFileSync(new URL(`${name}.case.json`, folder), 'utf8');
  writeFileSync(at('case.json'), text);
  await run('new', '--db', 'a.db');
  expect(await run('import', 'case.json', '--db', 'a.db')).toMatchObject({ status: 0, reasons: '' });
  const { id } = (JSON.parse(text) as { analysis: { id: string } }).analysis;
  const answer = await run('derive', '--db', 'a.db', '--analysis', id, '--json');
  // The worked examples say nothing of goals, flags and checks.
  expect(JSON.parse(answer.out)).toMatchObject(
    JSON.parse(readFileSync(new URL(`${name}.derived.json`, folder), 'utf8')),
  );
});

test('a case of 4 000 factors and 8 000 links goes in and derives', { timeout: 120_000 }, async () => {
  const { run, at } = terminal();
  const size = 4000;
  const factors = Array.from({ length: size }, (_, n) => ({
    id: `F${n}`,
    title: `Faktor ${n % 100}`,
    significance: 'high',
  }));
  const links = factors.flatMap(({ id }, n) => [
    { from: id, to: n === 0 ? 'problem' : `F${Math.floor(n / 2)}` },
    { from: id, to: n % 7 === 0 ? 'problem' : `F${(n * 31 + 1) % size}` },
  ]);
  const single = [
    ...new Map(links.filter(({ from, to }) => from !== to).map((link) => [`${link.from}~${link.to}`, link])).values(),
  ];
  const given = {
    format: 'rotorsak-case',
    version: 1,
    analysis: { id: 'large', title: 'T', problem: 'P' },
    factors,
    links: single,
  };
  writeFileSync(at('case.json'), JSON.stringify(given));
  await run('new', '--db', 'a.db');
  expect(await run('import', 'case.json', '--db', 'a.db')).toMatchObject({ status: 0, reasons: '' });
  const answer = await run('derive', '--db', 'a.db', '--analysis', 'large', '--json');
  expect((JSON.parse(answer.out) as { factors: object[] }).factors).toHaveLength(size);
});
