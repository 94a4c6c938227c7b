/** Cells as text: what a spreadsheet puts on the clipboard and takes from it. */

/** Text that a spreadsheet would run as a formula leaves with an apostrophe, which makes it text there. */
const FORMULA = /^[=+\-@]/;
const isNumber = (text: string): boolean => /^-?[\d\s\u00a0]+(,\d+)?$/.test(text);

const leaving = (text: string): string => (FORMULA.test(text) && !isNumber(text) ? `'${text}` : text);
const entering = (text: string): string => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text);

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows of cells as tab-separated text, quoted where a cell holds tabs, line breaks or quotes. */
export const toTsv = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => row.map((text) => quoted(leaving(text))).join('\t')).join('\n');

/** Reads rows of cells; a cell that begins with a quote may hold separators and line breaks. */
const readTable = (text: string, separator: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = '';
  let inQuotes = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inQuotes) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inQuotes = false;
    } else if (character === '"' && cell === '') inQuotes = true;
    else if (character === separator) endCell();
    else if (character === '\n') {
      endCell();
      rows.push([]);
    } else cell += character;
  }
  endCell();
  return rows;
};

/** CSV only where it cannot be a sentence: several lines that all hold the same number of semicolons. */
const isCsv = (lines: readonly string[]): boolean => {
  const counts = new Set(lines.map((line) => line.split(';').length));
  return lines.length > 1 && counts.size === 1 && !counts.has(1);
};

/** The rows of cells in a text from the clipboard: tab-separated, else semicolon-separated, else a line a row. */
export const fromClipboard = (text: string): string[][] => {
  const unified = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (unified === '') return [];
  const separator = !unified.includes('\t') && isCsv(unified.split('\n')) ? ';' : '\t';
  return readTable(unified, separator).map((row) => row.map(entering));
};
