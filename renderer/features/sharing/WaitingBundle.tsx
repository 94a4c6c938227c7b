import { useEffect, useRef, useState } from 'react';
import type { BundlePreview } from '../../../electron/contract/shapes.ts';
import { call } from '../../api.ts';
import { bridge } from '../../bridge.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { BundleDialog } from './BundleDialog.tsx';
import { UnlockDialog } from './UnlockDialog.tsx';
import { waitsForKey } from './waits-for-key.ts';

type Shown = { readonly preview: BundlePreview } | { readonly error: unknown };

const lookAt = async (pending: string): Promise<Shown | null> => {
  try {
    const preview = await call('bundle.open', { pending });
    return preview === null ? null : { preview };
  } catch (error) {
    return { error };
  }
};

/** Looks at a bundle that the program was started with, or was handed while it ran; one at a time. */
const lookAtNext = async (): Promise<Shown | null> => {
  const { pendingBundle } = await call('shell.status', {});
  return pendingBundle === null ? null : lookAt(pendingBundle);
};

/** A bundle that the computer opened with the program: shown as one that a person chose, wherever one is. */
export const WaitingBundle = ({ opened }: { readonly opened: (analysis: string) => void }) => {
  const { words } = useWords();
  const [shown, setShown] = useState<Shown | null>(null);
  const look = useRef<() => void>(() => undefined);
  look.current = () => {
    if (shown === null) void lookAtNext().then((next) => next !== null && setShown(next));
  };
  useEffect(() => {
    if (shown === null) look.current();
    return bridge().subscribe(({ entity }) => {
      if (entity === 'settings') look.current();
    });
  }, [shown]);
  if (shown === null) return null;
  const close = (): void => setShown(null);
  const locked = 'error' in shown ? waitsForKey(shown.error) : null;
  if (locked !== null) return <UnlockDialog close={close} unlocked={() => void lookAt(locked).then(setShown)} />;
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
