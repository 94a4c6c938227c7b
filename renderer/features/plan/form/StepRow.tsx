import { CircleCheck, Clock, Ellipsis, GripVertical } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { MeasureStepRecord } from '../../../../db/domain/planning-records.ts';
import { fill, useWords } from '../../../i18n/words.tsx';
import { Dash } from '../../../ui/cells/Dash.tsx';
import { EditCell } from '../../../ui/cells/EditCell.tsx';
import { PersonnummerNote } from '../../../ui/PersonnummerNote.tsx';
import { MenuButton } from '../../../ui/Popup.tsx';
import ui from '../../../ui/ui.module.css';
import { today } from '../../age.ts';
import { orNull } from '../../record-actions.ts';
import styles from './form.module.css';
import type { StepWriting } from './use-steps.ts';

const DRAGGED = 'application/x-rotorsak-measure-step';

interface RowProps {
  readonly step: MeasureStepRecord;
  /** Place among the steps, from 0. */
  readonly at: number;
  readonly count: number;
  readonly writing: StepWriting;
  /** To a place among the other steps, by key or menu; the step keeps the focus. */
  readonly move: (at: number) => void;
  /** Puts a dragged step, by its id, at a place. */
  readonly drop: (id: string, at: number) => void;
}

const Days = ({ step: { due, done } }: Pick<RowProps, 'step'>) => {
  const { words } = useWords();
  if (done !== null) {
    return (
      <span className={`${ui['badge']} ${ui['done']}`}>
        <CircleCheck size={12} aria-label={words.measureStep.done} />
        {done}
      </span>
    );
  }
  if (due === null) return <Dash />;
  const isLate = due < today();
  return (
    <>
      <span className={ui['nowrap']}>{fill(words.measureStep.by, { date: due })}</span>
      {isLate && (
        <div className={`${ui['badge']} ${ui['off']}`}>
          <Clock size={12} aria-hidden />
          {words.measureStep.late}
        </div>
      )}
    </>
  );
};

const useCommands = ({ step, at, count, writing, move }: RowProps) => {
  const { measureStep } = useWords().words;
  const isDone = step.done !== null;
  return [
    {
      key: 'finish',
      label: isDone ? measureStep.reopen : measureStep.finish,
      run: () => writing.finish(step.id, isDone ? null : today()),
    },
    ...(at > 0 ? [{ key: 'up', label: measureStep.up, run: () => move(at - 1) }] : []),
    ...(at < count - 1 ? [{ key: 'down', label: measureStep.down, run: () => move(at + 1) }] : []),
    { key: 'remove', label: measureStep.remove, run: () => writing.remove(step.id) },
  ];
};

/** Takes a step that is dropped on this one: before it in its upper half, after it in the lower. */
const useDrop = ({ at, drop }: Pick<RowProps, 'at' | 'drop'>) => {
  const [over, setOver] = useState<'before' | 'after' | null>(null);
  const sideOf = (event: DragEvent): 'before' | 'after' => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? 'before' : 'after';
  };
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      setOver(sideOf(event));
    },
    onDragLeave: (): void => setOver(null),
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setOver(null);
      drop(event.dataTransfer.getData(DRAGGED), sideOf(event) === 'before' ? at : at + 1);
    },
  };
  return { over, handlers };
};

/** One step: its text and days are edited where they stand; Alt with an arrow moves it, and so does dragging its number. */
export const StepRow = (props: RowProps) => {
  const { step, at, writing, move, drop } = props;
  const { measureStep } = useWords().words;
  const { over, handlers } = useDrop({ at, drop });
  const commands = useCommands(props);
  const name = fill(measureStep.actions, { title: step.title });
  const keys = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowUp' ? at - 1 : at + 1);
  };
  const day = (field: 'due' | 'done') =>
    ({ name: field, kind: 'date', label: measureStep[field], value: step[field] ?? '' }) as const;
  return (
    <tr data-over={over} className={styles['step']} onKeyDownCapture={keys} {...handlers}>
      <EditCell
        column="title"
        label={measureStep.title}
        place={`measureStep/${step.id}/title`}
        fields={[{ name: 'title', kind: 'text', label: measureStep.title, value: step.title }]}
        save={(changed) => writing.update(step.id, changed)}
        remove={() => writing.remove(step.id)}
      >
        <button
          type="button"
          data-kind="quiet"
          tabIndex={-1}
          className={styles['grip']}
          title={measureStep.move}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData(DRAGGED, step.id);
            event.dataTransfer.effectAllowed = 'move';
          }}
        >
          <GripVertical size={12} aria-hidden />
          {at + 1}
        </button>
        {step.title}
        <PersonnummerNote text={step.title} />
      </EditCell>
      <EditCell
        column="days"
        label={measureStep.days}
        place={`measureStep/${step.id}/due measureStep/${step.id}/done`}
        fields={[day('due'), day('done')]}
        save={(changed) =>
          writing.update(
            step.id,
            Object.fromEntries(Object.entries(changed).map(([field, value]) => [field, orNull(value)])),
          )
        }
      >
        <Days step={step} />
      </EditCell>
      <td className={styles['menu']}>
        <MenuButton quiet className={styles['small']} label={name} title={name} entries={commands}>
          <Ellipsis size={14} aria-hidden />
        </MenuButton>
      </td>
    </tr>
  );
};
