import { useState } from 'react';
import type { SeenKeys, TrustedKey } from '../../../electron/contract/trust-calls.ts';
import { useAction, useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Empty, Note } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import { ConfirmKey } from './ConfirmKey.tsx';
import { KeyRow } from './KeyRow.tsx';
import { OwnKey } from './OwnKey.tsx';
import { RotationNote } from './RotationNote.tsx';
import styles from './sharing.module.css';

interface DialogProps {
  readonly trusted: TrustedKey;
  readonly close: () => void;
}

const RevokeDialog = ({ trusted, close }: DialogProps) => {
  const { words } = useWords();
  const revoke = useAction('trust.revoke', close);
  return (
    <Modal title={fill(words.sharing.revokeTitle, { name: trusted.name })} close={close}>
      <p>{words.sharing.revokeText}</p>
      <code className={styles['fingerprint']}>{trusted.fingerprint}</code>
      <ErrorNote error={revoke.error} />
      <div className={ui['actions']}>
        <button type="button" onClick={close}>
          {words.common.cancel}
        </button>
        <button type="button" data-kind="primary" onClick={() => revoke.mutate({ fingerprint: trusted.fingerprint })}>
          {words.sharing.revoke}
        </button>
      </div>
    </Modal>
  );
};

const ConfirmDialog = ({ trusted, close }: DialogProps) => {
  const { words } = useWords();
  const { publicKey, name, organisation, email } = trusted;
  return (
    <Modal title={fill(words.sharing.confirmTitle, { name })} close={close}>
      <ConfirmKey claimed={{ publicKey, name, organisation, email }} confirmed={close} close={close} />
    </Modal>
  );
};

/** What came of a file with keys: how many are new, and which of its lines say nothing. */
const SeenNote = ({ seen }: { readonly seen: SeenKeys }) => {
  const { words } = useWords();
  const { number } = useFormats();
  const { fileName, added, known, refused } = seen;
  const reasons: Readonly<Record<string, string>> = words.sharing.lineFaults;
  return (
    <Note tone={refused.length > 0 ? 'watch' : 'info'}>
      <p>{fill(words.sharing.seen, { file: fileName, added: number(added), known: number(known) })}</p>
      {refused.map(({ line, reason }) => (
        <p key={line}>{fill(words.sharing.refusedLine, { line: number(line), reason: reasons[reason] ?? reason })}</p>
      ))}
    </Note>
  );
};

/** Keys in from a file, and the list of those that are trusted out to one. */
const KeyFiles = () => {
  const { words } = useWords();
  const read = useAction('trust.import');
  const save = useAction('trust.export');
  const { importKeys, exportKeys, exportHelp, fileSaved } = words.sharing;
  return (
    <div className={ui['stack']}>
      <div className={ui['row']}>
        <button type="button" onClick={() => read.mutate({})}>
          {importKeys}
        </button>
        <button type="button" title={exportHelp} onClick={() => save.mutate({})}>
          {exportKeys}
        </button>
        <span role="status">{save.data && fill(fileSaved, { file: save.data.file })}</span>
      </div>
      <ErrorNote error={read.error ?? save.error} />
      {read.data?.rotation && <RotationNote rotation={read.data.rotation} done={read.reset} />}
      {read.data && read.data.rotation === null && <SeenNote seen={read.data} />}
    </div>
  );
};

/** One's own key, and those of others: confirmed by comparing fingerprints, merely seen, or revoked. */
export const Keys = () => {
  const { words } = useWords();
  const identity = useCall('shell.status', {}).data?.identity;
  const list = useCall('trust.list', {});
  const [open, setOpen] = useState<{ readonly dialog: typeof RevokeDialog; readonly trusted: TrustedKey } | null>(null);
  const others = (list.data ?? []).filter(({ own }) => !own);
  const { signer, fingerprint, state, action } = words.sharing;
  return (
    <div className={ui['stack']}>
      {identity && <OwnKey identity={identity} />}
      <KeyFiles />
      <ErrorNote error={list.error} />
      {list.isSuccess && others.length === 0 && <Empty>{words.sharing.keysEmpty}</Empty>}
      {others.length > 0 && (
        <table className={styles['table']} aria-label={words.sharing.keys}>
          <thead>
            <tr>
              {[signer, fingerprint, state, action].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {others.map((one) => (
              <KeyRow
                key={one.fingerprint}
                trusted={one}
                revoke={() => setOpen({ dialog: RevokeDialog, trusted: one })}
                confirm={() => setOpen({ dialog: ConfirmDialog, trusted: one })}
              />
            ))}
          </tbody>
        </table>
      )}
      {open !== null && <open.dialog trusted={open.trusted} close={() => setOpen(null)} />}
    </div>
  );
};
