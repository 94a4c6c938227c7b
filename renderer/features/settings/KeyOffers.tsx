import { useState } from 'react';
import type { ShellStatus } from '../../../electron/contract/shapes.ts';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import { BackupDialog } from './BackupDialog.tsx';
import { RenewDialog } from './RenewDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SheetDialog } from './SheetDialog.tsx';

interface OffersProps {
  readonly status: ShellStatus;
}

/** What can be done about the signing key, and how it went. */
export const KeyOffers = ({ status }: OffersProps) => {
  const { words } = useWords();
  const [open, setOpen] = useState<'backup' | 'sheet' | 'restore' | 'renew' | null>(null);
  const [note, setNote] = useState('');
  const { identity, keyFault } = status;
  const rotation = useAction('identity.rotation', (saved) => {
    if (saved !== null) setNote(fill(words.sharing.fileSaved, { file: saved.file }));
  });
  const { backup, recovery, restore, renew } = words.signingKey;
  const ways = {
    close: () => setOpen(null),
    done: (text: string) => {
      setOpen(null);
      setNote(text);
    },
  };
  return (
    <div className={ui['stack']}>
      <div className={ui['row']}>
        {identity !== null && keyFault === null && (
          <button type="button" onClick={() => setOpen('backup')}>
            {backup}
          </button>
        )}
        {identity !== null && keyFault === null && (
          <button type="button" onClick={() => setOpen('sheet')}>
            {recovery}
          </button>
        )}
        <button type="button" onClick={() => setOpen('restore')}>
          {restore}
        </button>
        <button type="button" onClick={() => setOpen('renew')}>
          {renew}
        </button>
        {status.rotated && (
          <button type="button" title={words.signingKey.rotationHelp} onClick={() => rotation.mutate({})}>
            {words.signingKey.rotation}
          </button>
        )}
      </div>
      <span role="status">{note}</span>
      <ErrorNote error={rotation.error} />
      {open === 'backup' && identity !== null && <BackupDialog identity={identity} {...ways} />}
      {open === 'sheet' && <SheetDialog locked={identity?.locked ?? false} close={ways.close} />}
      {open === 'restore' && <RestoreDialog status={status} {...ways} />}
      {open === 'renew' && <RenewDialog status={status} {...ways} />}
    </div>
  );
};

/** Says that the stored key cannot be opened, and why; nothing where it can. */
export const KeyFaultNote = ({ status }: OffersProps) => {
  const { words } = useWords();
  if (status.keyFault === null) return null;
  return (
    <Note tone="off">
      {words.signingKey.faults[status.keyFault]} {words.signingKey.analysesStay}
    </Note>
  );
};
