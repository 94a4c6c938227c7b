/** Workbooks of others: what their cells mean, and those that are made to harm. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../db/domain/app-error.ts';
import type { Cell } from '../../../db/domain/tables/table.ts';
import { readXlsx } from '../../../electron/tables/xlsx-read.ts';
import { zipOf } from '../../../electron/tables/zip-make.ts';
import { parts, workbook } from './workbook.ts';

const refusal = (bytes: Buffer): Record<string, unknown> => {
  try {
    readXlsx(bytes);
  } catch (error) {
    if (error instanceof AppError) return { ...error.params, code: error.code };
    throw error;
  }
  throw new Error('was read');
};
const firstRow = (cells: string, own: Readonly<Record<string, string>> = {}): readonly Cell[] =>
  readXlsx(workbook(`<row r="1">${cells}</row>`, own))[0]?.rows[0] ?? [];
const sheetPart = (xml: string): Record<string, string> => ({ 'xl/worksheets/sheet1.xml': xml });

describe('cells', () => {
  it('are shared, rich, inline and plain texts, numbers, booleans and errors', () => {
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>_x005F_x000D_ _x000D_</t></is></c>' +
      '<c r="D1"><v>1.5</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="H1" t="str"><v>&lt;å&gt;</v></c>';
    expect(firstRow(cells)).toEqual([
      ...['Faktor', 'Rik text', '_x000D_ \r', 1.5, true],
      ...[{ error: '#N/A' }, null, '<å>'],
    ]);
  });

  it.each([
    ['<c r="A1" s="1"><v>1</v></c>', '1900-01-01'],
    ['<c r="A1" s="1"><v>59</v></c>', '1900-02-28'],
    ['<c r="A1" s="1"><v>61</v></c>', '1900-03-01'],
    ['<c r="A1" s="2"><v>46085</v></c>', '2026-03-04'],
    ['<c r="A1" s="1"><v>46085.5</v></c>', '2026-03-04T12:00'],
    ['<c r="A1" t="d"><v>2026-03-04T00:00:00Z</v></c>', '2026-03-04'],
  ])('are dates by their format: %s', (cell, date) => {
    expect(firstRow(cell)).toEqual([{ date }]);
  });

  it('are counted from 1904 where the workbook says so, and no dates where the format is of numbers', () => {
    const { 'xl/workbook.xml': text = '' } = parts('');
    const from1904 = { 'xl/workbook.xml': text.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') };
    expect(firstRow('<c r="A1" s="1"><v>44623</v></c>', from1904)).toEqual([{ date: '2026-03-04' }]);
    expect(firstRow('<c r="A1" s="3"><v>46085</v></c><c r="B1" s="1"><v>60</v></c>')).toEqual([46085, 60]);
  });

  it('that formulas made have their last value and are marked; nothing is worked out', () => {
    const [table] = readXlsx(
      workbook(
        '<row><c t="str"><f>cmd|"/C calc"!A0</f><v>Gammalt</v></c><c><f>1+1</f></c></row><row r="4"><c><v>4</v></c></row>',
      ),
    );
    expect(table?.rows).toEqual([['Gammalt', null], [], [], [4]]);
    expect(table?.formulas).toEqual([
      { row: 0, column: 0 },
      { row: 0, column: 1 },
    ]);
  });

  it('of hidden sheets are not read, and formats far out do no harm', () => {
    const tables = readXlsx(
      workbook('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576" s="1"/>'),
    );
    expect(tables.map(({ name, rows }) => [name, rows])).toEqual([['Blad', [[1]]]]);
  });
});

describe('a workbook that is made to harm', () => {
  const types = (type: string) => ({
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
  });

  it.each([
    ['macros by type', types('application/vnd.ms-excel.sheet.macroEnabled.main+xml')],
    ['macros by part', { 'xl/vbaProject.bin': 'x' }],
    ['old macro sheets', { 'xl/macrosheets/sheet1.xml': '<x/>' }],
  ])('is refused for %s', (_, own) => {
    expect(refusal(workbook('<row><c><v>1</v></c></row>', own))).toEqual({ code: 'table-macros' });
  });

  it.each([
    [
      'entities that grow',
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>',
      'document-type',
    ],
    [
      'entities of other files',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>',
      'document-type',
    ],
    ['unknown entities', '<worksheet><sheetData><row><c t="str"><v>&ent;</v></c></row></sheetData></worksheet>', 'xml'],
    ['XML that does not close', '<worksheet><sheetData><row>', 'xml'],
    ['depth', `${'<a>'.repeat(5000)}`, 'depth'],
    ['wrong references', '<worksheet><row><c r="1A"><v>1</v></c></row></worksheet>', 'reference'],
    ['strings that are not there', '<worksheet><row><c t="s"><v>99</v></c></row></worksheet>', 'string'],
  ])('is refused for %s', (_, xml, reason) => {
    const bytes = workbook('', sheetPart(xml));
    expect(refusal(bytes)).toMatchObject({ code: 'table-damaged', reason });
  });

  it('is refused for a million columns, and for rows and cells beyond all use', () => {
    const wide = Array.from({ length: 1000 }, () => '<c><v>1</v></c>').join('');
    expect(refusal(workbook(`<row>${wide}</row>`))).toMatchObject({ code: 'table-too-large', what: 'columns' });
    expect(refusal(workbook('<row><c r="BDWGN1"><v>1</v></c></row>'))).toMatchObject({ what: 'columns' });
    expect(refusal(workbook('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'))).toMatchObject({ what: 'rows' });
    const far = Array.from(
      { length: 10_000 },
      (_, row) => `<row r="${row + 1}"><c r="IV${row + 1}"><v>1</v></c></row>`,
    );
    expect(refusal(workbook(far.join('')))).toMatchObject({ code: 'table-too-large', what: 'cells' });
  });

  it('is refused for a part that grows too much, before it is unpacked', () => {
    const bomb = workbook('', sheetPart(`<worksheet>${' '.repeat(30_000_000)}</worksheet>`));
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toMatchObject({ code: 'table-too-large', what: 'unpacked' });
  });

  it('is refused for a size that is a lie, a wrong check sum, and parts that share bytes', () => {
    const good = workbook('<row><c><v>1</v></c></row>');
    const at = good.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46;
    const changed = (write: (bytes: Buffer) => void): Buffer => {
      const bytes = Buffer.from(good);
      write(bytes);
      return bytes;
    };
    expect(refusal(changed((bytes) => bytes.writeUInt32LE(10, at + 24)))).toMatchObject({ reason: 'size' });
    expect(refusal(changed((bytes) => bytes.writeUInt32LE(10, at + 16)))).toMatchObject({ reason: 'crc' });
    expect(refusal(changed((bytes) => bytes.writeUInt32LE(0, at + 42)))).toMatchObject({ reason: 'overlap' });
    expect(refusal(changed((bytes) => bytes.writeUInt16LE(99, at + 10)))).toMatchObject({ reason: 'method' });
    expect(refusal(changed((bytes) => bytes.writeUInt16LE(1, at + 8)))).toEqual({ code: 'table-protected' });
  });

  it('is refused in its own words where a bit is turned or the end is cut', () => {
    const good = workbook('<row><c t="s"><v>0</v></c></row>');
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(7), fc.boolean(), (at, bit, cut) => {
        const bytes = Buffer.from(good);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        try {
          readXlsx(cut ? bytes.subarray(0, at) : bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused where it is a ZIP of something else', () => {
    expect(refusal(Buffer.from(zipOf([['a.txt', 'x']])))).toEqual({ code: 'table-unknown-format' });
    const document = { 'xl/workbook.xml': '<workbook/>' };
    expect(refusal(workbook('', document))).toMatchObject({ code: 'table-damaged', reason: 'no-sheet' });
  });
});
