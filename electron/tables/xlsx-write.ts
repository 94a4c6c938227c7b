/**
 * A table as an Excel workbook (ECMA-376, transitional): one sheet, typed cells, headings that stay, choices as lists.
 * Every text is a string cell, so nothing in it is ever a formula; one that looks like one is also marked so that it
 * stays a text when somebody edits it. Nothing of who wrote it or where is in the file.
 */
import { type Cell, columnLetters, type TableToWrite } from '../../db/domain/tables/table.ts';
import { looksLikeFormula } from './formula-guard.ts';
import { xmlText } from './xml-text.ts';
import { zipOf } from './zip-make.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell formats, by their place in the style sheet. */
const styles = { plain: 0, heading: 1, text: 2, quoted: 3, date: 4 } as const;

const contentTypes = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`;

const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const styleSheet = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9ECEF"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7B838C"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A sheet's name as Excel takes it: at most 31 characters and none of its own signs. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'Tabell';

const workbook = (name: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const DAY_MS = 86_400_000;
/** Days since 30 December 1899, as workbooks count them; null for a day before March 1900, where they disagree. */
const serialOf = (date: string): number | null => {
  const serial = (Date.parse(date.length > 10 ? `${date}Z` : date) - Date.UTC(1899, 11, 30)) / DAY_MS;
  return serial > 60 ? serial : null;
};

const textCell = (ref: string, style: number, text: string): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const cellXml = (ref: string, cell: Cell): string => {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object' && 'date' in cell) {
    const serial = serialOf(cell.date);
    if (serial !== null) return `<c r="${ref}" s="${styles.date}"><v>${serial}</v></c>`;
  }
  const text = typeof cell === 'object' ? ('date' in cell ? cell.date : cell.error) : cell;
  return textCell(ref, looksLikeFormula(text) ? styles.quoted : styles.text, text);
};

/** What Excel allows in a list that is written out. */
const LIST_LIMIT = 255;

/** Lists of choices for the rows that are there and as many again, for a colleague who goes on. */
const validations = ({ columns, rows }: TableToWrite): string => {
  const last = rows.length * 2 + 100;
  const lists = columns.flatMap(({ choices }, column) => {
    const list = (choices ?? []).join(',');
    if (list === '' || list.length > LIST_LIMIT) return [];
    const letters = columnLetters(column);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}${last}"><formula1>"${xmlText(list)}"</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
};

const sheetXml = (table: TableToWrite): string => {
  const { columns, rows } = table;
  const letters = columns.map((_, column) => columnLetters(column));
  const headings = columns
    .map(({ header }, column) => textCell(`${letters[column]}1`, styles.heading, header))
    .join('');
  const body = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(`${letters[column]}${at + 2}`, cell)).join('');
    return `<row r="${at + 2}">${cells}</row>`;
  });
  const cols = columns.map(
    ({ width }, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  const range = `A1:${letters.at(-1) ?? 'A'}${rows.length + 1}`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="${range}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData><row r="1">${headings}</row>${body.join('')}</sheetData><autoFilter ref="${range}"/>${validations(table)}</worksheet>`;
};

/** The bytes of the workbook. */
export const xlsxBytes = (table: TableToWrite): Uint8Array =>
  zipOf([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(table.name)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styleSheet],
    ['xl/worksheets/sheet1.xml', sheetXml(table)],
  ]);
