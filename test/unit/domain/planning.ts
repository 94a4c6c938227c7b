/** Measures, follow-ups and the like for the tests of the plan's rules. */
import fc from 'fast-check';
import { dayOfNumber } from '../../../db/domain/days.ts';
import { initialRecord, type MeasureRecord, type RecordOf } from '../../../db/domain/entities.ts';
import type { DueInput } from '../../../db/domain/plan/dues.ts';
import { measure } from './analysis-graph.ts';

type PlanningEntity = 'followUp' | 'indicator' | 'measurement' | 'measureStep' | 'request' | 'agreement';
export const made = <E extends PlanningEntity>(entity: E, id: string, fields: Partial<RecordOf<E>>): RecordOf<E> => ({
  ...initialRecord(entity, id),
  ...fields,
});

export const dueInput = (parts: Partial<DueInput>): DueInput => ({
  analysis: { ...initialRecord('analysis', 'a'), title: 'Analys', problem: 'Problem' },
  measures: [],
  openQuestions: [],
  measureSteps: [],
  agreements: [],
  requests: [],
  decisionSteps: [],
  planVersions: [],
  followUpRounds: [],
  followUps: [],
  indicators: [],
  measurements: [],
  secrecyMarks: [],
  ...parts,
});

/** A day of 2024 to 2029. */
export const anyDay = fc.integer({ min: 19_723, max: 21_914 }).map(dayOfNumber);

const ids = ['m1', 'm2', 'm3', 'm4', 'm5'];
/** Up to five measures with any days, costs and dependencies, rings among them. */
export const anyMeasures: fc.Arbitrary<MeasureRecord[]> = fc.subarray(ids).chain((chosen) =>
  fc.tuple(
    ...chosen.map((id) =>
      fc
        .record({
          title: fc.constantFrom('Åtgärd', 'Örn', 'Alfa'),
          start: fc.option(anyDay),
          end: fc.option(anyDay),
          followUp: fc.option(anyDay),
          cost: fc.option(fc.nat({ max: 1_000_000_007 })),
          effect: fc.constantFrom('high', 'medium', 'low', 'unset'),
          effort: fc.constantFrom('small', 'medium', 'large', 'unset'),
          responsibleActor: fc.constantFrom(null, 'n1', 'n2'),
          factors: fc.subarray(['f1', 'f2', 'f3']),
          dependsOn: fc.subarray(ids),
          secrecy: fc.boolean(),
        })
        .map((fields) => measure(id, fields as Partial<MeasureRecord>)),
    ),
  ),
);
