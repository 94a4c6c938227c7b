import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { MarkedKind } from '../../../db/domain/compare-marks.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useCompared } from './Compared.tsx';

interface BringProps {
  readonly analysis: string;
  readonly entity: MarkedKind;
  readonly id: string;
  readonly name: string;
  /** The shape alone, in a list of many. */
  readonly compact?: boolean;
  /** Told when it is there again. */
  readonly brought?: (() => void) | undefined;
}

/** Writes what is not there now as it was, with all that went with it; an edit as any, that can be undone. */
export const BringBack = ({ analysis, entity, id, name, compact = false, brought }: BringProps) => {
  const { words } = useWords();
  const against = useCompared().chosen?.against;
  const [error, setError] = useState<unknown>(null);
  if (against === undefined) return null;
  const bring = (): void => {
    call('history.restore', { analysis, against, entity, id }).then(() => {
      setError(null);
      brought?.();
    }, setError);
  };
  const { bringBack, bringBackOf, bringBackHelp } = words.compared;
  const said = fill(bringBackOf, { name });
  return (
    <>
      <button
        type="button"
        data-kind={compact ? 'quiet' : undefined}
        aria-label={said}
        title={compact ? said : bringBackHelp}
        onClick={bring}
      >
        <Undo2 size={14} aria-hidden />
        {!compact && bringBack}
      </button>
      <ErrorNote error={error} />
    </>
  );
};
