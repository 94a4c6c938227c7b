/** Calls that look back; the past is read, and what was is written again as new. */
import { z } from 'zod';
import { type MarkedComparison, markedKinds } from '../../db/domain/compare-marks.ts';
import type { StateComparison } from '../../db/domain/compare-states.ts';
import type { AnalysisState } from '../../db/domain/fold/state.ts';
import { day, instant, recordId } from '../../db/domain/values.ts';
import { mutation, query, typed } from './call.ts';
import { inAnalysis } from './records.ts';
import type { BundlePreview } from './shapes.ts';

const isTimeZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export const historyDay = z.strictObject({
  day,
  /** Number of its moments: steps of one person. */
  count: z.int(),
  moments: z.array(z.strictObject({ at: instant, actor: recordId, changes: z.int() })),
});
export type HistoryDay = z.infer<typeof historyDay>;

/** What differs, and who wrote the last word on each record of it, and when: by `<entity>/<id>`. */
export interface MomentComparison extends StateComparison {
  readonly written: Readonly<Record<string, { readonly at: string; readonly actor: string }>>;
}

/** A bundle that was read, and by whom it says that it is. */
export interface ComparedBundle {
  readonly fileName: string;
  readonly title: string;
  /** Day, `YYYY-MM-DD`. */
  readonly createdAt: string;
  readonly sequence: number;
  readonly signer: {
    readonly name: string;
    readonly organisation: string;
    readonly trust: BundlePreview['signer']['trust'];
  };
}

export interface BundleComparison {
  readonly analysis: string;
  readonly before: ComparedBundle;
  readonly after: ComparedBundle;
  readonly comparison: StateComparison;
}

/** A bundle whose state the core keeps for as long as the program runs, to be compared with now. */
export interface KeptBundle {
  readonly token: string;
  readonly bundle: ComparedBundle;
}

/** What now is compared with: a moment, or a bundle that was read and is kept. */
export const comparedWith = z.union([z.strictObject({ at: instant }), z.strictObject({ bundle: z.string().max(100) })]);
export type ComparedWith = z.infer<typeof comparedWith>;

export const historyCalls = {
  /** All records as they were at the moment, by kind; own working notes with them. */
  'history.at': query(inAnalysis.extend({ at: instant }), typed<AnalysisState>()),
  /** What differs between two moments; `null` is now. */
  'history.compare': query(
    inAnalysis.extend({ before: instant.nullable(), after: instant.nullable() }),
    typed<MomentComparison>(),
  ),
  /** What the views mark of now against another state. Fails with `not-found` where the bundle is kept no longer. */
  'history.marks': query(inAnalysis.extend({ against: comparedWith }), typed<MarkedComparison>()),
  /** When something was written, by days of an IANA time zone, the latest first: what one can look back to. */
  'history.moments': query(inAnalysis.extend({ timeZone: z.string().max(60).refine(isTimeZone) }), z.array(historyDay)),
  /**
   * Writes a record as it was, with all that went with it: links, evidence, answers and its places in sets. Gives the
   * number of records made, none where it is there. Fails with `not-found`, also where the bundle is kept no longer.
   */
  'history.restore': mutation(
    inAnalysis.extend({ against: comparedWith, entity: z.enum(markedKinds), id: recordId }),
    z.strictObject({ records: z.int() }),
  ),
};
