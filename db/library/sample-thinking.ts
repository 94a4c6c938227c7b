/**
 * What the sample holds beside factors and links: patterns that the sources describe, a course of events by analogy,
 * and what is left to find out. As everything in the sample it is an example, which the disclaimer says.
 */
import type { Fields } from '../domain/entities.ts';
import type { CaseEdit } from '../domain/interchange/from-case.ts';

/** Patterns in the words of the sources, with the factors that say so. None of them says anything of times. */
const patterns: readonly (Fields<'patternTag'> & { readonly id: string; readonly factors: readonly string[] })[] = [
  {
    id: 'monster-utan-insyn',
    dimension: 'place',
    name: 'Infarter, skogsvägar och platser utan insyn',
    factors: ['F37'],
  },
  { id: 'monster-grans', dimension: 'place', name: 'Öresundsbron och hamnarna i syd', factors: ['F30', 'F29'] },
  { id: 'monster-byggavfall', dimension: 'object', name: 'Bygg- och rivningsavfall', factors: ['F25', 'F21'] },
  { id: 'monster-massor', dimension: 'object', name: 'Schaktmassor', factors: ['F26', 'F27', 'F21'] },
  { id: 'monster-elektronik', dimension: 'object', name: 'Elektronik och skrotbilar', factors: ['F29', 'F32'] },
  { id: 'monster-fasad', dimension: 'modus', name: 'Företag som legal fasad', factors: ['F9', 'F15'] },
  { id: 'monster-konkurs', dimension: 'modus', name: 'Betalt för att ta emot, sedan konkurs', factors: ['F10', 'F1'] },
  { id: 'monster-mark', dimension: 'modus', name: 'Mark som upplåts mot betalning', factors: ['F12'] },
];

type Step = Pick<Fields<'chainStep'>, 'title' | 'factors' | 'breakNote'>;

/** By analogy with Brå's example of a chain (domain.md B.3.1); ways to break it are those of the library of measures. */
const steps: readonly Step[] = [
  {
    title: 'Avfall uppstår vid bygge eller rivning',
    factors: ['F25'],
    breakNote: 'Kontrollplanens avfallsdel kan följas upp vid rivning.',
  },
  {
    title: 'Uppdraget går till den billigaste hämtaren',
    factors: ['F11', 'F13', 'F36'],
    breakNote: 'Mottagaren kan kontrolleras innan avfallet lämnas.',
  },
  {
    title: 'Transport',
    factors: ['F20', 'F22'],
    breakNote: 'Transportörer kan kontrolleras oanmält tillsammans med polisen.',
  },
  { title: 'Mellanlagring eller omlastning', factors: ['F12', 'F14'], breakNote: '' },
  {
    title: 'Dumpning, nedgrävning, export eller brand',
    factors: ['F2', 'F28', 'F29', 'F37'],
    breakNote: 'Platser som används för dumpning kan få hinder, belysning och kamerabevakning.',
  },
  { title: 'Konkurs', factors: ['F10'], breakNote: '' },
  { title: 'Sanering på markägarens eller kommunens bekostnad', factors: ['F10'], breakNote: '' },
];

const ANALOGY =
  'Kedjan är en slutsats i analogi med Brås exempel på händelsekedja. Varje led har stöd i källorna till sina faktorer.';

const chainEdits = (): CaseEdit[] =>
  steps.map(({ title, factors, breakNote }, index): CaseEdit => {
    const description = index === 0 ? ANALOGY : '';
    const set = { title, description, position: index + 1, breakable: breakNote !== '', breakNote, factors };
    return { entity: 'chainStep', id: `led-${index + 1}`, set: { ...set, factors: [...factors] } };
  });

const patternEdits = (): CaseEdit[] => {
  const tags = new Map<string, string[]>();
  for (const { id, factors } of patterns) {
    for (const factor of factors) tags.set(factor, [...(tags.get(factor) ?? []), id]);
  }
  return [
    ...patterns.map(({ id, dimension, name }): CaseEdit => ({ entity: 'patternTag', id, set: { dimension, name } })),
    ...[...tags].map(([id, patternTags]): CaseEdit => ({ entity: 'factor', id, set: { patternTags } })),
  ];
};

const questions: readonly (Partial<Fields<'openQuestion'>> & { readonly id: string })[] = [
  {
    id: 'fraga-nyare-statistik',
    title: 'Vilken statistik är nyare än 2023?',
    detail:
      'Tjänsteskrivelsen säger att lägesbilden framför allt bygger på statistik från 2023, och att annan relevant statistik har kommit till sedan dess.',
  },
];

/** Edits that follow those of the sample's case file. */
export const thinkingEdits = (): CaseEdit[] => [
  { entity: 'source', id: 'LAGESBILD-2025', set: { dataFrom: '2023' } },
  ...patternEdits(),
  ...chainEdits(),
  ...questions.map(({ id, ...set }): CaseEdit => ({ entity: 'openQuestion', id, set })),
];
