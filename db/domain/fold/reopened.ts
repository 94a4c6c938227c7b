/**
 * A choice that was taken back: the versions of a field that wait again. It is a change like others, written of the
 * field `reopened/<field>`, whose value is the list of the ids of their changes; `null` closes it. It counts until
 * somebody writes the field who wrote it later or had not seen it.
 */
import { DELETED, type Json } from '../change.ts';
import { covers, type FoldChange, headsOf } from './heads.ts';

const PREFIX = 'reopened/';
/** Longest name behind the prefix that bundles hold. */
const LONGEST = 200;

/** The field by which the versions of another one wait again; `null` where its name is too long for one. */
export const reopening = (field: string): string | null => {
  const name = field === DELETED ? 'deleted' : field.replace('/', '~');
  return name.length > LONGEST ? null : `${PREFIX}${name}`;
};

/** The field that `reopening` made this one of; `null` where it did not. */
export const reopenedField = (field: string): string | null => {
  if (!field.startsWith(PREFIX)) return null;
  const name = field.slice(PREFIX.length);
  return name === 'deleted' ? DELETED : name.replace('~', '/');
};

export const isReopening = (value: Json): boolean =>
  value === null || (Array.isArray(value) && value.every((id) => typeof id === 'string'));

/** The changes among those of a field that wait again, by what was written of its reopening; none where nothing does. */
export const reopenedChanges = (
  changes: readonly FoldChange[],
  heads: readonly FoldChange[],
  marks: readonly FoldChange[],
): FoldChange[] => {
  const ids = new Set<string>();
  for (const mark of marks.length === 0 ? [] : headsOf(marks)) {
    if (!heads.every((head) => covers(mark, head))) continue;
    const listed = JSON.parse(mark.text) as Json; // `text` was made by JSON.stringify
    if (Array.isArray(listed)) for (const id of listed) ids.add(String(id));
  }
  return changes.filter(({ id }) => ids.has(id));
};
