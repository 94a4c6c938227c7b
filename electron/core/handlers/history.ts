/** Handlers that look back. */
import type { historyCalls } from '../../contract/history-calls.ts';
import { analysisAt, compareMoments, compareWithNow, historyDays, restoreRecord } from '../services/history.ts';
import type { Handlers } from './handlers.ts';

export const historyHandlers = {
  'history.at': (store, { analysis, at }) => analysisAt(store, analysis, at),
  'history.compare': (store, { analysis, before, after }) => compareMoments(store, analysis, before, after),
  'history.marks': (store, { analysis, against }) => compareWithNow(store, analysis, against),
  'history.moments': (store, { analysis, timeZone }) => historyDays(store, analysis, timeZone),
  'history.restore': (store, { analysis, against, entity, id }) => ({
    records: restoreRecord(store, analysis, against, { entity, id }),
  }),
} satisfies Handlers<keyof typeof historyCalls>;
