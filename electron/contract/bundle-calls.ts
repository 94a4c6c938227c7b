/** Calls about bundles that the core answers: the register of them, and what one that waits would do. */
import { z } from 'zod';
import type { StateComparison } from '../../db/domain/compare-states.ts';
import { entityNames } from '../../db/domain/entities.ts';
import { recordId } from '../../db/domain/values.ts';
import { query, typed } from './call.ts';
import { inAnalysis } from './records.ts';

export const bundleLogEntry = z.strictObject({
  id: z.string(),
  direction: z.enum(['received', 'handedOver']),
  at: z.string(),
  signer: z.string(),
  sequence: z.int(),
  counterpart: z.string(),
  organisation: z.string(),
  purpose: z.string(),
  fileName: z.string(),
  /** Records of a received bundle that were not taken in. */
  left: z.int(),
});
export type BundleLogEntry = z.infer<typeof bundleLogEntry>;

/** What a bundle would do, record by record. */
export interface BundleEffect {
  readonly comparison: StateComparison;
  /** Number of fields where a person will have to choose, by `<entity>/<id>`; of other records none. */
  readonly conflicts: Readonly<Record<string, number>>;
}

const token = z.strictObject({ token: z.string().max(100) });

/** A bundle is taken in but for these records, and those that hang on them. */
export const importOrder = token.extend({
  without: z
    .array(z.strictObject({ entity: z.enum(entityNames), id: recordId }))
    .max(200_000)
    .default([]),
});

export const bundleCoreCalls = {
  'bundle.log': query(inAnalysis, z.array(bundleLogEntry)),
  /** Of a bundle that was opened and waits. Fails with `not-found`. */
  'bundle.effect': query(token, typed<BundleEffect>()),
};
