/** What every step of the chain and every factor in one is given, and what is carried by dragging. */
import type { RefObject } from 'react';
import type { EvidenceState } from '../../../db/domain/derivation/types.ts';
import type { ChainStepRecord, FactorRecord } from '../../../db/domain/entities.ts';
import type { ChainWriting } from './use-chain-writing.ts';

export const DRAGGED_FACTOR = 'application/x-rotorsak-factor';
/** The step that a dragged factor comes from; absent where it comes from the tray. */
export const DRAGGED_FROM = 'application/x-rotorsak-from-step';
export const DRAGGED_STEP = 'application/x-rotorsak-step';

export interface ChainProps {
  readonly analysis: string;
  /** In order. */
  readonly steps: readonly ChainStepRecord[];
  readonly factors: ReadonlyMap<string, FactorRecord>;
  readonly states: ReadonlyMap<string, EvidenceState>;
  /** Ids of the factors of the smallest intervention set. */
  readonly cut: ReadonlySet<string>;
  readonly selected: string | null;
  readonly select: (id: string) => void;
  readonly writing: ChainWriting;
  /** The step whose title takes the focus where it is drawn next. */
  readonly focusNext: RefObject<string | null>;
}
