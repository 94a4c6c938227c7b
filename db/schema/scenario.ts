import { foreignKey, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { influenceLevels } from '../domain/values.ts';
import { flag, flags, oneOf, recordColumns, recordKey, words } from './columns.ts';
import { factor } from './factor.ts';
import { link } from './link.ts';
import { analysisLog } from './log.ts';

export const scenario = sqliteTable(
  'scenario',
  { ...recordColumns(), name: words('name'), note: words('note') },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    flags('scenario', t.known, t.alive, t.deleted),
  ],
);

export const scenarioChange = sqliteTable(
  'scenario_change',
  {
    ...recordColumns(),
    /** NULL only while no change that names it has come. */
    scenario: text('scenario_id'),
    factor: text('factor_id'),
    link: text('link_id'),
    off: flag('off'),
    influenceLevel: text('influence_level'),
  },
  (t) => [
    recordKey(t),
    index('scenario_change_scenario').on(t.analysisId, t.scenario),
    index('scenario_change_factor').on(t.analysisId, t.factor),
    index('scenario_change_link').on(t.analysisId, t.link),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.scenario], foreignColumns: [scenario.analysisId, scenario.id] }),
    foreignKey({ columns: [t.analysisId, t.factor], foreignColumns: [factor.analysisId, factor.id] }),
    foreignKey({ columns: [t.analysisId, t.link], foreignColumns: [link.analysisId, link.id] }),
    flags('scenario_change', t.known, t.alive, t.deleted, t.off),
    oneOf('scenario_change', t.influenceLevel, influenceLevels),
  ],
);
