/** What every bone and every factor on one is given. */
import type { RefObject } from 'react';
import type { EvidenceState } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';

export const DRAGGED = 'application/x-rotorsak-factor';

export interface BoneProps {
  readonly analysis: string;
  readonly factors: ReadonlyMap<string, FactorRecord>;
  readonly states: ReadonlyMap<string, EvidenceState>;
  readonly selected: string | null;
  readonly select: (id: string) => void;
  /** Puts a factor on a bone, or with `null` back in the tray. */
  readonly move: (id: string, bone: FactorRecord['bone']) => void;
  readonly remove: (id: string) => void;
  /** The factor that takes the focus where it is drawn next. */
  readonly focusNext: RefObject<string | null>;
}
