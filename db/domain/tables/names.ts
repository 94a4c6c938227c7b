/** Records by the names that people write, with their ids where a name is not enough. */
import { folded } from './table.ts';

export type Found<R> =
  | { readonly kind: 'one'; readonly record: R }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'none' };

interface Named {
  readonly id: string;
}

export interface Names<R extends Named> {
  /** An id comes first, then a name letter by letter, then a name whatever its case and blanks. */
  find(text: string): Found<R>;
  /** What `find` leads back to this record, here and where the names were read in: its name if alone, else its id. */
  label(record: R): string;
}

const grouped = <R>(records: readonly R[], key: (record: R) => string): Map<string, R[]> => Map.groupBy(records, key);

const only = <R>(list: readonly R[] | undefined): Found<R> | null => {
  const [record] = list ?? [];
  if (list === undefined || record === undefined) return null;
  return list.length === 1 ? { kind: 'one', record } : { kind: 'several', count: list.length };
};

/** `isTaken` says of a name that it means something else. */
export const namesOf = <R extends Named>(
  records: readonly R[],
  nameOf: (record: R) => string,
  isTaken: (name: string) => boolean = () => false,
): Names<R> => {
  const byId = new Map(records.map((record) => [record.id, record]));
  const exact = grouped(records, nameOf);
  const loose = grouped(records, (record) => folded(nameOf(record)));
  const find = (text: string): Found<R> => {
    const record = byId.get(text.trim());
    if (record !== undefined) return { kind: 'one', record };
    return only(exact.get(text)) ?? only(loose.get(folded(text))) ?? { kind: 'none' };
  };
  const label = (record: R): string => {
    const name = nameOf(record);
    const alone = loose.get(folded(name))?.length === 1;
    if (name.trim() === '' || !alone || isTaken(name)) return record.id;
    const found = find(name);
    return found.kind === 'one' && found.record.id === record.id ? name : record.id;
  };
  return { find, label };
};

const needsQuotes = /[;"\r\n]|^\s|\s$/;

/** Names in one cell, with semicolons between; a name that holds one stands in quotes. */
export const joinNames = (names: readonly string[]): string =>
  names.map((name) => (needsQuotes.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('; ');

const quoted = /^\s*"((?:[^"]|"")*)"\s*(?:;|$)/;
const plain = /^([^;\r\n]*)(?:;|\r\n?|\n|$)/;

/** The names of a cell; null where quotes do not balance. Names may also stand on lines of their own. */
export const splitNames = (text: string): string[] | null => {
  const names: string[] = [];
  let rest = text;
  while (rest.trim() !== '') {
    const match = /^\s*"/.test(rest) ? quoted.exec(rest) : plain.exec(rest);
    if (match === null) return null;
    const [whole, name = ''] = match;
    const clean = /^\s*"/.test(rest) ? name.replaceAll('""', '"') : name.trim();
    if (clean.trim() !== '') names.push(clean);
    rest = rest.slice(whole.length);
  }
  return names;
};
