/** What deriving the plan gives (derivation.md, 6). */

/** Why a row has no ground any longer (ej längre grundad). */
export type RowFlag = 'gone' | 'rejected' | 'draft' | 'unconnected' | 'others' | 'unset' | 'declined' | 'knowledge';

export interface DerivedRow {
  /** 1-based, in the order of the derivation; flagged rows come last. */
  readonly number: number;
  readonly factor: string;
  readonly goal: string;
  readonly goalConfirmed: boolean;
  readonly flag: RowFlag | null;
}

/** Rows after deriving, and what that changed against the rows before. All lists hold factor ids. */
export interface PlanDerivation {
  readonly rows: readonly DerivedRow[];
  readonly added: readonly string[];
  /** Newly flagged. */
  readonly flagged: readonly string[];
  /** Flagged before, grounded again. */
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  /** Kept, with another number than before. */
  readonly moved: readonly { readonly factor: string; readonly from: number; readonly to: number }[];
}
