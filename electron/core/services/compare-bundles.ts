/** What differs between the analyses that bundles hold, or one of them and now; they are folded in memory, and nothing is stored. */
import { AppError } from '../../../db/domain/app-error.ts';
import { canonicalJson } from '../../../db/domain/canonical-json.ts';
import { compareStates } from '../../../db/domain/compare-states.ts';
import { type AnalysisState, foldState, type RecordChange } from '../../../db/domain/fold/state.ts';
import type { LoggedChange } from '../../../db/log/index.ts';
import { changesIn } from '../../bundle/extracted.ts';
import type { ExtractedBundle } from '../../bundle/read-bundle.ts';
import type { BundleComparison, ComparedBundle, KeptBundle } from '../../contract/history-calls.ts';
import type { Store } from './store.ts';
import { trustIn } from './trust.ts';

export interface ReadFile {
  readonly read: ExtractedBundle;
  readonly fileName: string;
}

function* recordChanges(changes: Iterable<LoggedChange>): Generator<RecordChange> {
  for (const { change } of changes) {
    const { id, actor, seq, hlc, deps, field, value } = change;
    const slash = change.entity.indexOf('/');
    const [entity, record] = [change.entity.slice(0, slash), change.entity.slice(slash + 1)];
    yield { id, actor, seq, hlc, deps, field, entity, record, text: canonicalJson(value) };
  }
}

const stateIn = ({ read }: ReadFile): AnalysisState =>
  foldState(recordChanges(changesIn(read.changesFile)), read.bundle.datasetId);

const described = (store: Store, { read, fileName }: ReadFile, state: AnalysisState): ComparedBundle => {
  const { bagInfo, signer, bundle } = read;
  const { trust } = trustIn(store, signer.fingerprint, bagInfo.contactName);
  const title = state.analysis[0]?.title ?? '';
  const { contactName: name, organisation, day } = bagInfo;
  return { fileName, title, createdAt: day, sequence: bundle.sequence, signer: { name, organisation, trust } };
};

/** Throws `bundle-other-analysis` where the two are not of the same one. */
export const compareBundles = (store: Store, before: ReadFile, after: ReadFile): BundleComparison => {
  const { datasetId } = before.read.bundle;
  if (datasetId !== after.read.bundle.datasetId) throw new AppError('bundle-other-analysis');
  const [was, is] = [stateIn(before), stateIn(after)];
  return {
    analysis: datasetId,
    before: described(store, before, was),
    after: described(store, after, is),
    comparison: compareStates(was, is),
  };
};

/** The state of the analysis that a bundle holds, kept under a token. */
export type KeptBundles = Map<string, { readonly analysis: string; readonly state: AnalysisState }>;

/** Windows that were closed leave no more than this behind. */
const KEPT_LIMIT = 4;

/** Throws `bundle-other-analysis` where the bundle is not of the analysis. */
export const keepBundle = (store: Store, analysis: string, file: ReadFile): KeptBundle => {
  if (file.read.bundle.datasetId !== analysis) throw new AppError('bundle-other-analysis');
  const { keptBundles } = store;
  for (const oldest of [...keptBundles.keys()].slice(0, Math.max(0, keptBundles.size - KEPT_LIMIT + 1))) {
    keptBundles.delete(oldest);
  }
  const state = stateIn(file);
  const token = store.log.clock.newId();
  keptBundles.set(token, { analysis, state });
  return { token, bundle: described(store, file, state) };
};
