import { useEffect, useRef, useState } from 'react';
import type { BundlePreview } from '../../../electron/contract/shapes.ts';
import { call } from '../../api.ts';
import { bridge } from '../../bridge.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { BundleDialog } from './BundleDialog.tsx';

type Shown = { readonly preview: BundlePreview } | { readonly error: unknown };

/** Looks at a bundle that the program was started with, or was handed while it ran; one at a time. */
const lookAtNext = async (show: (shown: Shown) => void): Promise<void> => {
  const { pendingBundle } = await call('shell.status', {});
  if (pendingBundle === null) return;
  const preview = await call('bundle.open', { pending: pendingBundle });
  if (preview !== null) show({ preview });
};

/** A bundle that the computer opened with the program: shown as one that a person chose, wherever one is. */
export const WaitingBundle = ({ opened }: { readonly opened: (analysis: string) => void }) => {
  const { words } = useWords();
  const [shown, setShown] = useState<Shown | null>(null);
  const look = useRef<() => void>(() => undefined);
  look.current = () => {
    if (shown === null) lookAtNext(setShown).catch((error: unknown) => setShown({ error }));
  };
  useEffect(() => {
    if (shown === null) look.current();
    return bridge().subscribe(({ entity }) => {
      if (entity === 'settings') look.current();
    });
  }, [shown]);
  if (shown === null) return null;
  const close = (): void => setShown(null);
  if ('error' in shown) {
    return (
      <Modal title={words.sharing.open} close={close}>
        <ErrorNote error={shown.error} />
        <button type="button" onClick={close}>
          {words.common.close}
        </button>
      </Modal>
    );
  }
  const { preview } = shown;
  return (
    <BundleDialog
      preview={preview}
      discard={() => {
        void call('bundle.discard', { token: preview.token });
        close();
      }}
      imported={(analysis) => {
        close();
        opened(analysis);
      }}
    />
  );
};
