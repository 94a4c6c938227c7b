/** Checks about the rows of the plan and the candidates behind them. */
import { evidenceByOwner, evidenceState } from '../derivation/evidence.ts';
import type { EvidenceState } from '../derivation/types.ts';
import type { FactorRecord } from '../entities.ts';
import type { Check, CheckInput } from './run-checks.ts';
import type { CheckPlace } from './types.ts';

/** A place at a factor, named by its title. */
const atFactor = (factor: FactorRecord, field: string, what: string): CheckPlace => ({
  entity: 'factor',
  id: factor.id,
  field,
  text: `Faktorn ”${factor.title}”: ${what}`,
});

/** Rows with their factors; rows without ground count too, for they are in the plan. */
const rowsWithFactors = (input: CheckInput) => {
  const factors = new Map(input.graph.factors.map((factor) => [factor.id, factor]));
  return input.rows.map((row) => ({ row, factor: factors.get(row.factor) }));
};

const atRow = ({ row, factor }: ReturnType<typeof rowsWithFactors>[number], field: string, what: string) => {
  const name = factor === undefined ? `Rad ${row.number}` : `Rad ${row.number}, ”${factor.title}”`;
  return { entity: 'planRow', id: row.factor, field, text: `${name}: ${what}` } satisfies CheckPlace;
};

const notSupported = {
  contested: 'faktorn är omstridd',
  assumed: 'faktorn är antagen',
  unknown: 'faktorn är okänd, daterat underlag saknas',
} as const satisfies Record<Exclude<EvidenceState, 'supported'>, string>;

/** Every factor with a plan row is belagd; a factor that is rejected or a draft by now is judged alike. */
const supportedFactors: Check = (input) => {
  const sources = new Map(input.graph.sources.map((source) => [source.id, source]));
  const evidence = evidenceByOwner(input.graph.evidence, 'factor');
  return rowsWithFactors(input).flatMap(({ factor }) => {
    if (factor === undefined) return [];
    const state = evidenceState(evidence.get(factor.id) ?? [], factor.assumed, sources);
    return state === 'supported' ? [] : [atFactor(factor, 'evidence', notSupported[state])];
  });
};

const rowsHaveMeasures: Check = (input) => {
  const measured = new Set(input.measures.flatMap((measure) => measure.factors));
  return rowsWithFactors(input)
    .filter(({ row }) => !measured.has(row.factor))
    .map((item) => atRow(item, 'measures', 'åtgärd saknas'));
};

const goalsConfirmed: Check = (input) =>
  rowsWithFactors(input)
    .filter(({ row }) => !row.goalConfirmed || row.goal.trim() === '')
    .map((item) =>
      atRow(item, 'goal', item.row.goal.trim() === '' ? 'operativt mål saknas' : 'operativt mål är inte bekräftat'),
    );

/** Candidates name deciding nämnd and motive; factors that others decide name who then. */
const influenceStated: Check = ({ graph, derivation }) => {
  const factors = new Map(graph.factors.map((factor) => [factor.id, factor]));
  return derivation.factors.flatMap(({ id, role }) => {
    const factor = factors.get(id);
    if (factor === undefined) return [];
    const places: CheckPlace[] = [];
    if (role === 'candidate') {
      if (factor.decidingActor === null) places.push(atFactor(factor, 'decidingActor', 'beslutande nämnd saknas'));
      if (factor.influenceMotive.trim() === '')
        places.push(atFactor(factor, 'influenceMotive', 'motiv för rådigheten saknas'));
    }
    if (factor.influenceLevel === 'none' && factor.otherActors.length === 0)
      places.push(atFactor(factor, 'otherActors', 'vem då saknas'));
    return places;
  });
};

export const rowChecks = {
  K1: supportedFactors,
  K3: rowsHaveMeasures,
  P1: goalsConfirmed,
  R2: influenceStated,
} satisfies Record<string, Check>;
