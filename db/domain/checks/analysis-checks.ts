/** Checks about the analysis as a whole. */
import type { Check } from './run-checks.ts';
import type { CheckPlace } from './types.ts';

const MONTHS_OF_A_SITUATION_PICTURE = 24;

/** The day `months` before `day`; a day that the earlier month lacks becomes its last. */
const monthsBefore = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
};

/** The plan names a lägesbild dated at most 24 months before the decision (lag 2023:196, 5 and 6 §§). */
const situationPictureFresh: Check = ({ graph: { analysis }, today }) => {
  const place = (field: string, text: string): CheckPlace => ({ entity: 'analysis', id: analysis.id, field, text });
  if (analysis.situationPictureTitle.trim() === '') return [place('situationPictureTitle', 'Lägesbilden saknas')];
  const date = analysis.situationPictureDate;
  if (date === null) return [place('situationPictureDate', 'Lägesbildens datum saknas')];
  const decision = analysis.decisionDate ?? today;
  if (date > decision) return [place('situationPictureDate', `Lägesbilden är daterad efter beslutet ${decision}`)];
  if (date >= monthsBefore(decision, MONTHS_OF_A_SITUATION_PICTURE)) return [];
  return [place('situationPictureDate', `Lägesbilden från ${date} är äldre än 24 månader vid beslutet ${decision}`)];
};

/** Every secrecy mark names its provision (TF 2 kap. 20 §). */
const secrecyNamed: Check = ({ graph: { analysis, secrecyMarks = [] }, measures }) => {
  const unnamed = (record: { secrecy: boolean; secrecyProvision: string }): boolean =>
    record.secrecy && record.secrecyProvision.trim() === '';
  const places: CheckPlace[] = measures.filter(unnamed).map(({ id, title }) => ({
    entity: 'measure',
    id,
    field: 'secrecyProvision',
    text: `Åtgärden ”${title}”: lagrum saknas`,
  }));
  const titles = new Map(measures.map(({ id, title }) => [id, title]));
  const marks: CheckPlace[] = secrecyMarks
    .filter(({ provision }) => provision.trim() === '')
    .map(({ id, measure }) => ({
      entity: 'secrecyMark',
      id,
      field: 'provision',
      text: `Åtgärden ”${titles.get(measure) ?? ''}”: lagrum saknas för en sekretessmarkerad uppgift`,
      at: measure,
    }));
  if (!unnamed(analysis)) return [...places, ...marks];
  return [
    { entity: 'analysis', id: analysis.id, field: 'secrecyProvision', text: 'Analysen: lagrum saknas' },
    ...places,
    ...marks,
  ];
};

export const analysisChecks = { L1: situationPictureFresh, S1: secrecyNamed } satisfies Record<string, Check>;
