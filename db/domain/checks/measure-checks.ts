/** Checks about the measures. */
import type { MeasureRecord } from '../entities.ts';
import type { Check } from './run-checks.ts';
import type { CheckPlace } from './types.ts';

const atMeasure = (measure: MeasureRecord, field: keyof MeasureRecord, what: string): CheckPlace => ({
  entity: 'measure',
  id: measure.id,
  field,
  text: `Åtgärden ”${measure.title}”: ${what}`,
});

const missing = {
  basis: 'grund saknas',
  followUp: 'datum för uppföljning saknas',
  start: 'startdatum saknas',
  end: 'slutdatum saknas',
  responsibleActor: 'ansvarig nämnd saknas',
  responsibleFunction: 'ansvarig funktion saknas',
  horizon: 'kort eller lång sikt saknas',
  approach: 'situationell eller social saknas',
  work: 'punktinsats eller ordinarie arbete saknas',
} as const satisfies Partial<Record<keyof MeasureRecord, string>>;

/** A check that each measure fills the named fields. */
const filled =
  (...fields: (keyof typeof missing)[]): Check =>
  ({ measures }) =>
    measures.flatMap((measure) =>
      fields
        .filter((field) => (measure[field] ?? '').trim() === '')
        .map((field) => atMeasure(measure, field, missing[field])),
    );

const tiedToRows: Check = ({ measures, rows }) => {
  const planned = new Set(rows.map((row) => row.factor));
  return measures
    .filter((measure) => !measure.factors.some((factor) => planned.has(factor)))
    .map((measure) => atMeasure(measure, 'factors', 'hör inte till någon faktor med planrad'));
};

const datesInOrder: Check = (input) => [
  ...filled('start', 'end')(input),
  ...input.measures
    .filter(({ start, end }) => start !== null && end !== null && end < start)
    .map((measure) => atMeasure(measure, 'end', 'slutdatum är före startdatum')),
];

/** The responsible nämnd decides over each of the measure's factors, or a reason stands (domain.md 0.1, 5). */
const responsibleDecides: Check = ({ measures, graph }) => {
  const factors = new Map(graph.factors.map((factor) => [factor.id, factor]));
  const othersDecideOver = (measure: MeasureRecord): string[] =>
    measure.factors.flatMap((id) => {
      const factor = factors.get(id);
      return factor === undefined || factor.decidingActor === measure.responsibleActor ? [] : [`”${factor.title}”`];
    });
  return measures
    .filter(({ responsibleActor, responsibleReason }) => responsibleActor !== null && responsibleReason.trim() === '')
    .flatMap((measure) => {
      const titles = othersDecideOver(measure);
      if (titles.length === 0) return [];
      const what = `ansvarig nämnd beslutar inte över ${titles.join(', ')}, och skäl saknas`;
      return [atMeasure(measure, 'responsibleReason', what)];
    });
};

export const measureChecks = {
  K2: tiedToRows,
  K4: filled('basis'),
  K5: filled('followUp'),
  P2: datesInOrder,
  P3: filled('responsibleActor', 'responsibleFunction'),
  P4: filled('horizon', 'approach', 'work'),
  R1: responsibleDecides,
} satisfies Record<string, Check>;
