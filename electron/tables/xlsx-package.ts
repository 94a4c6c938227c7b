/** What a workbook's package says of its sheets, strings and formats. */
import { AppError } from '../../db/domain/app-error.ts';
import { readXml } from './xml-read.ts';
import { workbookText } from './xml-text.ts';
import { damaged, type ZipParts } from './zip-parts.ts';

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: readonly string[];
  /** Of each cell format, whether it shows a number as a date. */
  readonly dateFormats: readonly boolean[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

/** `xl/workbook.xml` and `../a/b.xml` or `/a/b.xml` to `a/b.xml`. */
const resolved = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
};

const relationsOf = (zip: ZipParts, part: string): Relation[] => {
  const path = part.split('/');
  const file = `${[...path.slice(0, -1), '_rels', path.at(-1)].join('/')}.rels`;
  if (!zip.has(file)) return [];
  const relations: Relation[] = [];
  readXml(zip.read(file), file, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(part, Target) });
    },
  });
  return relations;
};

/** Macros make it another kind of file, which is refused rather than read in part. */
const refuseMacros = (zip: ZipParts): void => {
  let macros = zip.names.some((name) => /vbaproject\.bin$|vbadata\.xml$|\/macrosheets\//.test(name));
  if (!zip.has('[Content_Types].xml')) throw new AppError('table-unknown-format');
  readXml(zip.read('[Content_Types].xml'), '[Content_Types].xml', {
    open: (_, { ContentType = '' }) => {
      if (/macroEnabled|vbaProject/i.test(ContentType)) macros = true;
    },
  });
  if (macros) throw new AppError('table-macros');
};

const sharedStrings = (zip: ZipParts, part: string | undefined): string[] => {
  if (part === undefined || !zip.has(part)) return [];
  const strings: string[] = [];
  let pieces: string[] | null = null;
  let phonetic = false;
  let inText = false;
  readXml(zip.read(part), part, {
    open: (name) => {
      if (name === 'si') pieces = [];
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text: (text) => {
      if (inText) pieces?.push(text);
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      strings.push(workbookText(pieces?.join('') ?? ''));
      pieces = null;
    },
  });
  return strings;
};

/** Numbers of built-in formats that are dates or times (ECMA-376, 18.8.30), those of other languages among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format shows a date where a day, month, year or hour is left when quoted text, escapes and colours are gone. */
const isDateCode = (code: string): boolean =>
  /[dmyh]/i.test(
    code
      .replace(/"[^"]*"|\\.|_.|\*./g, '')
      .replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
      .replace(/General/gi, ''),
  );

const dateFormats = (zip: ZipParts, part: string | undefined): boolean[] => {
  if (part === undefined || !zip.has(part)) return [];
  const own = new Map<number, boolean>();
  const formats: boolean[] = [];
  let inCells = false;
  readXml(zip.read(part), part, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') own.set(id, isDateCode(formatCode));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(own.get(id) ?? isBuiltInDate(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
};

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Sheets that a person sees, in their order. Charts and the like are no tables. */
const readWorkbook = (zip: ZipParts, part: string, relations: readonly Relation[]) => {
  const parts = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]));
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  readXml(zip.read(part), part, {
    open: (tag, { name = '', id = '', state = 'visible', date1904 }) => {
      const target = parts.get(id);
      if (tag === 'sheet' && state === 'visible' && target !== undefined) sheets.push({ name, part: target });
      if (tag === 'workbookPr') from1904 = isTrue(date1904);
    },
  });
  return { sheets, from1904 };
};

/** Throws `table-macros`, `table-unknown-format` (a ZIP of something else), and what damaged parts give. */
export const readPackage = (zip: ZipParts): Workbook => {
  refuseMacros(zip);
  const part = relationsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined || !/(^|\/)workbook\.xml$/i.test(part)) throw new AppError('table-unknown-format');
  const relations = relationsOf(zip, part);
  const target = (wanted: string) => relations.find(({ type }) => type === wanted)?.target;
  const { sheets, from1904 } = readWorkbook(zip, part, relations);
  if (sheets.length === 0) throw damaged('no-sheet', part);
  return {
    sheets,
    strings: sharedStrings(zip, target('sharedStrings')),
    dateFormats: dateFormats(zip, target('styles')),
    from1904,
  };
};
