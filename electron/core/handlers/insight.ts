/** Handlers of what is worked out of an analysis, and of the merge of two factors. */
import { networkMeasures } from '../../../db/domain/network-measures.ts';
import { prose } from '../../../db/domain/prose/prose.ts';
import type { insightCalls } from '../../contract/insight-calls.ts';
import { deriveAnalysis } from '../services/derivation.ts';
import {
  coverageOf,
  deriveScenario,
  guideOf,
  keepScenario,
  mostSimilarFactors,
  similarFactors,
  tryChanges,
} from '../services/insight.ts';
import { insertFromLibrary } from '../services/library.ts';
import { mergeFactorInto, previewMergeOf } from '../services/merge-factors.ts';
import type { Handlers } from './handlers.ts';

export const insightHandlers = {
  'factor.merge': (store, { analysis, keep, absorb }) => mergeFactorInto(store, analysis, keep, absorb),
  'factor.mergePreview': (store, { analysis, keep, absorb }) => previewMergeOf(store, analysis, keep, absorb),
  'library.insert': (store, { analysis, item }) => insertFromLibrary(store, analysis, item),
  'factor.similar': (store, { analysis, title, except }) => similarFactors(store, analysis, title, except),
  'factor.mostSimilar': (store, { analysis, titles }) => mostSimilarFactors(store, analysis, titles),
  'coverage.get': (store, { analysis, months }) => coverageOf(store, analysis, months),
  'prose.get': (store, { analysis, language }) => prose(deriveAnalysis(store, analysis), language),
  'guide.get': (store, { analysis }) => guideOf(store, analysis),
  'network.get': (store, { analysis }) => networkMeasures(deriveAnalysis(store, analysis).graph),
  'derivation.whatIf': (store, { analysis, changes }) => tryChanges(store, analysis, changes),
  'scenario.derive': (store, { analysis, id }) => deriveScenario(store, analysis, id),
  'scenario.keep': (store, { analysis, name, note, changes }) => keepScenario(store, analysis, { name, note }, changes),
} satisfies Handlers<keyof typeof insightCalls>;
