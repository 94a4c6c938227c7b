/** Rollback and gaps: where a bundle stands among those of the same signer about the same analysis. */
import type { BundleJson } from './bundle-json.ts';

/** The latest bundle that was imported of a signer about an analysis. */
export interface KnownBundle {
  readonly signer: string;
  readonly datasetId: string;
  readonly sequence: number;
  /** SHA-512 of its tag manifest. */
  readonly tagManifest: string;
}

export interface BundleOrder {
  /**
   * `first`: none was imported before; `next`: follows the last; `gap`: some between are not here, or the last one
   * here is not the one that this signer went on from; `same`: the last one again; `older`: at or before the last.
   */
  readonly state: 'first' | 'next' | 'gap' | 'same' | 'older';
  readonly last: number | null;
}

export const orderOf = (bundle: BundleJson, tagManifest: string, known: readonly KnownBundle[]): BundleOrder => {
  const last = known
    .filter(({ signer, datasetId }) => signer === bundle.signer && datasetId === bundle.datasetId)
    .toSorted((one, other) => other.sequence - one.sequence)[0];
  if (last === undefined) return { state: 'first', last: null };
  const state = () => {
    if (last.tagManifest === tagManifest) return 'same';
    if (bundle.sequence <= last.sequence) return 'older';
    return bundle.sequence === last.sequence + 1 && bundle.previous === last.tagManifest ? 'next' : 'gap';
  };
  return { state: state(), last: last.sequence };
};
