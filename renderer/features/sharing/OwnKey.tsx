import type { Identity } from '../../../electron/contract/shapes.ts';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import ui from '../../ui/ui.module.css';
import { FingerprintWords } from './FingerprintWords.tsx';
import styles from './sharing.module.css';

/** One's own public key: to read out, to show, to hand over as a file. */
export const OwnKey = ({ identity }: { readonly identity: Identity }) => {
  const { words } = useWords();
  const save = useAction('identity.export');
  const { own, ownHelp, savePublicKey, qrLabel, fileSaved } = words.sharing;
  return (
    <Panel title={own}>
      <p className={ui['help']}>{ownHelp}</p>
      <div className={styles['own']}>
        <div className={ui['stack']}>
          <code className={styles['fingerprint']}>{identity.fingerprint}</code>
          <FingerprintWords fingerprint={identity.fingerprint} />
          <div className={ui['row']}>
            <button type="button" onClick={() => save.mutate({})}>
              {savePublicKey}
            </button>
            <span role="status">{save.data && fill(fileSaved, { file: save.data.file })}</span>
          </div>
          <ErrorNote error={save.error} />
        </div>
        <QrCode text={identity.publicKey} label={qrLabel} />
      </div>
    </Panel>
  );
};
