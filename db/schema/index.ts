/** All tables; `entityTables` and `setTables` say which table holds a kind of record or a set of `entities.ts`. */
import type { EntityName } from '../domain/entities.ts';
import { actor } from './actor.ts';
import { analysis, author } from './analysis.ts';
import { chainStep, chainStepFactor } from './chain-step.ts';
import { comment } from './comment.ts';
import { evidence } from './evidence.ts';
import { factor, factorOtherActor, factorPatternTag } from './factor.ts';
import { link } from './link.ts';
import { measure, measureFactor } from './measure.ts';
import { openQuestion } from './open-question.ts';
import { patternTag } from './pattern-tag.ts';
import { planRow } from './plan-row.ts';
import { priorityGround } from './priority-ground.ts';
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
} as const satisfies Record<EntityName, unknown>;
export const setTables = {
  factor: { otherActors: factorOtherActor, patternTags: factorPatternTag },
  measure: { factors: measureFactor },
  chainStep: { factors: chainStepFactor },
} as const;

export { attachment, attachmentChunk } from './attachment.ts';
export { bundleLog, trustedKey } from './bundle-log.ts';
export { analysisLog, change, conflict, meta, migration, seen, step, stepChange, versionVector } from './log.ts';
export {
  actor,
  analysis,
  author,
  chainStep,
  chainStepFactor,
  comment,
  evidence,
  factor,
  factorOtherActor,
  factorPatternTag,
  link,
  mapNode,
  measure,
  measureFactor,
  openQuestion,
  patternTag,
  planRow,
  priorityGround,
  savedView,
  scenario,
  scenarioChange,
  source,
};
