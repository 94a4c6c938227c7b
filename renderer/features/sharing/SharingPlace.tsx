import { useLocation } from 'wouter';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { TableButtons } from '../tables/index.ts';
import { ExportForm } from './ExportForm.tsx';
import { OpenBundle } from './OpenBundle.tsx';

const DAY_LENGTH = 10;

const Log = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const entries = useCall('bundle.log', { analysis }).data ?? [];
  const { log, date, counterpart, organisation, purpose, empty, handedOver, received } = words.sharing;
  return (
    <section className={`${ui['stack']} ${ui['section']}`}>
      <h2>{log}</h2>
      {entries.length === 0 && <p>{empty}</p>}
      {entries.length > 0 && (
        <table>
          <thead>
            <tr>
              {[date, log, counterpart, organisation, purpose].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td>{entry.at.slice(0, DAY_LENGTH)}</td>
                <td>{entry.direction === 'received' ? received : handedOver}</td>
                <td>{entry.counterpart}</td>
                <td>{entry.organisation}</td>
                <td>{entry.purpose}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

const Keys = () => {
  const { words } = useWords();
  const identity = useCall('shell.status', {}).data?.identity;
  const keys = useCall('trust.list', {}).data ?? [];
  return (
    <section className={`${ui['stack']} ${ui['section']}`}>
      <h2>{words.sharing.keys}</h2>
      {identity && (
        <p>
          {`${words.sharing.own}: `}
          <code>{identity.fingerprint}</code>
        </p>
      )}
      {keys.length === 0 && <p>{words.sharing.keysEmpty}</p>}
      <ul className={ui['stack']}>
        {keys.map((key) => (
          <li key={key.fingerprint} className={ui['row']}>
            <strong>{key.name}</strong>
            <code>{key.fingerprint}</code>
            {key.revokedAt !== null ? (
              <span className={ui['off']}>{words.sharing.revoked}</span>
            ) : (
              <button type="button" onClick={() => void call('trust.revoke', { fingerprint: key.fingerprint })}>
                {words.sharing.revoke}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Delning: handing over, taking in, the register of both, and whom one trusts. */
export const SharingPlace = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const [, go] = useLocation();
  return (
    <div className={ui['wide']}>
      <div className={ui['row']}>
        <h1>{words.sharing.title}</h1>
        <OpenBundle opened={(id) => go(`/analysis/${id}`)} />
      </div>
      <ExportForm analysis={analysis} />
      <section className={ui['stack']}>
        <h2>{words.tables.heading}</h2>
        <p>{words.tables.about}</p>
        <TableButtons analysis={analysis} />
      </section>
      <Log analysis={analysis} />
      <Keys />
    </div>
  );
};
