import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  bones,
  efforts,
  factorKinds,
  factorStates,
  influenceLevels,
  placements,
  significances,
} from '../domain/values.ts';
import { actor } from './actor.ts';
import { flag, flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { analysisLog } from './log.ts';
import { patternTag } from './pattern-tag.ts';

export const factor = sqliteTable(
  'factor',
  {
    ...recordColumns(),
    title: words('title'),
    description: words('description'),
    kind: text('kind').notNull().default('cause'),
    bone: text('bone'),
    state: text('state').notNull().default('active'),
    rejectedReason: words('rejected_reason'),
    significance: text('significance').notNull().default('unset'),
    effort: text('effort').notNull().default('unset'),
    influenceLevel: text('influence_level').notNull().default('unset'),
    decidingActor: text('deciding_actor_id'),
    influenceMotive: words('influence_motive'),
    assumed: flag('assumed'),
    placement: text('placement'),
    placementReason: words('placement_reason'),
    libraryItem: text('library_item'),
    notes: words('notes'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.decidingActor], foreignColumns: [actor.analysisId, actor.id] }),
    flags('factor', t.known, t.alive, t.deleted, t.assumed),
    oneOf('factor', t.kind, factorKinds),
    oneOf('factor', t.bone, bones),
    oneOf('factor', t.state, factorStates),
    oneOf('factor', t.significance, significances),
    oneOf('factor', t.effort, efforts),
    oneOf('factor', t.influenceLevel, influenceLevels),
    oneOf('factor', t.placement, placements),
  ],
);

/** vem då: the other actors that a factor is asked of. */
export const factorOtherActor = sqliteTable(
  'factor_other_actor',
  {
    analysisId: text('analysis_id').notNull(),
    ownerId: text('factor_id').notNull(),
    elementId: text('actor_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.ownerId, t.elementId] }),
    index('factor_other_actor_actor').on(t.analysisId, t.elementId),
    foreignKey({ columns: [t.analysisId, t.ownerId], foreignColumns: [factor.analysisId, factor.id] }),
    foreignKey({ columns: [t.analysisId, t.elementId], foreignColumns: [actor.analysisId, actor.id] }),
  ],
);

/** The patterns that a factor shows in. */
export const factorPatternTag = sqliteTable(
  'factor_pattern_tag',
  {
    analysisId: text('analysis_id').notNull(),
    ownerId: text('factor_id').notNull(),
    elementId: text('pattern_tag_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.analysisId, t.ownerId, t.elementId] }),
    index('factor_pattern_tag_tag').on(t.analysisId, t.elementId),
    foreignKey({ columns: [t.analysisId, t.ownerId], foreignColumns: [factor.analysisId, factor.id] }),
    foreignKey({ columns: [t.analysisId, t.elementId], foreignColumns: [patternTag.analysisId, patternTag.id] }),
  ],
);
