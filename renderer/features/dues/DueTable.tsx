import { useState } from 'react';
import { type DueGroup, type DueGroupKey, dueGroups } from '../../../db/domain/plan/due-groups.ts';
import type { Due } from '../../../db/domain/plan/dues.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords, type Words } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { DueRow } from './DueRow.tsx';
import styles from './dues.module.css';
import { useActorName, useDueLinks } from './use-dues.ts';

/** Rows of a group that are drawn until more are asked for. */
const FIRST = 100;
const COLUMNS = 6;

const groupName = ({ dues }: Words, key: DueGroupKey): string => {
  const names: Readonly<Record<string, string>> = dues.groups;
  return names[key] ?? key;
};

interface GroupProps {
  readonly analysis: string;
  readonly group: DueGroup;
  /** Id of the row that Tab stops at. */
  readonly stop: string | undefined;
  readonly reach: (id: string) => void;
}

const Group = ({ analysis, group: { key, dues }, stop, reach }: GroupProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const [all, setAll] = useState(false);
  const links = useDueLinks(analysis);
  const actorName = useActorName(analysis);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={COLUMNS} className={styles['group']}>
          {groupName(words, key)} <span className={ui['muted']}>{number(dues.length)}</span>
        </th>
      </tr>
      {dues.slice(0, all ? dues.length : FIRST).map((due) => (
        <DueRow key={due.id} {...{ due, links, reach }} actor={actorName(due.actor)} isStop={due.id === stop} />
      ))}
      {!all && dues.length > FIRST && (
        <tr>
          <td colSpan={COLUMNS}>
            <button type="button" onClick={() => setAll(true)}>
              {fill(words.compare.more, { count: number(dues.length) })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
};

interface TableProps {
  readonly analysis: string;
  readonly dues: readonly Due[];
}

/** Every due day, grouped by how near it is; arrows walk the rows, Enter goes where the day is written. */
export const DueTable = ({ analysis, dues }: TableProps) => {
  const { words } = useWords();
  const [reached, reach] = useState<string | null>(null);
  const stop = dues.some(({ id }) => id === reached) ? (reached ?? undefined) : dues[0]?.id;
  const { day, far, level, what, kind, actor } = words.dues;
  return (
    <table aria-label={words.views.dues} className={styles['table']}>
      <thead>
        <tr>
          {[day, far, level, what, kind, actor].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {dueGroups(dues, today()).map((group) => (
        <Group key={group.key} {...{ analysis, group, stop, reach }} />
      ))}
    </table>
  );
};
