import { useState } from 'react';
import type { BundlePreview } from '../../../electron/contract/shapes.ts';
import { call, useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { BundleDialog } from './BundleDialog.tsx';
import { UnlockDialog } from './UnlockDialog.tsx';
import { waitsForKey } from './waits-for-key.ts';

/** Chooses a bundle, shows what it is and would do, and takes it in only when a person says so. */
export const OpenBundle = ({ opened }: { readonly opened: (analysis: string) => void }) => {
  const { words } = useWords();
  const [preview, setPreview] = useState<BundlePreview | null>(null);
  const open = useAction('bundle.open', setPreview);
  const locked = waitsForKey(open.error);
  const discard = (): void => {
    if (preview !== null) void call('bundle.discard', { token: preview.token });
    setPreview(null);
  };
  return (
    <>
      <button type="button" onClick={() => open.mutate({ pending: null })}>
        {words.sharing.open}
      </button>
      <Busy going={open.isPending} what={words.sharing.checking} />
      {locked === null && <ErrorNote error={open.error} />}
      {locked !== null && <UnlockDialog close={open.reset} unlocked={() => open.mutate({ pending: locked })} />}
      {preview !== null && (
        <BundleDialog
          preview={preview}
          discard={discard}
          imported={(analysis) => {
            setPreview(null);
            opened(analysis);
          }}
        />
      )}
    </>
  );
};
