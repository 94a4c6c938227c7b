import { CalendarClock, Clock, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { daysBetween } from '../../../db/domain/days.ts';
import { dueKindWords } from '../../../db/domain/words/calendar.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import styles from './dues.module.css';
import { useDueLinks, useDues } from './use-dues.ts';

/** As many as a glance takes in. */
const MOST = 5;
const icons = { overdue: Clock, soon: TriangleAlert, later: CalendarClock } as const;
const tones = { overdue: 'off', soon: 'watch', later: 'muted' } as const;

/** The due days that come first, overdue ones before all, and the way to the others. */
export const NearestDues = ({ analysis }: { readonly analysis: string }) => {
  const { words, language } = useWords();
  const { far, number } = useFormats();
  const links = useDueLinks(analysis);
  const { dues, isThere, error } = useDues(analysis);
  if (!isThere) return <ErrorNote error={error} />;
  return (
    <>
      <ul className={styles['nearest']}>
        {dues.slice(0, MOST).map((due) => {
          const Icon = icons[due.level];
          return (
            <li key={due.id}>
              <Icon size={16} aria-hidden className={ui[tones[due.level]]} />
              <div>
                <Link href={links.address(due)} onClick={() => links.arrive(due)}>
                  <ShortTitle title={due.title === '' ? words.compare.unnamed : due.title} />
                </Link>
                <div className={ui['muted']}>
                  {fill(words.dues.near, {
                    kind: dueKindWords(language)[due.kind],
                    date: due.date,
                    far: far(daysBetween(today(), due.date)),
                  })}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      <Link href={`/analysis/${analysis}/dues`} className={styles['toAll']}>
        {fill(words.dues.toAll, { count: number(dues.length) })}
      </Link>
    </>
  );
};
