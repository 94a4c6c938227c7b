import { Check } from 'lucide-react';
import { type PlanStanding, planStates } from '../../../db/domain/plan/standing.ts';
import { useWords } from '../../i18n/words.tsx';
import styles from './decision.module.css';

/** The way of a plan from draft to revised: where it stands, and what it has passed; a plan may be decided without remiss. */
export const Stages = ({ state, passed }: Pick<PlanStanding, 'state' | 'passed'>) => {
  const { words } = useWords();
  return (
    <ol className={styles['stages']} aria-label={words.decision.way}>
      {planStates.map((stage) => {
        const isPassed = stage !== state && passed.includes(stage);
        return (
          <li key={stage} aria-current={stage === state ? 'step' : undefined} data-passed={isPassed || undefined}>
            <span className={styles['dot']} aria-hidden>
              {isPassed && <Check size={12} />}
            </span>
            {words.decision.stages[stage]}
          </li>
        );
      })}
    </ol>
  );
};
