import { Check, X } from 'lucide-react';
import { memo } from 'react';
import type { PriorityGroundRecord } from '../../../db/domain/entities.ts';
import type { Standing } from '../../../db/domain/priority-matrix.ts';
import { priorityGrounds } from '../../../db/domain/values.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { CompareMark } from '../compared/CompareMark.tsx';
import { GroundEditor } from './GroundEditor.tsx';
import { type Answer, answerId, COLUMNS, FIXED_COLUMNS, type Ground, type GroundLine } from './grounds.ts';
import styles from './matrix.module.css';
import type { Answers } from './use-grounds.ts';

export const groundCellId = (prefix: string, line: string, column: number): string => `${prefix}-${line}-${column}`;

/** The same for all rows and at all times. */
export interface RowActions {
  readonly save: (factor: string, ground: Ground, fields: { answer?: Answer; comment?: string }) => Promise<unknown>;
  readonly close: (back: boolean) => void;
}

interface RowProps {
  readonly analysis: string;
  readonly prefix: string;
  readonly line: GroundLine;
  /** Place among the lines, from 0. */
  readonly at: number;
  /** In px. */
  readonly height: number;
  readonly answers: Answers;
  /** Column of the cursor, or -1 where it is in another line. */
  readonly cursor: number;
  readonly editing: boolean;
  readonly chosen: boolean;
  readonly actions: RowActions;
}

/** What the derivation says of a factor, in a word. */
export const useStandingText = (): ((standing: Standing) => string) => {
  const { words, domain } = useWords();
  return (standing) => {
    if (standing.kind === 'group') return domain.group[standing.group];
    if (standing.kind === 'role') return domain.role[standing.role];
    return words.matrix[standing.kind];
  };
};

const AnswerText = ({ record }: { readonly record: PriorityGroundRecord | undefined }) => {
  const { domain } = useWords();
  if (record === undefined) return <Dash />;
  const { answer, comment } = record;
  return (
    <>
      {answer === null ? (
        <Dash />
      ) : (
        <span className={styles['answer']} data-answer={answer}>
          {answer === 'yes' ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
          {domain.answer[answer]}
        </span>
      )}
      {comment !== '' && <span className={styles['comment']}>{comment}</span>}
    </>
  );
};

type CellProps = RowProps & { readonly line: Extract<GroundLine, { kind: 'row' }>; readonly index: number };

/** What makes a part of the table a cell that the cursor can be in. */
const cellAt = (prefix: string, line: string, column: number, cursor: number) => ({
  id: groundCellId(prefix, line, column),
  'aria-colindex': column + 1,
  'aria-selected': cursor === column,
  'aria-readonly': column < FIXED_COLUMNS,
  'data-column': column,
  'data-cursor': cursor === column ? true : undefined,
});

const GroundCell = ({ analysis, prefix, line, answers, cursor, editing, actions, index }: CellProps) => {
  const { domain } = useWords();
  const ground = priorityGrounds[index];
  if (ground === undefined) return null;
  const column = index + FIXED_COLUMNS;
  const record = answers.get(answerId(line.id, ground));
  const isOpen = editing && cursor === column;
  return (
    <td
      {...cellAt(prefix, line.id, column, cursor)}
      className={styles['answerCell']}
      title={isOpen ? undefined : record?.comment || domain.priorityGround[ground]}
    >
      <AnswerText record={record} />
      <CompareMark entity="priorityGround" id={answerId(line.id, ground)} compact />
      {isOpen && (
        <GroundEditor
          analysis={analysis}
          factor={line.id}
          title={line.row.factor.title}
          ground={ground}
          record={record}
          save={(fields) => actions.save(line.id, ground, fields)}
          close={actions.close}
        />
      )}
    </td>
  );
};

const FactorCells = ({ prefix, line, cursor }: Omit<CellProps, 'index'>) => {
  const standingText = useStandingText();
  const { factor, standing } = line.row;
  return (
    <>
      <th scope="row" {...cellAt(prefix, line.id, 0, cursor)} className={styles['name']} title={factor.title}>
        <CompareMark entity="factor" id={factor.id} compact /> {factor.title}
      </th>
      <td {...cellAt(prefix, line.id, 1, cursor)} className={styles['standing']} title={standingText(standing)}>
        {standingText(standing)}
      </td>
    </>
  );
};

const Row = (props: RowProps) => {
  const { line, at, height, chosen } = props;
  const { words } = useWords();
  if (line.kind !== 'row') {
    const because = line.kind === 'head' || line.reason === '' ? null : fill(words.matrix.because, line);
    const said = line.kind === 'head' ? words.matrix.dropped : (because ?? words.matrix.noReason);
    return (
      <tr aria-rowindex={at + 2} data-kind={line.kind} style={{ height }}>
        <td className={styles['wide']} colSpan={COLUMNS} aria-colindex={1}>
          <span title={said}>{said}</span>
        </td>
      </tr>
    );
  }
  const { kind } = line.row.standing;
  const isDropped = kind === 'declined' || kind === 'rejected';
  return (
    <tr aria-rowindex={at + 2} data-line={line.id} data-chosen={chosen} data-dropped={isDropped} style={{ height }}>
      <FactorCells {...props} line={line} />
      {priorityGrounds.map((ground, index) => (
        <GroundCell key={ground} {...props} line={line} index={index} />
      ))}
    </tr>
  );
};

/** One factor against the grounds; drawn again only when something of it is different. */
export const GroundRow = memo(Row);
