/** Calls of the records of planning, deciding and following up. */
import { z } from 'zod';
import { recordSchema } from '../../db/domain/entities.ts';
import { learnedFields } from '../../db/domain/planning-values.ts';
import { title as filledText, recordId } from '../../db/domain/values.ts';
import { mutation } from './call.ts';
import { namespaced } from './namespaced.ts';
import { inAnalysis, recordCalls } from './records.ts';

const { list: listVersions, get: getVersions } = recordCalls('planVersion');

export const planningCalls = {
  ...namespaced('measureStep', recordCalls('measureStep')),
  /** Of exactly one of `factor` (a row of the plan) and `measure`. */
  ...namespaced('indicator', recordCalls('indicator')),
  ...namespaced('measurement', recordCalls('measurement')),
  ...namespaced('actorFunction', recordCalls('actorFunction')),
  ...namespaced('agreement', recordCalls('agreement')),
  ...namespaced('request', recordCalls('request')),
  ...namespaced('refusedSuggestion', recordCalls('refusedSuggestion')),
  ...namespaced('secrecyMark', recordCalls('secrecyMark')),
  ...namespaced('decisionStep', recordCalls('decisionStep')),
  /** Versions are made by `plan.decide` alone, and never changed. */
  ...namespaced('planVersion', { list: listVersions, get: getVersions }),
  ...namespaced('followUpRound', recordCalls('followUpRound')),
  ...namespaced('followUp', recordCalls('followUp')),
  ...namespaced('learning', recordCalls('learning')),
  /**
   * Writes what a follow-up showed to be otherwise, and the factor's field with it, as one step to undo; `before` is
   * what the factor said. The plan is to be derived again by who asks. The reason is required.
   */
  'learning.apply': mutation(
    inAnalysis.extend({
      followUp: recordId.nullable(),
      factor: recordId,
      field: z.enum(learnedFields),
      after: z.string().max(40),
      reason: filledText,
    }),
    recordSchema('learning'),
  ),
};
