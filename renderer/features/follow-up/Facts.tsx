import type { FollowUpRecord } from '../../../db/domain/planning-records.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import styles from './follow-up.module.css';
import { Standing } from './Marks.tsx';

interface FactsProps {
  readonly analysis: string;
  readonly followUp: FollowUpRecord;
}

/** What a follow-up says, to be read. */
export const Facts = ({ analysis, followUp }: FactsProps) => {
  const { words } = useWords();
  const sources = useCall('source.list', { analysis }).data ?? [];
  const titles = sources.filter(({ id }) => followUp.sources.includes(id)).map(({ title }) => title);
  const facts: (readonly [string, string])[] = [
    [words.followUp.reason, followUp.reason],
    [words.followUp.lightText, followUp.lightText],
    [words.followUp.done, followUp.done],
    [words.followUp.by, followUp.byFunction],
    [words.followUp.date, followUp.date ?? ''],
    [words.followUp.deviations, followUp.deviations],
    [words.followUp.sources, titles.join('; ')],
    [words.followUp.notes, followUp.notes],
  ];
  return (
    <div className={ui['stack']}>
      <Standing followUp={followUp} />
      <dl className={styles['facts']}>
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
};
