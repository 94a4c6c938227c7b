/**
 * What the sample holds of planning, deciding and following up: the beslutsplanering of the seed document, functions,
 * an agreement, indicators. As everything in the sample it is an example, which the disclaimer says.
 */
import type { Fields } from '../domain/entities.ts';
import type { CaseEdit } from '../domain/interchange/from-case.ts';
import { library } from './library.ts';

interface PlannedMeasure {
  readonly id: string;
  readonly responsibleActor?: string | undefined;
  readonly responsibleFunction?: string | undefined;
}

/** Of the seed document; what became of the meetings is not known here, so that none is marked as done. */
const decisionSteps: readonly Partial<Fields<'decisionStep'>>[] = [
  { title: 'Förslag till beslut i kommunstyrelsens arbetsutskott', date: '2026-02-23' },
  { title: 'Beslut i kommunstyrelsen', date: '2026-03-04' },
  { title: 'Återrapportering till kommunstyrelsen, senast under första kvartalet 2027', date: '2027-03-31' },
];

const AGREEMENT = 'samverkansoverenskommelse';
const agreement: Partial<Fields<'agreement'>> = {
  title: 'Samverkansöverenskommelse Malmö stad – polisområde Malmö',
  area: 'Den föregående (2017–2022) nämnde sex områden, bland dem organiserad brottslighet och kriminella nätverk.',
  signedOn: '2023-07',
  validUntil: '2027-07',
  reference: 'Den femte i ordningen. Undertecknad i juli 2023 av polisområdeschefen och stadsdirektören, för fyra år.',
  parties: ['polisomrade-malmo', 'stadskontoret'],
};

/** With whom the library says that the measures are done. */
const partners: Readonly<Record<string, readonly string[]>> = {
  M1: ['polisomrade-malmo', 'skatteverket', 'tullverket'],
  M2: ['polisomrade-malmo'],
};

const EXAMPLE = 'Exempelvärde.';
const indicators: readonly (Partial<Fields<'indicator'>> & {
  readonly id: string;
  readonly measured: readonly Partial<Fields<'measurement'>>[];
})[] = [
  {
    id: 'indikator-utbildade',
    measure: 'M11',
    title: 'Utbildade tjänstepersoner',
    unit: 'personer',
    baseline: 0,
    baselineDate: '2026-10-01',
    target: 80,
    targetDate: '2027-05-31',
    method: 'Deltagarlistor räknas efter varje tillfälle.',
    measured: [{ date: '2026-11-15', value: 24, note: EXAMPLE }],
  },
  {
    id: 'indikator-kontrollplaner',
    factor: 'F25',
    title: 'Kontrollplaner vid rivning som är följda till mottagaren',
    unit: 'planer',
    baseline: 0,
    baselineDate: '2026-10-01',
    target: 30,
    targetDate: '2027-09-30',
    method: 'Räknas i ärendesystemet varje månad.',
    measured: [
      { date: '2026-10-31', value: 2, note: EXAMPLE },
      { date: '2026-11-15', value: 4, note: EXAMPLE },
    ],
  },
];

const indicatorEdits = (): CaseEdit[] =>
  indicators.flatMap(({ id, measured, ...set }): CaseEdit[] => [
    { entity: 'indicator', id, set },
    ...measured.map(
      (value, at): CaseEdit => ({ entity: 'measurement', id: `${id}-${at + 1}`, set: { indicator: id, ...value } }),
    ),
  ]);

/** The functions that the sample's measures name, each once for its nämnd. */
const functionEdits = (measures: readonly PlannedMeasure[]): CaseEdit[] => {
  const named = new Map<string, Partial<Fields<'actorFunction'>>>();
  for (const { responsibleActor: actor, responsibleFunction: title } of measures) {
    if (actor !== undefined && title !== undefined) named.set(`${actor}/${title}`, { actor, title });
  }
  return [...named.values()].map((set, at): CaseEdit => ({ entity: 'actorFunction', id: `funktion-${at + 1}`, set }));
};

const measureEdits = (measures: readonly PlannedMeasure[]): CaseEdit[] => {
  const techniques = new Map(library().measures.map((item) => [item.id, item.techniques]));
  return measures.flatMap(({ id }): CaseEdit[] => {
    const tags = techniques.get(id) ?? [];
    const own = partners[id];
    if (tags.length === 0 && own === undefined) return [];
    const joint = own === undefined ? {} : { partners: [...own], agreement: AGREEMENT };
    return [{ entity: 'measure', id, set: { techniques: [...tags], ...joint } }];
  });
};

/** Edits that follow those of the sample's case file. */
export const planningEdits = (measures: readonly PlannedMeasure[]): CaseEdit[] => [
  ...decisionSteps.map(
    (set, at): CaseEdit => ({
      entity: 'decisionStep',
      id: `beslut-${at + 1}`,
      set: { organ: 'kommunstyrelsen', ...set },
    }),
  ),
  { entity: 'agreement', id: AGREEMENT, set: agreement },
  ...functionEdits(measures),
  ...measureEdits(measures),
  ...indicatorEdits(),
];
