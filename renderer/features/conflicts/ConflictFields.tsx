import { Link } from 'wouter';
import type { EntityName } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ConflictShape } from './ConflictMark.tsx';
import { conflictPath } from './conflict-address.ts';
import { fieldName, kindText } from './conflict-words.ts';
import styles from './conflicts.module.css';
import { useConflicts } from './use-conflicts.ts';

interface RecordProps {
  readonly analysis: string;
  readonly entity: EntityName;
  readonly id: string;
}

/** The fields of one record that wait for a choice, for its details: each a way to its versions. */
export const ConflictFields = ({ analysis, entity, id }: RecordProps) => {
  const { words } = useWords();
  const waiting = useConflicts();
  const own = waiting.of(entity, id);
  if (own.length === 0) return null;
  return (
    <section className={styles['own']} aria-label={words.conflicts.title}>
      <ul>
        {own.map((item) => {
          const field = fieldName(words, entity, item.field, waiting.names);
          return (
            <li key={item.field}>
              <ConflictShape text={kindText(words, item)} />
              {item.kind === 'value' && <span>{field}</span>}
              <Link
                href={conflictPath(analysis, item)}
                aria-label={fill(words.conflicts.showOf, { field, versions: kindText(words, item) })}
              >
                {words.conflicts.show}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
