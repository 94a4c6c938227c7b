import { CalendarClock, Clock, LockKeyhole, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { daysBetween } from '../../../db/domain/days.ts';
import type { Due } from '../../../db/domain/plan/dues.ts';
import { dueKindWords } from '../../../db/domain/words/calendar.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/words.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import styles from './dues.module.css';
import type { DueLinks } from './use-dues.ts';

const icons = { overdue: Clock, soon: TriangleAlert, later: CalendarClock } as const;
const tones = { overdue: 'off', soon: 'watch', later: 'muted' } as const;

/** How near the day is, by a shape and words. */
export const Level = ({ level }: Pick<Due, 'level'>) => {
  const { words } = useWords();
  const Icon = icons[level];
  return (
    <span className={`${ui['badge']} ${ui[tones[level]]}`}>
      <Icon size={12} aria-hidden />
      {words.dues.levels[level]}
    </span>
  );
};

interface RowProps {
  readonly due: Due;
  readonly actor: string;
  readonly links: DueLinks;
  /** Whether Tab stops at it. */
  readonly isStop: boolean;
  readonly reach: (id: string) => void;
}

const linksAround = (from: HTMLElement): HTMLElement[] => [
  ...(from.closest('table')?.querySelectorAll<HTMLElement>('a[data-due]') ?? []),
];

const linkBeside = (from: HTMLElement, key: string): HTMLElement | undefined => {
  const all = linksAround(from);
  const at = all.indexOf(from);
  if (key === 'ArrowDown') return all[at + 1];
  if (key === 'ArrowUp') return all[at - 1];
  if (key === 'Home') return all[0];
  return key === 'End' ? all.at(-1) : undefined;
};

const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const target = linkBeside(event.currentTarget, event.key);
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
};

/** One due day; the whole row leads to the field that holds it. */
export const DueRow = ({ due, actor, links, isStop, reach }: RowProps) => {
  const { words, language } = useWords();
  const { far } = useFormats();
  const { id, kind, title, date, level, secret } = due;
  return (
    <tr>
      <td className={ui['nowrap']}>{date}</td>
      <td className={`${ui['nowrap']} ${ui['muted']}`}>{far(daysBetween(today(), date))}</td>
      <td>
        <Level level={level} />
      </td>
      <td>
        <Link
          data-due
          href={links.address(due)}
          tabIndex={isStop ? 0 : -1}
          className={styles['title']}
          onFocus={() => reach(id)}
          onKeyDown={walk}
          onClick={() => links.arrive(due)}
        >
          <ShortTitle title={title === '' ? words.compare.unnamed : title} />
        </Link>
        {secret && (
          <span className={styles['secret']} title={words.dues.secret}>
            <LockKeyhole size={12} aria-hidden />
            <span className={ui['heard']}>{words.dues.secret}</span>
          </span>
        )}
      </td>
      <td>{dueKindWords(language)[kind]}</td>
      <td>{actor}</td>
    </tr>
  );
};
