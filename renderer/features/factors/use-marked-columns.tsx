/** The columns of the register with versions to choose between, and while it is compared: who is new or changed at the name, and a corner on each value that is another. */
import { type ReactNode, useCallback, useMemo } from 'react';
import type { Mark, Marks } from '../../../db/domain/compare-marks.ts';
import type { FieldDifference } from '../../../db/domain/compare-states.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import type { Column } from '../../ui/grid/column.ts';
import { useValueWords } from '../compare/value-words.ts';
import { useMarks } from '../compared/Compared.tsx';
import { CompareMark, useMarkText } from '../compared/CompareMark.tsx';
import styles from '../compared/compared.module.css';
import { useConflicts } from '../conflicts/use-conflicts.ts';
import type { FactorFields } from './factor-columns.tsx';
import type { FactorRow } from './factor-rows.ts';

type FactorColumn = Column<FactorRow, FactorFields>;

/** Columns that count what says something of the factor. */
const counts: Readonly<Record<string, (id: string, near: Mark['near'][number]) => boolean>> = {
  causes: (id, near) => near.entity === 'link' && near.id.endsWith(`~${id}`),
  effects: (id, near) => near.entity === 'link' && near.id.startsWith(`${id}~`),
  evidence: (_id, near) => near.entity === 'evidence',
};

type Names = Readonly<Record<string, string>>;

/** What a value was, in words. */
const useBefore = () => {
  const { words } = useWords();
  const { valueText, members } = useValueWords();
  return useCallback(
    (difference: FieldDifference, names: Names): string => {
      const nameOf = (kind: EntityName, id: string): string => names[`${kind}/${id}`] ?? '';
      const value = Array.isArray(difference.before)
        ? members('factor', difference, nameOf)[0].join(', ') || words.compare.nothing
        : valueText('factor', difference.field, difference.before, nameOf);
      return fill(words.compared.before, { value });
    },
    [words, valueText, members],
  );
};

/** What is told of a cell that is another than it was; `undefined` where it is not. */
const useTold = () => {
  const before = useBefore();
  const textOf = useMarkText();
  return useCallback(
    ({ mark: markOf, comparison }: Marks, column: string, id: string): string | undefined => {
      const mark = markOf('factor', id);
      const difference = mark?.fields.find(({ field }) => field === column);
      if (difference !== undefined) return before(difference, comparison.names);
      const near = mark?.near.filter((one) => counts[column]?.(id, one)) ?? [];
      return mark === undefined || near.length === 0 ? undefined : textOf('factor', { ...mark, fields: [], near });
    },
    [before, textOf],
  );
};

const Changed = ({ told, children }: { readonly told: string; readonly children: ReactNode }) => (
  <span className={styles['changed']}>
    {children}
    <span className={styles['heard']}>{told}</span>
  </span>
);

export const useMarkedColumns = (columns: readonly FactorColumn[]): readonly FactorColumn[] => {
  const marks = useMarks();
  const told = useTold();
  const waiting = useConflicts();
  return useMemo(() => {
    if (marks === null && waiting.conflicts.length === 0) return columns;
    return columns.map((column): FactorColumn => {
      const shown = (row: FactorRow): ReactNode => column.cell?.(row) ?? column.text(row);
      const toldOf = ({ id }: FactorRow) => (marks === null ? undefined : told(marks, column.id, id));
      const cell = (row: FactorRow): ReactNode => {
        const text = toldOf(row);
        const own = text === undefined ? shown(row) : <Changed told={text}>{shown(row)}</Changed>;
        if (column.names !== true) return own;
        return (
          <span className={styles['named']}>
            <span>{own}</span>
            <CompareMark entity="factor" id={row.id} compact />
          </span>
        );
      };
      const tip = (row: FactorRow): string =>
        [(column.tip ?? column.text)(row), toldOf(row)].filter((text) => text !== undefined && text !== '').join('\n');
      return { ...column, cell, tip };
    });
  }, [columns, marks, told, waiting]);
};
