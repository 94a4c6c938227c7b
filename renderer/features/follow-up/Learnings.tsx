import { Link } from 'wouter';
import { compareIds } from '../../../db/domain/collation.ts';
import type { LearningRecord } from '../../../db/domain/planning-records.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import styles from './follow-up.module.css';
import { useLearnedWords } from './learned-words.ts';
import { useAddress } from './use-rounds.ts';

interface LearningsProps {
  readonly analysis: string;
  readonly learnings: readonly LearningRecord[];
  /** Whether each says which factor it is of. */
  readonly withFactor: boolean;
}

/** What follow-ups showed to be otherwise, the earliest first. */
export const LearningList = ({ analysis, learnings, withFactor }: LearningsProps) => {
  const { words } = useWords();
  const { sayChange } = useLearnedWords();
  const addressOf = useAddress(analysis);
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const followUps = useCall('followUp.list', { analysis }).data ?? [];
  const measures = useCall('measure.list', { analysis }).data ?? [];
  return (
    <ul className={styles['learnings']}>
      {[...learnings]
        .sort((a, b) => compareIds(a.id, b.id))
        .map((learning) => {
          const factor = factors.find(({ id }) => id === learning.factor);
          const followUp = followUps.find(({ id }) => id === learning.followUp);
          const measure = measures.find(({ id }) => id === followUp?.measure);
          return (
            <li key={learning.id}>
              {withFactor && (
                <Link href={`/analysis/${analysis}/factors/${encodeURIComponent(learning.factor)}`}>
                  {factor?.title ?? learning.factor}
                </Link>
              )}
              <strong>{sayChange(learning)}</strong>
              <span>{learning.reason}</span>
              {!withFactor && followUp !== undefined && measure !== undefined && (
                <Link href={addressOf(followUp.id)} className={ui['help']}>
                  {fill(words.learnings.from, { measure: measure.title })}
                </Link>
              )}
            </li>
          );
        })}
    </ul>
  );
};

/** The learnings about one factor under their heading; nothing where there are none. */
export const FactorLearnings = ({ analysis, factor }: { readonly analysis: string; readonly factor: string }) => {
  const { words } = useWords();
  const all = useCall('learning.list', { analysis }).data ?? [];
  const own = all.filter((learning) => learning.factor === factor);
  if (own.length === 0) return null;
  return (
    <section className={styles['ofFactor']}>
      <h3>{words.learnings.title}</h3>
      <LearningList analysis={analysis} learnings={own} withFactor={false} />
    </section>
  );
};
