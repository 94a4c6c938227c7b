/** The checks before a decision (derivation.md, 7). */
import type { EntityName } from '../entities.ts';

export const checkIds = ['K1', 'K2', 'K3', 'K4', 'K5', 'P1', 'P2', 'P3', 'P4', 'R1', 'R2', 'L1', 'S1', 'G1'] as const;
export type CheckId = (typeof checkIds)[number];

/** One spot where a check fails: a record and the field to mend. `text` names it for people and for `derive --json`. */
export interface CheckPlace {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string | null;
  readonly text: string;
  /** Id of the record in whose form it stands, where that is another one. */
  readonly at?: string;
}

export interface CheckResult {
  readonly id: CheckId;
  readonly holds: boolean;
  readonly places: readonly CheckPlace[];
}
