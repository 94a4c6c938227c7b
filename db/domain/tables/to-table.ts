/** Factors and links as tables to write. */
import type { ActorRecord, FactorRecord, LinkRecord } from '../entities.ts';
import { PROBLEM_ID } from '../values.ts';
import type { Language } from '../words/index.ts';
import { choiceWord, choiceWords } from './choices.ts';
import { type ColumnForm, type ColumnKey, columnsOf, formOf, type TableKind } from './columns.ts';
import { joinNames, type Names, namesOf } from './names.ts';
import { type Cell, folded, type TableToWrite } from './table.ts';
import { tableWords } from './words/index.ts';
import { problemWords } from './words/synonyms.ts';

/** The records that the tables are about, those that are alive. */
export interface TableRecords {
  readonly actors: readonly ActorRecord[];
  readonly factors: readonly FactorRecord[];
  readonly links: readonly LinkRecord[];
}

export interface TableNames {
  readonly actors: Names<ActorRecord>;
  readonly factors: Names<FactorRecord>;
  readonly actorById: ReadonlyMap<string, ActorRecord>;
  readonly factorById: ReadonlyMap<string, FactorRecord>;
}

export const tableNames = ({ actors, factors }: TableRecords): TableNames => ({
  actors: namesOf(actors, ({ name }) => name),
  factors: namesOf(
    factors,
    ({ title }) => title,
    (title) => problemWords.has(folded(title)),
  ),
  actorById: new Map(actors.map((actor) => [actor.id, actor])),
  factorById: new Map(factors.map((factor) => [factor.id, factor])),
});

const actorLabel = (names: TableNames, id: unknown): string => {
  const actor = names.actorById.get(String(id));
  return actor === undefined ? '' : names.actors.label(actor);
};

const endLabel = (names: TableNames, id: unknown, language: Language): string => {
  if (id === PROBLEM_ID) return tableWords(language).problem;
  const factor = names.factorById.get(String(id));
  return factor === undefined ? String(id) : names.factors.label(factor);
};

/** What a column says of a value. */
export const printedCell = (form: ColumnForm, value: unknown, names: TableNames, language: Language): Cell => {
  const words = tableWords(language);
  switch (form.form) {
    case 'choice':
      return choiceWord(form.group, value, language);
    case 'flag':
      return value === true ? words.yes : words.no;
    case 'actor':
      return actorLabel(names, value);
    case 'actors': {
      const labels = (value as readonly string[]).map((id) => actorLabel(names, id)).filter((label) => label !== '');
      return joinNames(labels);
    }
    case 'end':
      return endLabel(names, value, language);
    case 'id':
    case 'title':
    case 'text':
      return String(value ?? '');
  }
};

/** Width of a column in characters. */
const widths: Readonly<Partial<Record<ColumnKey, number>>> = {
  id: 14,
  title: 42,
  description: 50,
  rejectedReason: 30,
  influenceLevel: 32,
  decidingActor: 26,
  otherActors: 34,
  influenceMotive: 40,
  from: 42,
  to: 42,
};
const WIDTH = 18;

const choicesOf = (form: ColumnForm | null, language: Language): string[] | null => {
  if (form?.form === 'choice') return choiceWords(form.group, language);
  if (form?.form === 'flag') return [tableWords(language).yes, tableWords(language).no];
  return null;
};

const collator = new Intl.Collator('sv');
const recordsIn = (kind: TableKind, records: TableRecords, names: TableNames, language: Language) => {
  if (kind === 'factors') return records.factors.toSorted((a, b) => collator.compare(a.title, b.title));
  const end = (id: string) => endLabel(names, id, language);
  return records.links
    .map((link) => ({ link, from: end(link.from), to: end(link.to) }))
    .sort((a, b) => collator.compare(a.from, b.from) || collator.compare(a.to, b.to))
    .map(({ link }) => link);
};

/** The table of one kind, in the words of a language, rows in Swedish order of their names. */
export const toTable = (kind: TableKind, records: TableRecords, language: Language): TableToWrite => {
  const words = tableWords(language);
  const names = tableNames(records);
  const columns = columnsOf(kind).flatMap((key) => {
    const form = formOf(kind, key);
    return form === null ? [] : [{ key, form }];
  });
  return {
    name: words.table[kind],
    columns: columns.map(({ key, form }) => ({
      header: words.column[key],
      width: widths[key] ?? WIDTH,
      choices: choicesOf(form, language),
    })),
    rows: recordsIn(kind, records, names, language).map((record) =>
      columns.map(({ key, form }) =>
        printedCell(form, (record as unknown as Readonly<Record<string, unknown>>)[key], names, language),
      ),
    ),
  };
};
