/** What a field reads as, from the changes that stand, and whether a person has to choose between them. */
import type { Json } from '../change.ts';
import type { EntityName } from '../entities.ts';
import { mergeWords } from '../word-merge.ts';
import { fieldSpec, isValidValue } from './fields.ts';
import { type FoldChange, headsOf, seenByAll, winnerFirst } from './heads.ts';
import { reopenedChanges } from './reopened.ts';

export interface Reading {
  /** `undefined` where nothing stands that this version can show. */
  readonly value: Json | undefined;
  /** The versions that a person has to choose between, the winner first; none where there is nothing to choose. */
  readonly contested: readonly FoldChange[];
  /** The versions of a free text that stand together in `value`, the winner first; none where it is one person's. */
  readonly merged: readonly FoldChange[];
}

/** Whether heads say different things. */
const differ = (heads: readonly FoldChange[]): boolean => heads.some(({ text }) => text !== heads[0]?.text);

const written = ({ text }: FoldChange): Json => JSON.parse(text) as Json; // `text` was made by JSON.stringify

const winningValue = (entity: EntityName, field: string, heads: readonly FoldChange[]): Json | undefined =>
  heads.map(written).find((value) => isValidValue(entity, field, value));

/**
 * Free texts that were changed at different places, as one: three-way, from what all who wrote them had seen, in the
 * order of the winner where there are more than two. `undefined` where a person has to choose.
 */
const mergedText = (
  entity: EntityName,
  field: string,
  changes: readonly FoldChange[],
  heads: readonly FoldChange[],
): string | undefined => {
  const spec = fieldSpec(entity, field);
  if (spec?.words !== true) return undefined;
  const base = readField(entity, field, seenByAll(changes, heads)).value ?? spec.initial;
  let merged: Json = heads[0] === undefined ? null : written(heads[0]);
  for (const head of heads.slice(1)) {
    const other = written(head);
    if (typeof base !== 'string' || typeof merged !== 'string' || typeof other !== 'string') return undefined;
    merged = mergeWords(base, merged, other);
  }
  return typeof merged === 'string' && isValidValue(entity, field, merged) ? merged : undefined;
};

/** Reads a field from all of its changes, and from those of its reopening; their order is of no matter. */
export const readField = (
  entity: EntityName,
  field: string,
  changes: readonly FoldChange[],
  marks: readonly FoldChange[] = [],
): Reading => {
  const heads = headsOf(changes);
  const value = winningValue(entity, field, heads);
  const alone: Reading = { value, contested: [], merged: [] };
  if (fieldSpec(entity, field)?.lastWins === true) return alone;
  const isOpen = differ(heads);
  const versions = isOpen ? heads : reopenedChanges(changes, heads, marks).sort(winnerFirst);
  if (!differ(versions)) return alone;
  const merged = mergedText(entity, field, changes, versions);
  if (merged === undefined) return { ...alone, contested: versions };
  return { value: isOpen ? merged : value, contested: [], merged: versions };
};
