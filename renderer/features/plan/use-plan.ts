/** The plan as the table shows it: causes in order, each with its measures; kept equal while nothing in it changed. */
import { useMemo } from 'react';
import type { EvidenceState } from '../../../db/domain/derivation/types.ts';
import type { ActorRecord, FactorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import { type MeasureState, measureStates } from '../../../db/domain/plan/follow-up.ts';
import type { DerivedRow } from '../../../db/domain/plan/types.ts';
import type { RefusedSuggestionRecord } from '../../../db/domain/planning-records.ts';
import { useCall } from '../../api.ts';

export interface Block {
  readonly row: DerivedRow;
  readonly factor: FactorRecord | undefined;
  readonly evidence: EvidenceState | undefined;
  readonly measures: readonly MeasureRecord[];
  /** Suggestions of the library that were refused for it. */
  readonly refused: readonly RefusedSuggestionRecord[];
}

export interface Plan {
  readonly blocks: readonly Block[];
  /** Measures against no cause of the plan. */
  readonly loose: readonly MeasureRecord[];
  readonly measures: readonly MeasureRecord[];
  readonly actors: readonly ActorRecord[];
  /** Number of each cause, by factor. */
  readonly numbers: ReadonlyMap<string, number>;
  /** How each measure stands by its latest follow-up; those without one are not in it. */
  readonly states: ReadonlyMap<string, MeasureState>;
  readonly isReady: boolean;
  readonly error: unknown;
}

const none: readonly never[] = [];
const byTitle = new Intl.Collator('sv', { numeric: true });

const refusedByFactor = (list: readonly RefusedSuggestionRecord[]): Map<string, RefusedSuggestionRecord[]> => {
  const found = new Map<string, RefusedSuggestionRecord[]>();
  for (const one of list) found.set(one.factor, [...(found.get(one.factor) ?? []), one]);
  return found;
};

const byFactor = (measures: readonly MeasureRecord[]): Map<string, MeasureRecord[]> => {
  const found = new Map<string, MeasureRecord[]>();
  for (const measure of measures) {
    for (const factor of measure.factors) {
      const list = found.get(factor);
      if (list === undefined) found.set(factor, [measure]);
      else list.push(measure);
    }
  }
  return found;
};

export const usePlan = (analysis: string): Plan => {
  const rows = useCall('plan.rows', { analysis });
  const list = useCall('measure.list', { analysis });
  const factors = useCall('factor.list', { analysis });
  const derivation = useCall('derivation.get', { analysis }).data;
  const allActors = useCall('actor.list', { analysis }).data ?? none;
  const allRefused = useCall('refusedSuggestion.list', { analysis }).data ?? none;
  const followUps = useCall('followUp.list', { analysis }).data ?? none;
  const states = useMemo(() => measureStates(followUps), [followUps]);
  const measures = list.data ?? none;
  const numbers = useMemo(() => new Map((rows.data ?? []).map(({ factor, number }) => [factor, number])), [rows.data]);
  const blocks = useMemo(() => {
    const known = new Map((factors.data ?? []).map((factor) => [factor.id, factor]));
    const states = new Map((derivation?.factors ?? []).map(({ id, evidence }) => [id, evidence]));
    const against = byFactor(measures);
    const refused = refusedByFactor(allRefused);
    return (rows.data ?? []).map((row) => ({
      row,
      factor: known.get(row.factor),
      evidence: states.get(row.factor),
      measures: against.get(row.factor) ?? none,
      refused: refused.get(row.factor) ?? none,
    }));
  }, [rows.data, factors.data, derivation, measures, allRefused]);
  const actors = useMemo(() => [...allActors].sort((a, b) => byTitle.compare(a.name, b.name)), [allActors]);
  return {
    blocks,
    loose: measures.filter((measure) => !measure.factors.some((id) => numbers.has(id))),
    measures,
    actors,
    numbers,
    states,
    isReady: rows.isSuccess && list.isSuccess && factors.isSuccess,
    error: rows.error ?? list.error ?? factors.error,
  };
};
