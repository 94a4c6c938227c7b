import { type ReactNode, useCallback, useMemo } from 'react';
import type { EntityName } from '../../../db/domain/entities.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { CellMarks } from '../../ui/field-marks.ts';
import { ConflictShape } from './ConflictMark.tsx';
import { fieldName } from './conflict-words.ts';
import { useConflicts, WaitingContext, waitingOf } from './use-conflicts.ts';

/** Marks the cells of tables whose fields wait. */
const ConflictCells = ({ children }: { readonly children: ReactNode }) => {
  const { words } = useWords();
  const waiting = useConflicts();
  const markOf = useCallback(
    (place: string): ReactNode => {
      for (const one of place.split(' ')) {
        const [entity = '', id = '', field = ''] = one.split('/');
        const item = waiting
          .of(entity as EntityName, id)
          .find((own) => own.field === field || own.field.startsWith(`${field}/`));
        if (item === undefined) continue;
        const fields = fieldName(words, item.entity, item.field, waiting.names);
        return <ConflictShape said={fill(words.conflicts.said, { fields })} />;
      }
      return null;
    },
    [words, waiting],
  );
  return <CellMarks value={markOf}>{children}</CellMarks>;
};

/** Everything inside knows which fields wait for a choice, read anew when something changes. */
export const Conflicts = ({ analysis, children }: { readonly analysis: string; readonly children: ReactNode }) => {
  const { data } = useCall('conflict.list', { analysis });
  const waiting = useMemo(() => waitingOf(data), [data]);
  return (
    <WaitingContext value={waiting}>
      <ConflictCells>{children}</ConflictCells>
    </WaitingContext>
  );
};
