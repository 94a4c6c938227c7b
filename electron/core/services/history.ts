/** Looking back: the analysis at a moment, what differs between two, and the moments there are. */
import { compareStates, type StateComparison } from '../../../db/domain/compare-states.ts';
import type { AnalysisState } from '../../../db/domain/fold/state.ts';
import { momentsOf, stateAt } from '../../../db/log/index.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import type { HistoryDay } from '../../contract/history-calls.ts';
import type { Store } from './store.ts';

type Reading = Pick<Store, 'db'>;

const checkExists = (store: Reading, analysis: string): void => {
  getRecord(store.db, 'analysis', analysis, analysis);
};
const milliseconds = (at: string | null): number | null => (at === null ? null : Date.parse(at));

/** Throws `not-found`. */
export const analysisAt = (store: Reading, analysis: string, at: string): AnalysisState => {
  checkExists(store, analysis);
  return stateAt(store.db, analysis, milliseconds(at));
};

/** `null` is now. Throws `not-found`. */
export const compareMoments = (
  store: Reading,
  analysis: string,
  before: string | null,
  after: string | null,
): StateComparison => {
  checkExists(store, analysis);
  const [was, is] = [before, after].map((at) => stateAt(store.db, analysis, milliseconds(at)));
  return compareStates(was as AnalysisState, is as AnalysisState);
};

/** Days as the time zone has them, the latest first. Throws `not-found`. */
export const historyDays = (store: Reading, analysis: string, timeZone: string): HistoryDay[] => {
  checkExists(store, analysis);
  const dayIn = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days = Map.groupBy(momentsOf(store.db, analysis), ({ at }) => dayIn.format(at));
  return [...days].map(([day, moments]) => ({
    day,
    count: moments.length,
    moments: moments.map(({ at, actor, changes }) => ({ at: new Date(at).toISOString(), actor, changes })),
  }));
};
