/** The factors as the matrix shows them: against Brå's grounds (domain.md, B.5), and by significance and influence. */
import { compareIds, compareSwedish } from './collation.ts';
import type { Derivation, Group, Role } from './derivation/types.ts';
import type { FactorRecord } from './entities.ts';

/** Where a factor stands: what the derivation says of it, or that it does not take part. */
export type Standing =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'draft' }
  | { readonly kind: 'declined'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly reason: string };

export interface MatrixRow {
  readonly factor: FactorRecord;
  readonly standing: Standing;
}

export interface Matrix {
  /** In the order of the derivation; drafts last. */
  readonly kept: readonly MatrixRow[];
  /** avstådda och avförda, which stay in sight with their reason. */
  readonly dropped: readonly MatrixRow[];
}

const isDropped = ({ standing: { kind } }: MatrixRow): boolean => kind === 'declined' || kind === 'rejected';

/** Every factor once. */
export const priorityMatrix = (factors: readonly FactorRecord[], derived: Derivation['factors']): Matrix => {
  const places = new Map(derived.map((one, index) => [one.id, { ...one, index }]));
  const standingOf = ({ id, state, rejectedReason, placementReason }: FactorRecord): Standing => {
    if (state === 'rejected') return { kind: 'rejected', reason: rejectedReason };
    const found = places.get(id);
    if (state === 'draft' || found === undefined) return { kind: 'draft' };
    if (found.declined) return { kind: 'declined', reason: placementReason };
    return found.group === null ? { kind: 'role', role: found.role } : { kind: 'group', group: found.group };
  };
  const place = (id: string): number => places.get(id)?.index ?? places.size;
  const rows = factors
    .map((factor) => ({ factor, standing: standingOf(factor) }))
    .sort(
      ({ factor: a }, { factor: b }) =>
        place(a.id) - place(b.id) || compareSwedish(a.title, b.title) || compareIds(a.id, b.id),
    );
  return { kept: rows.filter((row) => !isDropped(row)), dropped: rows.filter(isDropped) };
};

export type Significance = FactorRecord['significance'];
export type Level = FactorRecord['influenceLevel'];
export type PlotCells = ReadonlyMap<`${Significance}/${Level}`, readonly FactorRecord[]>;

/** The factors of each cell of betydelse × rådighet, rejected ones left out; in Swedish order of titles. */
export const plotCells = (factors: readonly FactorRecord[]): PlotCells =>
  cellsOf(factors.filter(({ state }) => state !== 'rejected'));

/** All of the factors, whatever became of them, in the cells of their values. */
export const cellsOf = (factors: readonly FactorRecord[]): PlotCells =>
  Map.groupBy(
    factors.toSorted((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id)),
    ({ significance, influenceLevel }) => `${significance}/${influenceLevel}` as const,
  );

type Influenced = Pick<FactorRecord, 'influenceLevel' | 'decidingActor' | 'influenceMotive' | 'otherActors'>;

export type InfluenceNeed = 'decidingActor' | 'influenceMotive' | 'otherActors';

/** What the level of rådighet still needs (derivation.md, R2): who decides and why, and who else where others are needed. */
export const missingOfInfluence = (factor: Influenced): InfluenceNeed[] => {
  const { influenceLevel: level } = factor;
  const reached = level === 'own' || level === 'shared';
  const needs: [InfluenceNeed, boolean][] = [
    ['decidingActor', reached && factor.decidingActor === null],
    ['influenceMotive', reached && factor.influenceMotive.trim() === ''],
    ['otherActors', (level === 'shared' || level === 'none') && factor.otherActors.length === 0],
  ];
  return needs.flatMap(([need, isMissing]) => (isMissing ? [need] : []));
};
