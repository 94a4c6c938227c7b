/** What merging two factors would do, for a person to see before it is done. */
import type { FieldDifference } from './compare-states.ts';
import { fieldDifferences } from './compare-states.ts';
import type { RecordEdit } from './edits.ts';
import { type EntityName, entityNames, type FactorRecord } from './entities.ts';
import { type MergeInput, mergeFactors } from './merge-factors.ts';

/** Records of one kind that hang on the absorbed factor. */
export interface MergedKind {
  readonly entity: EntityName;
  /** Go over to the kept factor. */
  readonly moved: number;
  /** Become one with what the kept factor has already. */
  readonly joined: number;
  /** Say nothing any more: what is between the two, or said twice. */
  readonly dropped: number;
}

export interface MergePreview {
  /** What of the kept factor itself becomes another. */
  readonly fields: readonly FieldDifference[];
  /** Only kinds that something happens to, in the order of `entities.ts`. */
  readonly kinds: readonly MergedKind[];
}

/** Kinds whose ids say what they are about, so that moving one makes a record under a new id and deletes the old. */
const renamed: readonly EntityName[] = ['link', 'priorityGround', 'mapNode', 'scenarioChange', 'refusedSuggestion'];

const idsIn = (input: MergeInput): Partial<Record<EntityName, ReadonlySet<string>>> => ({
  link: new Set(input.links.map(({ id }) => id)),
  priorityGround: new Set(input.priorityGrounds.map(({ id }) => id)),
  refusedSuggestion: new Set(input.refusedSuggestions.map(({ id }) => id)),
});

const kindOf = (entity: EntityName, edits: readonly RecordEdit[], known: ReadonlySet<string>): MergedKind => {
  const written = edits.filter((edit) => 'set' in edit);
  const deleted = edits.length - written.length;
  const joined = renamed.includes(entity) ? written.filter(({ id }) => known.has(id)).length : 0;
  const dropped = renamed.includes(entity) ? deleted - written.length : deleted;
  return { entity, moved: written.length - joined, joined, dropped };
};

/** Places in views follow without a word: they are of no matter to what the analysis says. */
const isTold = ({ entity }: RecordEdit): boolean => entity !== 'factor' && entity !== 'mapNode' && entity !== 'planRow';

/** The same edits as `mergeFactors` gives, counted; nothing is stored. */
export const mergePreview = (input: MergeInput, keep: FactorRecord, absorb: FactorRecord): MergePreview => {
  const edits = mergeFactors(input, keep, absorb);
  const own = edits.flatMap((edit) =>
    edit.entity === 'factor' && 'set' in edit && edit.id === keep.id ? [edit.set as Partial<FactorRecord>] : [],
  );
  const byKind = Map.groupBy(edits.filter(isTold), ({ entity }) => entity);
  const known = idsIn(input);
  return {
    fields: fieldDifferences('factor', keep, Object.assign({ ...keep }, ...own)),
    kinds: entityNames.flatMap((entity) => {
      const group = byKind.get(entity);
      return group === undefined ? [] : [kindOf(entity, group, known[entity] ?? new Set())];
    }),
  };
};
