/** The calls of the records of planning, deciding and following up; to be asked after `ny-atgard` and the like are made. */
import type { CoreCall, InputOf } from '../../../electron/contract/calls.ts';

type PlanningCall = Extract<
  CoreCall,
  `${'measureStep' | 'indicator' | 'measurement' | 'actorFunction' | 'agreement' | 'request' | 'refusedSuggestion' | 'secrecyMark' | 'decisionStep' | 'planVersion' | 'followUpRound' | 'followUp' | 'learning'}.${string}`
>;
type Deletion = Extract<PlanningCall, `${string}.delete`>;

export const planningInputs = (analysis: string) =>
  ({
    'measureStep.list': { analysis },
    'measureStep.create': {
      analysis,
      id: 'delmoment',
      fields: { measure: 'ny-atgard', title: 'Planera', due: '2027-01-31' },
    },
    'measureStep.write': {
      analysis,
      create: [{ fields: { measure: 'ny-atgard', title: 'Planera', due: '2027-01-31' } }],
      update: [],
    },
    'measureStep.get': { analysis, ids: ['delmoment'] },
    'measureStep.update': { analysis, id: 'delmoment', fields: { done: '2027-01-20' } },
    'indicator.list': { analysis },
    'indicator.create': {
      analysis,
      id: 'indikator',
      fields: { measure: 'ny-atgard', title: 'Dumpningar', unit: 'st', baseline: 12, direction: 'lower' },
    },
    'indicator.write': {
      analysis,
      create: [{ fields: { measure: 'ny-atgard', title: 'Dumpningar', unit: 'st', baseline: 12, direction: 'lower' } }],
      update: [],
    },
    'indicator.get': { analysis, ids: ['indikator'] },
    'indicator.update': { analysis, id: 'indikator', fields: { target: 6, targetDate: '2027-12-31' } },
    'measurement.list': { analysis },
    'measurement.create': {
      analysis,
      id: 'matvarde',
      fields: { indicator: 'indikator', date: '2027-01-31', value: 10.5 },
    },
    'measurement.write': {
      analysis,
      create: [{ fields: { indicator: 'indikator', date: '2027-01-31', value: 10.5 } }],
      update: [],
    },
    'measurement.get': { analysis, ids: ['matvarde'] },
    'measurement.update': { analysis, id: 'matvarde', fields: { value: 9 } },
    'actorFunction.list': { analysis },
    'actorFunction.create': { analysis, id: 'funktion', fields: { actor: 'ny-namnd', title: 'Enhetschef' } },
    'actorFunction.write': { analysis, create: [{ fields: { actor: 'ny-namnd', title: 'Enhetschef' } }], update: [] },
    'actorFunction.get': { analysis, ids: ['funktion'] },
    'actorFunction.update': { analysis, id: 'funktion', fields: { title: 'Avdelningschef' } },
    'agreement.list': { analysis },
    'agreement.create': {
      analysis,
      id: 'overenskommelse',
      fields: { title: 'Samverkan', parties: ['ny-namnd'], validUntil: '2027-07' },
    },
    'agreement.write': {
      analysis,
      create: [{ fields: { title: 'Samverkan', parties: ['ny-namnd'], validUntil: '2027-07' } }],
      update: [],
    },
    'agreement.get': { analysis, ids: ['overenskommelse'] },
    'agreement.update': { analysis, id: 'overenskommelse', fields: { purposes: 'Minska avfallsbrotten' } },
    'request.list': { analysis },
    'request.create': {
      analysis,
      id: 'onskemal',
      fields: { factor: 'ny-faktor', title: 'Fler kontroller', actor: 'ny-namnd' },
    },
    'request.write': {
      analysis,
      create: [{ fields: { factor: 'ny-faktor', title: 'Fler kontroller', actor: 'ny-namnd' } }],
      update: [],
    },
    'request.get': { analysis, ids: ['onskemal'] },
    'request.update': { analysis, id: 'onskemal', fields: { state: 'sent', sentOn: '2026-05-01' } },
    'refusedSuggestion.list': { analysis },
    'refusedSuggestion.create': { analysis, fields: { factor: 'ny-faktor', libraryItem: 'M1', reason: 'Görs redan' } },
    'refusedSuggestion.write': {
      analysis,
      create: [{ fields: { factor: 'ny-faktor', libraryItem: 'M2', reason: 'Nej' } }],
      update: [],
    },
    'refusedSuggestion.get': { analysis, ids: ['ny-faktor~M1'] },
    'refusedSuggestion.update': { analysis, id: 'ny-faktor~M1', fields: { reason: 'Görs sedan 2017' } },
    'secrecyMark.list': { analysis },
    'secrecyMark.create': { analysis, fields: { measure: 'ny-atgard', field: 'risks', provision: 'OSL 18 kap. 1 §' } },
    'secrecyMark.write': {
      analysis,
      create: [{ fields: { measure: 'ny-atgard', provision: 'OSL 18 kap. 1 §' } }],
      update: [],
    },
    'secrecyMark.get': { analysis, ids: ['ny-atgard~risks'] },
    'secrecyMark.update': { analysis, id: 'ny-atgard~risks', fields: { provision: 'OSL 18 kap. 2 §' } },
    'decisionStep.list': { analysis },
    'decisionStep.create': {
      analysis,
      id: 'beslutssteg',
      fields: { title: 'Beslut', organ: 'ny-namnd', date: '2026-03-04' },
    },
    'decisionStep.write': {
      analysis,
      create: [{ fields: { title: 'Beslut', organ: 'ny-namnd', date: '2026-03-04' } }],
      update: [],
    },
    'decisionStep.get': { analysis, ids: ['beslutssteg'] },
    'decisionStep.update': { analysis, id: 'beslutssteg', fields: { done: true } },
    'followUpRound.list': { analysis },
    'followUpRound.create': { analysis, id: 'omgang', fields: { title: 'Våren 2027', opened: '2027-02-01' } },
    'followUpRound.write': {
      analysis,
      create: [{ fields: { title: 'Våren 2027', opened: '2027-02-01' } }],
      update: [],
    },
    'followUpRound.get': { analysis, ids: ['omgang'] },
    'followUpRound.update': { analysis, id: 'omgang', fields: { note: 'Inför årsredovisningen' } },
    'followUp.list': { analysis },
    'followUp.create': {
      analysis,
      fields: { round: 'omgang', measure: 'ny-atgard', status: 'ongoing', light: 'green' },
    },
    'followUp.write': { analysis, create: [{ fields: { measure: 'ny-atgard' } }], update: [] },
    'followUp.get': { analysis, ids: ['omgang~ny-atgard'] },
    'followUp.update': { analysis, id: 'omgang~ny-atgard', fields: { status: 'cancelled', reason: 'Ingen budget' } },
    'learning.list': { analysis },
    'learning.create': { analysis, id: 'lardom', fields: { factor: 'ny-faktor', reason: 'Vi mätte' } },
    'learning.write': { analysis, create: [{ fields: { factor: 'ny-faktor', reason: 'Vi mätte' } }], update: [] },
    'learning.get': { analysis, ids: ['lardom'] },
    'learning.update': { analysis, id: 'lardom', fields: { reason: 'Vi mätte igen' } },
    'learning.apply': {
      analysis,
      followUp: 'omgang~ny-atgard',
      factor: 'ny-faktor',
      field: 'significance',
      after: 'low',
      reason: 'Åtgärden hade ingen verkan',
    },
    'planVersion.list': { analysis },
    'planVersion.get': { analysis, ids: ['finns-inte'] },
  }) satisfies { readonly [N in Exclude<PlanningCall, Deletion>]: InputOf<N> };

/** In the order in which nothing goes along with what is asked before it. */
export const planningDeletions = (analysis: string) =>
  ({
    'learning.delete': { analysis, ids: ['lardom'] },
    'followUp.delete': { analysis, ids: ['omgang~ny-atgard'] },
    'followUpRound.delete': { analysis, ids: ['omgang'] },
    'decisionStep.delete': { analysis, ids: ['beslutssteg'] },
    'secrecyMark.delete': { analysis, ids: ['ny-atgard~risks'] },
    'refusedSuggestion.delete': { analysis, ids: ['ny-faktor~M1'] },
    'request.delete': { analysis, ids: ['onskemal'] },
    'agreement.delete': { analysis, ids: ['overenskommelse'] },
    'actorFunction.delete': { analysis, ids: ['funktion'] },
    'measurement.delete': { analysis, ids: ['matvarde'] },
    'indicator.delete': { analysis, ids: ['indikator'] },
    'measureStep.delete': { analysis, ids: ['delmoment'] },
  }) satisfies { readonly [N in Deletion]: InputOf<N> };
