import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useWords } from '../../i18n/words.tsx';
import { MergeDialog } from './MergeDialog.tsx';

/** Opens the merge of this factor with another, and shows the one that stayed. */
export const MergeButton = ({ analysis, factor }: { readonly analysis: string; readonly factor: FactorRecord }) => {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const [address, go] = useLocation();
  const view = address.split('/')[3] ?? 'factors';
  const close = (kept: string | null): void => {
    setOpen(false);
    if (kept !== null && kept !== factor.id) go(`/analysis/${analysis}/${view}/${encodeURIComponent(kept)}`);
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {words.merging.open}
      </button>
      {open && <MergeDialog analysis={analysis} factor={factor} close={close} />}
    </>
  );
};
