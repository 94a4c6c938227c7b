/** All tables; `entityTables` and `setTables` say which table holds a kind of record or a set of `entities.ts`. */
import type { EntityName } from '../domain/entities.ts';
import { actor } from './actor.ts';
import { actorFunction } from './actor-function.ts';
import { agreement, agreementParty } from './agreement.ts';
import { analysis, author } from './analysis.ts';
import { chainStep, chainStepFactor } from './chain-step.ts';
import { comment } from './comment.ts';
import { decisionStep, planVersion } from './decision.ts';
import { evidence } from './evidence.ts';
import { factor, factorOtherActor, factorPatternTag } from './factor.ts';
import { followUp, followUpRound, followUpSource, learning } from './follow-up.ts';
import { indicator, measurement } from './indicator.ts';
import { link } from './link.ts';
import { measure, measureFactor } from './measure.ts';
import { measureDependsOn, measureMechanism, measurePartner, measureTechnique } from './measure-sets.ts';
import { measureStep, secrecyMark } from './measure-step.ts';
import { openQuestion } from './open-question.ts';
import { patternTag } from './pattern-tag.ts';
import { planRow } from './plan-row.ts';
import { priorityGround } from './priority-ground.ts';
import { refusedSuggestion, request } from './request.ts';
import { scenario, scenarioChange } from './scenario.ts';
import { source } from './source.ts';
import { mapNode, savedView } from './view.ts';

export const entityTables = {
  analysis,
  author,
  actor,
  source,
  factor,
  link,
  evidence,
  measure,
  planRow,
  patternTag,
  openQuestion,
  chainStep,
  priorityGround,
  mapNode,
  savedView,
  scenario,
  scenarioChange,
  comment,
  measureStep,
  indicator,
  measurement,
  actorFunction,
  agreement,
  request,
  refusedSuggestion,
  secrecyMark,
  decisionStep,
  planVersion,
  followUpRound,
  followUp,
  learning,
} as const satisfies Record<EntityName, unknown>;
export const setTables = {
  factor: { otherActors: factorOtherActor, patternTags: factorPatternTag },
  measure: {
    factors: measureFactor,
    partners: measurePartner,
    dependsOn: measureDependsOn,
    techniques: measureTechnique,
    mechanisms: measureMechanism,
  },
  chainStep: { factors: chainStepFactor },
  agreement: { parties: agreementParty },
  followUp: { sources: followUpSource },
} as const;

export { attachment, attachmentChunk } from './attachment.ts';
export { bundleLog, trustedKey } from './bundle-log.ts';
export { analysisLog, change, conflict, meta, migration, seen, step, stepChange, versionVector } from './log.ts';
export {
  actor,
  actorFunction,
  agreement,
  agreementParty,
  analysis,
  author,
  chainStep,
  chainStepFactor,
  comment,
  decisionStep,
  evidence,
  factor,
  factorOtherActor,
  factorPatternTag,
  followUp,
  followUpRound,
  followUpSource,
  indicator,
  learning,
  link,
  mapNode,
  measure,
  measureDependsOn,
  measureFactor,
  measureMechanism,
  measurement,
  measurePartner,
  measureStep,
  measureTechnique,
  openQuestion,
  patternTag,
  planRow,
  planVersion,
  priorityGround,
  refusedSuggestion,
  request,
  savedView,
  scenario,
  scenarioChange,
  secrecyMark,
  source,
};
