/** Handlers of the records of planning, deciding and following up. */
import { namespaced } from '../../contract/namespaced.ts';
import type { planningCalls } from '../../contract/planning-calls.ts';
import { applyLearning } from '../services/learning.ts';
import type { Handlers } from './handlers.ts';
import { recordHandlers } from './records.ts';

const { list: listVersions, get: getVersions } = recordHandlers('planVersion');

export const planningHandlers = {
  ...namespaced('measureStep', recordHandlers('measureStep')),
  ...namespaced('indicator', recordHandlers('indicator')),
  ...namespaced('measurement', recordHandlers('measurement')),
  ...namespaced('actorFunction', recordHandlers('actorFunction')),
  ...namespaced('agreement', recordHandlers('agreement')),
  ...namespaced('request', recordHandlers('request')),
  ...namespaced('refusedSuggestion', recordHandlers('refusedSuggestion')),
  ...namespaced('secrecyMark', recordHandlers('secrecyMark')),
  ...namespaced('decisionStep', recordHandlers('decisionStep')),
  ...namespaced('planVersion', { list: listVersions, get: getVersions }),
  ...namespaced('followUpRound', recordHandlers('followUpRound')),
  ...namespaced('followUp', recordHandlers('followUp')),
  ...namespaced('learning', recordHandlers('learning')),
  'learning.apply': (store, { analysis, ...lesson }) => applyLearning(store, analysis, lesson),
} satisfies Handlers<keyof typeof planningCalls>;
