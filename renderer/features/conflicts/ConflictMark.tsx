import { Split } from 'lucide-react';
import { useMemo } from 'react';
import type { EntityName } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { fieldName, kindText } from './conflict-words.ts';
import styles from './conflicts.module.css';
import { useConflicts } from './use-conflicts.ts';

interface MarkProps {
  readonly entity: EntityName;
  readonly id: string;
  /** The shape alone, its word as a tooltip and for those who hear it. */
  readonly compact?: boolean;
}

/** What is said of a record with versions to choose between; `undefined` where there are none. */
export const useConflictText = (): ((entity: EntityName, id: string) => string | undefined) => {
  const { words } = useWords();
  const waiting = useConflicts();
  return useMemo(
    () => (entity, id) => {
      const own = waiting.of(entity, id);
      if (own.length === 0) return undefined;
      const named = own.map((item) =>
        item.kind === 'value' ? fieldName(words, entity, item.field, waiting.names) : kindText(words, item),
      );
      return fill(words.conflicts.said, { fields: named.join(', ') });
    },
    [words, waiting],
  );
};

interface ShapeProps {
  /** The word beside it; without one it is the shape alone. */
  readonly text?: string;
  /** All that it says, as a tooltip and for those who hear it; without it the word says all. */
  readonly said?: string;
}

/** The shape of a conflict. */
export const ConflictShape = ({ text, said }: ShapeProps) => (
  <span className={styles['mark']} title={said}>
    <Split size={14} aria-hidden />
    {text !== undefined && <span aria-hidden={said !== undefined}>{text}</span>}
    {said !== undefined && <span className={ui['heard']}>{said}</span>}
  </span>
);

/** A record that has versions to choose between: a shape and its word; nothing where it has none. */
export const ConflictMark = ({ entity, id, compact = false }: MarkProps) => {
  const { words } = useWords();
  const said = useConflictText()(entity, id);
  if (said === undefined) return null;
  return <ConflictShape said={said} {...(!compact && { text: words.conflicts.mark })} />;
};
