import { CircleCheck, CircleDashed, CircleSlash2 } from 'lucide-react';
import type { TrustedKey } from '../../../electron/contract/trust-calls.ts';
import { tableDay } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { FingerprintWords } from './FingerprintWords.tsx';
import styles from './sharing.module.css';

interface RowProps {
  readonly trusted: TrustedKey;
  readonly revoke: () => void;
  readonly confirm: () => void;
}

const stateOf = ({ confirmedAt, revokedAt }: TrustedKey): 'revoked' | 'confirmed' | 'seen' => {
  if (revokedAt !== null) return 'revoked';
  return confirmedAt === null ? 'seen' : 'confirmed';
};

const icons = { revoked: CircleSlash2, confirmed: CircleCheck, seen: CircleDashed } as const;
const tones = { revoked: 'off', confirmed: 'done', seen: 'watch' } as const;

const State = ({ trusted }: { readonly trusted: TrustedKey }) => {
  const { words } = useWords();
  const { firstSeen, confirmedAt, confirmedBy, confirmedHow, revokedAt } = trusted;
  const { firstSeenOn, confirmedOn, revokedOn, keyStates } = words.sharing;
  const state = stateOf(trusted);
  const Icon = icons[state];
  const by = confirmedBy ?? '';
  return (
    <>
      <span className={`${ui['badge']} ${ui[tones[state]]}`}>
        <Icon size={14} aria-hidden />
        {keyStates[state]}
      </span>
      <div className={ui['help']}>{fill(firstSeenOn, { day: tableDay(firstSeen) })}</div>
      {confirmedAt !== null && (
        <div className={ui['help']}>
          {fill(by === '' ? confirmedOn.day : confirmedOn.dayBy, { day: tableDay(confirmedAt), by })}
        </div>
      )}
      {confirmedAt !== null && confirmedHow !== null && (
        <div className={ui['help']}>{words.sharing.ways[confirmedHow]}</div>
      )}
      {revokedAt !== null && <div className={ui['help']}>{fill(revokedOn, { day: tableDay(revokedAt) })}</div>}
    </>
  );
};

/** One key of somebody else: whose it is, what it is known by, how far it is trusted. */
export const KeyRow = ({ trusted, revoke, confirm }: RowProps) => {
  const { words } = useWords();
  const { name, organisation, email, fingerprint } = trusted;
  const state = stateOf(trusted);
  return (
    <tr>
      <td>
        <strong>{name}</strong>
        <div className={ui['help']}>{[organisation, email].filter(Boolean).join(', ')}</div>
      </td>
      <td>
        <code className={styles['fingerprint']}>{fingerprint}</code>
        {state === 'confirmed' && (
          <details>
            <summary>{words.sharing.showWords}</summary>
            <FingerprintWords fingerprint={fingerprint} />
          </details>
        )}
      </td>
      <td>
        <State trusted={trusted} />
      </td>
      <td>
        {state === 'seen' && (
          <button type="button" onClick={confirm}>
            {words.sharing.confirmKey}
          </button>
        )}
        {state === 'confirmed' && (
          <button type="button" onClick={revoke}>
            {words.sharing.revoke}
          </button>
        )}
      </td>
    </tr>
  );
};
