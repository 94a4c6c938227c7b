/** What a field reads as, from the changes that stand, and whether a person has to choose between them. */
import type { Json } from '../change.ts';
import type { EntityName } from '../entities.ts';
import { fieldSpec, isValidValue } from './fields.ts';
import { type FoldChange, headsOf, winnerFirst } from './heads.ts';
import { reopenedChanges } from './reopened.ts';

export interface Reading {
  /** `undefined` where nothing stands that this version can show. */
  readonly value: Json | undefined;
  /** The versions that a person has to choose between, the winner first; none where there is nothing to choose. */
  readonly contested: readonly FoldChange[];
}

/** Whether heads say different things. */
const differ = (heads: readonly FoldChange[]): boolean => heads.some(({ text }) => text !== heads[0]?.text);

const winningValue = (entity: EntityName, field: string, heads: readonly FoldChange[]): Json | undefined => {
  for (const { text } of heads) {
    const value = JSON.parse(text) as Json; // `text` was made by JSON.stringify
    if (isValidValue(entity, field, value)) return value;
  }
  return undefined;
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
  if (fieldSpec(entity, field)?.lastWins === true) return { value, contested: [] };
  if (differ(heads)) return { value, contested: heads };
  const waiting = reopenedChanges(changes, heads, marks).sort(winnerFirst);
  return { value, contested: differ(waiting) ? waiting : [] };
};
