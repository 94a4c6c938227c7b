/** Looking back: the analysis at a moment, what differs between two, the moments there are, and bringing back what was. */
import { AppError } from '../../../db/domain/app-error.ts';
import { bringBack } from '../../../db/domain/bring-back.ts';
import { type MarkedComparison, markedComparison } from '../../../db/domain/compare-marks.ts';
import { compareStates } from '../../../db/domain/compare-states.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import type { AnalysisState } from '../../../db/domain/fold/state.ts';
import { type Edit, lastWritings, momentsOf, stateAt } from '../../../db/log/index.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import type { ComparedWith, HistoryDay, MomentComparison } from '../../contract/history-calls.ts';
import { type Store, writeEdits } from './store.ts';

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

/** Who wrote last between the moments, of the records that the comparison tells of. */
const writtenOf = (store: Reading, analysis: string, span: readonly (number | null)[], told: ReadonlySet<string>) => {
  // Looking from later to earlier, what lies between the two is the same.
  const [from, until] = span.toSorted((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
  const writings = from === null || from === undefined ? [] : lastWritings(store.db, analysis, from, until ?? null);
  return Object.fromEntries(
    writings
      .filter(({ key }) => told.has(key))
      .map(({ key, at, actor }) => [key, { at: new Date(at).toISOString(), actor }]),
  );
};

/** `null` is now. Throws `not-found`. */
export const compareMoments = (
  store: Reading,
  analysis: string,
  before: string | null,
  after: string | null,
): MomentComparison => {
  checkExists(store, analysis);
  const span = [milliseconds(before), milliseconds(after)] as const;
  const [was, is] = span.map((at) => stateAt(store.db, analysis, at)) as [AnalysisState, AnalysisState];
  const comparison = compareStates(was, is);
  const { added, removed, changed } = comparison;
  const told = new Set([...added, ...removed, ...changed].map(({ entity, id }) => `${entity}/${id}`));
  return { ...comparison, written: writtenOf(store, analysis, span, told) };
};

/** The state that now is compared with. Throws `not-found` where the bundle is kept no longer. */
const stateOf = (store: Pick<Store, 'db' | 'keptBundles'>, analysis: string, against: ComparedWith): AnalysisState => {
  if ('at' in against) return stateAt(store.db, analysis, milliseconds(against.at));
  const kept = store.keptBundles.get(against.bundle);
  if (kept?.analysis !== analysis) throw new AppError('not-found', { entity: 'bundle', id: against.bundle });
  return kept.state;
};

/** What the views mark of now. Throws `not-found`, also where the bundle is kept no longer. */
export const compareWithNow = (
  store: Pick<Store, 'db' | 'keptBundles'>,
  analysis: string,
  against: ComparedWith,
): MarkedComparison => {
  checkExists(store, analysis);
  const before = stateOf(store, analysis, against);
  return markedComparison(before, stateAt(store.db, analysis, null), { withNotes: 'at' in against });
};

/**
 * Writes a record as it was, with all that went with it, as one step. Gives the number of records made. Throws
 * `not-found`, also where the bundle is kept no longer, and `invalid-value` where it belongs to what is not there.
 */
export const restoreRecord = (
  store: Store,
  analysis: string,
  against: ComparedWith,
  { entity, id }: { readonly entity: EntityName; readonly id: string },
): number => {
  checkExists(store, analysis);
  const back = bringBack(stateOf(store, analysis, against), stateAt(store.db, analysis, null), { entity, id });
  if (back === null) throw new AppError('not-found', { entity, id });
  const edits = [
    ...back.made.map((one) => ({ entity: one.entity, id: one.id, set: one.fields, mode: 'create' }) as Edit),
    ...back.joined.map((one) => ({ entity: one.entity, id: one.id, set: one.fields, mode: 'update' }) as Edit),
  ];
  if (edits.length > 0) writeEdits(store, analysis, 'history.restore', edits);
  return back.made.length;
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
