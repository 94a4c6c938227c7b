import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { PlanVersionCheck } from '../../../electron/contract/plan-calls.ts';
import { useCall } from '../../api.ts';
import { fill, useWords, type Words } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import styles from './decision.module.css';

const icons = { done: CircleCheck, watch: TriangleAlert, off: CircleX } as const;
type Tone = keyof typeof icons;

interface VersionOf {
  readonly analysis: string;
  readonly id: string;
}

const fileTones = { intact: 'done', missing: 'watch', damaged: 'off' } as const;

const signatureTone = ({ signature, trust }: PlanVersionCheck): Tone => {
  if (signature === 'invalid' || trust === 'revoked') return 'off';
  return trust === 'own' || trust === 'trusted' ? 'done' : 'watch';
};

/** The signature in few words, with what is worse than it: content that is not what was signed. */
const shortText = (words: Words, { content, pdf, signature, trust, trustedAs }: PlanVersionCheck): string => {
  const { shortInvalid, shortDamaged, shortTrust } = words.decision;
  if (signature === 'invalid') return shortInvalid;
  if (content === 'damaged' || pdf === 'damaged') return shortDamaged;
  return fill(shortTrust[trust], { name: trustedAs });
};

/** In a list: by whom it is signed, or what does not hold. */
export const SignatureBadge = ({ analysis, id }: VersionOf) => {
  const { words } = useWords();
  const check = useCall('plan.versions.verify', { analysis, id }).data;
  if (check === undefined) return null;
  const isDamaged = check.content === 'damaged' || check.pdf === 'damaged';
  const tone = isDamaged ? 'off' : signatureTone(check);
  const Icon = icons[tone];
  return (
    <span className={`${styles['signature']} ${ui[tone]}`}>
      <Icon size={12} aria-hidden />
      {shortText(words, check)}
    </span>
  );
};

const Line = ({ tone, text }: { readonly tone: Tone; readonly text: string }) => {
  const Icon = icons[tone];
  return (
    <li className={styles['line']}>
      <Icon size={16} aria-hidden className={ui[tone]} />
      <span>{text}</span>
    </li>
  );
};

/** What a check of the version found, in words: its content, its print, its signature. */
export const Verified = ({ analysis, id }: VersionOf) => {
  const { words } = useWords();
  const { data: check, error, isFetching, refetch } = useCall('plan.versions.verify', { analysis, id });
  const { decision } = words;
  return (
    <section className={ui['stack']} aria-label={decision.verified}>
      <h3>{decision.verified}</h3>
      <ErrorNote error={error} />
      {check !== undefined && (
        <>
          <ul className={styles['standing']} aria-busy={isFetching}>
            <Line tone={fileTones[check.content]} text={decision.content[check.content]} />
            <Line tone={fileTones[check.pdf]} text={decision.pdf[check.pdf]} />
            <Line
              tone={signatureTone(check)}
              text={
                check.signature === 'valid'
                  ? fill(decision.trust[check.trust], { name: check.trustedAs })
                  : decision.invalid
              }
            />
          </ul>
          <div className={styles['code']}>
            <span className={ui['help']}>{decision.fingerprint}</span>
            <span>{check.fingerprint}</span>
          </div>
        </>
      )}
      <div>
        <button type="button" onClick={() => void refetch()}>
          {decision.verify}
        </button>
      </div>
    </section>
  );
};
