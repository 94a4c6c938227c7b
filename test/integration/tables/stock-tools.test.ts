/** What is written opens in programs of others as it should, and what those write is read. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { TableToWrite } from '../../../db/domain/tables/table.ts';
import { csvBytes } from '../../../electron/tables/csv-write.ts';
import { readTableFile } from '../../../electron/tables/read-table.ts';
import { xlsxBytes } from '../../../electron/tables/xlsx-write.ts';

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'rotorsak-table-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};
/** Debian's own Python, with its openpyxl. */
const python = (program: string, ...args: string[]): string =>
  execFileSync('/usr/bin/python3', ['-c', program, ...args], { encoding: 'utf8' });

const table: TableToWrite = {
  name: 'Faktorer: [alla]',
  columns: [
    { header: 'Id', width: 10, choices: null },
    { header: 'Faktor', width: 40, choices: null },
    { header: 'Betydelse', width: 20, choices: ['Hög', 'Medel'] },
    { header: 'Dag', width: 12, choices: null },
  ],
  rows: [
    ['f1', "=cmd|' /C calc'!A0", 'Hög', { date: '2026-03-04' }],
    ['f2', 'Å ä ö 😀 <b> & "q"', 'Medel', 1.5],
    ['f3', '  rad\nrad ', null, true],
  ],
};

const asJson = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
cells = [[[c.value if not hasattr(c.value, 'isoformat') else c.value.isoformat(), c.data_type, bool(c.quotePrefix)] for c in row] for row in sheet.iter_rows()]
print(json.dumps({'name': sheet.title, 'cells': cells, 'frozen': sheet.freeze_panes, 'filter': sheet.auto_filter.ref,
  'choices': [[str(v.sqref), v.formula1] for v in sheet.data_validations.dataValidation]}))
`;

it('a workbook has typed cells, no formula, headings that stay and lists of choices', () => {
  const file = join(folder(), 'a.xlsx');
  writeFileSync(file, xlsxBytes(table));
  expect(JSON.parse(python(asJson, file))).toEqual({
    name: 'Faktorer   alla',
    frozen: 'A2',
    filter: 'A1:D4',
    choices: [['C2:C106', '"Hög,Medel"']],
    cells: [
      ['Id', 'Faktor', 'Betydelse', 'Dag'].map((head) => [head, 's', false]),
      [
        ['f1', 's', false],
        ["=cmd|' /C calc'!A0", 's', true],
        ['Hög', 's', false],
        ['2026-03-04T00:00:00', 'd', false],
      ],
      [
        ['f2', 's', false],
        ['Å ä ö 😀 <b> & "q"', 's', false],
        ['Medel', 's', false],
        [1.5, 'n', false],
      ],
      [
        ['f3', 's', false],
        ['  rad\nrad ', 's', false],
        [null, 'n', false],
        [true, 'b', false],
      ],
    ],
  });
  execFileSync('unzip', ['-tq', file]);
  const csv = execFileSync('xlsx2csv', ['-d', ';', file], { encoding: 'utf8' });
  expect(csv.split('\n').slice(0, 3)).toEqual([
    'Id;Faktor;Betydelse;Dag',
    "f1;=cmd|' /C calc'!A0;Hög;2026-03-04",
    'f2;"Å ä ö 😀 <b> & ""q""";Medel;1.5',
  ]);
});

it('a CSV is one that Python reads cell by cell', () => {
  const file = join(folder(), 'a.csv');
  writeFileSync(file, csvBytes(table));
  const program =
    'import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), delimiter=";"))))';
  expect(JSON.parse(python(program, file))).toEqual([
    ['Id', 'Faktor', 'Betydelse', 'Dag'],
    ['f1', "'=cmd|' /C calc'!A0", 'Hög', '2026-03-04'],
    ['f2', 'Å ä ö 😀 <b> & "q"', 'Medel', '1,5'],
    ['f3', '  rad\nrad ', '', 'true'],
  ]);
});

it('a workbook of openpyxl is read: several sheets, dates, formulas, a wide empty format', async () => {
  const file = join(folder(), 'b.xlsx');
  const program = `
import sys, datetime, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = 'Vår lista'
sheet.append(['Faktor', 'Dag', 'Antal'])
sheet.append(['Mörkt på torget', datetime.date(2026, 3, 4), 12])
sheet.append(['Räknad', None, '=1+1'])
sheet['XFD9'].font = openpyxl.styles.Font(bold=True)
book.create_sheet('Tomt')
book.create_sheet('Andra').append(['Från', 'Till'])
book.save(sys.argv[1])
`;
  python(program, file);
  const read = await readTableFile(file);
  expect(read).toEqual({
    format: 'xlsx',
    text: null,
    tables: [
      {
        name: 'Vår lista',
        rows: [
          ['Faktor', 'Dag', 'Antal'],
          ['Mörkt på torget', { date: '2026-03-04' }, 12],
          ['Räknad', null, null],
        ],
        formulas: [{ row: 2, column: 2 }],
      },
      { name: 'Andra', rows: [['Från', 'Till']], formulas: [] },
    ],
  });
});
