/** Everything that the core answers: one handler for each of its calls. */

import { redo, stepStatus, undo } from '../../../db/log/index.ts';
import { listBundleLog } from '../../../db/repositories/bundle-log.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import { analysisSummaries, createAnalysis, duplicateAnalysis } from '../services/analyses.ts';
import { deriveAnalysis, placeFactor } from '../services/derivation.ts';
import { pendingBundle } from '../services/import-bundle.ts';
import { createCause, mapAround } from '../services/map.ts';
import { analysisChecks, derivePlanRows, planRows, previewPlan } from '../services/plan.ts';
import { updateRecord } from '../services/records.ts';
import { takeRotation } from '../services/rotations.ts';
import { createSample } from '../services/sample.ts';
import type { Store } from '../services/store.ts';
import { confirmKey, revokeKey, trustedKeys } from '../services/trust.ts';
import { conflictHandlers } from './conflicts.ts';
import type { Handlers } from './handlers.ts';
import { historyHandlers } from './history.ts';
import { insightHandlers } from './insight.ts';
import { planHandlers } from './plan.ts';
import { planningHandlers } from './planning.ts';
import { allRecordHandlers } from './records.ts';
import { tableHandlers } from './tables.ts';
import { thinkingHandlers } from './thinking.ts';

const stepOnce = (store: Store, analysis: string, take: typeof undo) => {
  const result = take(store.db, store.log, analysis);
  store.changed(analysis, result.changed);
  return { ...result, changed: [...result.changed] };
};

export const coreHandlers = {
  ...allRecordHandlers,
  ...thinkingHandlers,
  ...planningHandlers,
  ...planHandlers,
  ...insightHandlers,
  ...historyHandlers,
  ...conflictHandlers,
  ...tableHandlers,
  'analysis.list': (store) => analysisSummaries(store),
  'analysis.get': (store, { analysis }) => getRecord(store.db, 'analysis', analysis, analysis),
  'analysis.create': (store, fields) => createAnalysis(store, fields),
  'analysis.createSample': (store) => createSample(store),
  'analysis.duplicate': (store, { analysis, title }) => duplicateAnalysis(store, analysis, title),
  'analysis.update': (store, { analysis, id, fields }) => updateRecord(store, 'analysis', analysis, id, fields),
  'derivation.get': (store, { analysis }) => deriveAnalysis(store, analysis).derivation,
  'derivation.place': (store, { analysis, factor, placement, reason }) =>
    placeFactor(store, analysis, factor, placement, reason),
  'plan.derive': (store, { analysis }) => derivePlanRows(store, analysis),
  'plan.preview': (store, { analysis }) => previewPlan(store, analysis),
  'plan.rows': (store, { analysis }) => planRows(store, analysis),
  'checks.get': (store, { analysis }) => analysisChecks(store, analysis),
  'step.status': (store, { analysis }) => {
    const status = stepStatus(store.db, analysis);
    return { undo: status.undo?.label ?? null, redo: status.redo?.label ?? null };
  },
  'step.undo': (store, { analysis }) => stepOnce(store, analysis, undo),
  'step.redo': (store, { analysis }) => stepOnce(store, analysis, redo),
  'map.around': (store, { analysis, ...part }) => mapAround(store, analysis, part),
  'map.createCause': (store, { analysis, title, to }) => createCause(store, analysis, title, to),
  'trust.list': (store) => trustedKeys(store),
  'trust.confirm': (store, input) => confirmKey(store, input),
  'trust.rotate': (store, { text }) => takeRotation(store, text),
  'trust.revoke': (store, { fingerprint }) => revokeKey(store, fingerprint),
  'bundle.log': (store, { analysis }) =>
    listBundleLog(store.db, analysis).map(
      ({ id, direction, at, signer, sequence, counterpart, organisation, purpose, fileName, counts }) => ({
        id,
        direction,
        at,
        signer,
        sequence,
        counterpart,
        organisation,
        purpose,
        fileName,
        left: counts['left'] ?? 0,
      }),
    ),
  'bundle.effect': (store, { token }) => pendingBundle(store, token).effect,
} satisfies Handlers;
