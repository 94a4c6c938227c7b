/** Tables from the command line: out, in, and what is told where a cell is wrong. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SAMPLE, terminalWithSample } from './command-line.ts';

const analysis = ['--db', 'a.db', '--analysis', SAMPLE];

describe('rotorsak table', () => {
  it.each([
    ['factors', 'f.csv'],
    ['links', 'l.xlsx'],
  ])('writes %s as %s, which import finds equal', async (table, file) => {
    const { run } = await terminalWithSample();
    const written = await run('table', ...analysis, '--table', table, '--out', file);
    expect(written).toMatchObject({ status: 0, reasons: '' });
    expect(written.out).toContain(file);
    const read = await run('import', file, ...analysis, '--json');
    expect(read.status).toBe(0);
    expect(JSON.parse(read.out)).toMatchObject({ created: 0, changed: 0, skipped: 0, stored: true, faults: [] });
  });

  it('refuses another format, another table and a file that is there', async () => {
    const { run } = await terminalWithSample();
    expect(await run('table', ...analysis, '--table', 'factors', '--out', 'f.ods')).toMatchObject({ status: 2 });
    expect(await run('table', ...analysis, '--table', 'mål', '--out', 'f.csv')).toMatchObject({ status: 2 });
    await run('table', ...analysis, '--table', 'factors', '--out', 'f.csv');
    expect(await run('table', ...analysis, '--table', 'factors', '--out', 'f.csv')).toMatchObject({ status: 1 });
    expect(await run('table', ...analysis, '--table', 'links', '--out', 'f.csv', '--force')).toMatchObject({
      status: 0,
    });
  });
});

describe('rotorsak import of a table', () => {
  const text = 'Faktor;Rådighet;Nämnd\nNy sak;själv;Nya nämnden\nAnnan;kanske;\n';

  it('tells each fault by its cell and stores nothing, then passes over the row when it is told to', async () => {
    const { run, at } = await terminalWithSample();
    writeFileSync(at('in.csv'), text);
    const refused = await run('import', 'in.csv', ...analysis);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.reasons).toContain('B3: ”kanske” passar inte här.');
    expect(refused.reasons).toContain('--skip-faulty');
    const dry = await run('import', 'in.csv', ...analysis, '--skip-faulty', '--dry-run');
    expect(dry.out).toContain('Skulle läsas in i ärendet');
    const done = await run('import', 'in.csv', ...analysis, '--skip-faulty', '--json');
    expect(JSON.parse(done.out)).toMatchObject({ created: 1, skipped: 1, actors: 1, stored: true });
    const again = await run('import', 'in.csv', ...analysis, '--skip-faulty', '--json', '--lang', 'en');
    expect(JSON.parse(again.out)).toMatchObject({ created: 0, unchanged: 1, skipped: 1, faults: [{ cell: 'B3' }] });
  });

  it('needs to know into which analysis, and that it is there', async () => {
    const { run, at } = await terminalWithSample();
    writeFileSync(at('in.csv'), text);
    const usage = await run('import', 'in.csv', '--db', 'a.db');
    expect(usage).toMatchObject({ status: 2 });
    expect(usage.reasons).toContain('--analysis saknas');
    const missing = await run('import', 'in.csv', '--db', 'a.db', '--analysis', 'finns-inte');
    expect(missing).toMatchObject({ status: 1, out: '' });
  });

  it('says which column it lacks, in the words of the headings', async () => {
    const { run, at } = await terminalWithSample();
    writeFileSync(at('in.csv'), 'Från;Styrka;Riktning\nF1;1;Ökar\n');
    const refused = await run('import', 'in.csv', ...analysis);
    expect(refused).toMatchObject({ status: 1, out: '', reasons: 'Tabellen saknar en kolumn med rubriken Till.\n' });
  });

  it('says what a damaged or strange file is', async () => {
    const { run, at } = await terminalWithSample();
    await run('table', ...analysis, '--table', 'factors', '--out', 'f.xlsx');
    writeFileSync(at('cut.xlsx'), readFileSync(at('f.xlsx')).subarray(0, 900));
    expect((await run('import', 'cut.xlsx', ...analysis)).reasons).toContain('Excel-filen är skadad');
    writeFileSync(at('old.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    expect((await run('import', 'old.xls', ...analysis)).reasons).toContain('äldre Excel-fil');
  });
});
