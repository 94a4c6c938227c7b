import { type ReactNode, useCallback } from 'react';
import { Link } from 'wouter';
import type { EntityName } from '../../../db/domain/entities.ts';
import { setMember } from '../../../db/domain/fold/fields.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { LabelMarks } from '../../ui/field-marks.ts';
import { fieldWord } from '../compare/value-words.ts';
import { HistoryKey } from '../history/HistoryKey.tsx';
import { ConflictShape } from './ConflictMark.tsx';
import { conflictPath } from './conflict-address.ts';
import { fieldName, kindText } from './conflict-words.ts';
import { useConflicts } from './use-conflicts.ts';

interface RecordProps {
  readonly analysis: string;
  readonly entity: EntityName;
  readonly id: string;
  /** The form of the record, whose labels are those of its fields. */
  readonly children: ReactNode;
}

/** Marks the fields of a form that have versions to choose between, each a way to them. */
export const RecordFields = ({ analysis, entity, id, children }: RecordProps) => {
  const { words } = useWords();
  const waiting = useConflicts();
  const beside = useCallback(
    (label: string): ReactNode => {
      const item = waiting
        .of(entity, id)
        .find(({ field }) => fieldWord(words, entity, setMember(entity, field)?.set ?? field) === label);
      if (item === undefined) return null;
      const field = fieldName(words, entity, item.field, waiting.names);
      return (
        <Link
          href={conflictPath(analysis, item)}
          aria-label={fill(words.conflicts.showOf, { field, versions: kindText(words, item) })}
        >
          <ConflictShape text={kindText(words, item)} />
        </Link>
      );
    },
    [analysis, entity, id, words, waiting],
  );
  return (
    <LabelMarks value={beside}>
      <HistoryKey {...{ analysis, entity, id }}>{children}</HistoryKey>
    </LabelMarks>
  );
};
