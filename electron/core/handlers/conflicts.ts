/** Handlers about versions that stand against each other, and about everything that was ever written of a record. */
import type { conflictCalls } from '../../contract/conflict-calls.ts';
import { listConflicts, listMerged, settleConflict, takeValue } from '../services/conflicts.ts';
import { historyOfRecord } from '../services/written.ts';
import type { Handlers } from './handlers.ts';

export const conflictHandlers = {
  'conflict.list': (store, { analysis }) => listConflicts(store, analysis),
  'conflict.merged': (store, { analysis }) => listMerged(store, analysis),
  'conflict.settle': (store, { analysis, choice, ...what }) => ({
    left: settleConflict(store, analysis, what, choice),
  }),
  'history.take': (store, { analysis, entity, id, change }) => {
    takeValue(store, analysis, { entity, id }, change);
    return {};
  },
  'history.record': (store, { analysis, entity, id }) => historyOfRecord(store, analysis, entity, id),
} satisfies Handlers<keyof typeof conflictCalls>;
