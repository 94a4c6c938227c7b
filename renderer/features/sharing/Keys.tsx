import { CircleCheck, CircleSlash2 } from 'lucide-react';
import { useState } from 'react';
import type { TrustedKey } from '../../../electron/contract/shapes.ts';
import { useAction, useCall } from '../../api.ts';
import { tableDay } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import styles from './sharing.module.css';

const RevokeDialog = ({ trusted, close }: { readonly trusted: TrustedKey; readonly close: () => void }) => {
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

const KeyRow = ({ trusted, revoke }: { readonly trusted: TrustedKey; readonly revoke: () => void }) => {
  const { words } = useWords();
  const isRevoked = trusted.revokedAt !== null;
  const Icon = isRevoked ? CircleSlash2 : CircleCheck;
  const since = trusted.revokedAt ?? trusted.confirmedAt;
  return (
    <tr>
      <td>
        <strong>{trusted.name}</strong>
        <div className={ui['help']}>{[trusted.organisation, trusted.email].filter(Boolean).join(', ')}</div>
      </td>
      <td>
        <code className={styles['fingerprint']}>{trusted.fingerprint}</code>
      </td>
      <td>
        <span className={`${ui['badge']} ${isRevoked ? ui['off'] : ui['done']}`}>
          <Icon size={14} aria-hidden />
          {isRevoked ? words.sharing.revoked : words.sharing.confirmed}
        </span>
        <div className={ui['help']}>{since !== null && tableDay(since)}</div>
      </td>
      <td>
        {!isRevoked && (
          <button type="button" onClick={revoke}>
            {words.sharing.revoke}
          </button>
        )}
      </td>
    </tr>
  );
};

/** Keys whose fingerprint a person compared, and one's own to read out to others. */
export const Keys = () => {
  const { words } = useWords();
  const identity = useCall('shell.status', {}).data?.identity;
  const list = useCall('trust.list', {});
  const [revoking, setRevoking] = useState<TrustedKey | null>(null);
  const others = (list.data ?? []).filter(({ own }) => !own);
  const { signer, fingerprint, state, action } = words.sharing;
  return (
    <>
      {identity && (
        <Panel title={words.sharing.own}>
          <p className={ui['help']}>{words.sharing.ownHelp}</p>
          <code className={styles['fingerprint']}>{identity.fingerprint}</code>
        </Panel>
      )}
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
              <KeyRow key={one.fingerprint} trusted={one} revoke={() => setRevoking(one)} />
            ))}
          </tbody>
        </table>
      )}
      {revoking !== null && <RevokeDialog trusted={revoking} close={() => setRevoking(null)} />}
    </>
  );
};
