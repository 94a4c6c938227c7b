import { useId } from 'react';
import type { ShellStatus } from '../../../electron/contract/shapes.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { KeyFaultNote, KeyOffers } from './KeyOffers.tsx';
import styles from './settings.module.css';

/** The key that signs: what it is called, what keeps it, and what can be done about it. */
export const KeySection = ({ status }: { readonly status: ShellStatus }) => {
  const { words } = useWords();
  const id = useId();
  const { identity } = status;
  const { key, bySystem, byPassphrase } = words.settings;
  return (
    <section className={styles['key']} aria-labelledby={id}>
      <h3 id={id}>{words.signingKey.title}</h3>
      <KeyFaultNote status={status} />
      {identity !== null && (
        <dl className={styles['facts']}>
          <dt>{words.sharing.fingerprint}</dt>
          <dd>{identity.fingerprint}</dd>
          <dt>{key}</dt>
          <dd>{identity.protection === 'system' ? bySystem : byPassphrase}</dd>
        </dl>
      )}
      <p className={ui['help']}>{words.signingKey.help}</p>
      <KeyOffers status={status} />
    </section>
  );
};
