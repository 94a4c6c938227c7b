/** All tables; `entityTables` and `setTables` say which table holds a kind of record or a set of `entities.ts`. */
import type { EntityName } from '../domain/entities.ts';
import { actor } from './actor.ts';
import { analysis, author } from './analysis.ts';
import { evidence } from './evidence.ts';
import { factor, factorOtherActor } from './factor.ts';
import { link } from './link.ts';
import { measure, measureFactor } from './measure.ts';
import { planRow } from './plan-row.ts';
import { source } from './source.ts';

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
} as const satisfies Record<EntityName, unknown>;
export const setTables = {
  factor: { otherActors: factorOtherActor },
  measure: { factors: measureFactor },
} as const;

export { attachment, attachmentChunk } from './attachment.ts';
export { bundleLog, trustedKey } from './bundle-log.ts';
export { analysisLog, change, conflict, meta, migration, seen, step, stepChange, versionVector } from './log.ts';
export { actor, analysis, author, evidence, factor, factorOtherActor, link, measure, measureFactor, planRow, source };
