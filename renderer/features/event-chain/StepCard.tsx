import { Ellipsis, GripVertical } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ChainStepRecord } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { MenuButton } from '../../ui/Popup.tsx';
import { TextInPlace } from '../../ui/TextInPlace.tsx';
import { TitleInput } from '../../ui/TitleInput.tsx';
import { OpenMark } from '../compared/OpenMark.tsx';
import { type ChainProps, DRAGGED_FACTOR, DRAGGED_FROM, DRAGGED_STEP } from './chain-props.ts';
import styles from './event-chain.module.css';
import { StepBreak } from './StepBreak.tsx';
import { StepFactors } from './StepFactors.tsx';

export interface CardProps extends ChainProps {
  readonly step: ChainStepRecord;
  /** Place among the steps, from 0. */
  readonly at: number;
  /** Begins a new step at a place. */
  readonly insert: (at: number) => void;
}

type Over = 'factor' | 'before' | 'after' | null;

/** Where a dragged step would go: before the card or after it. */
const sideOf = (event: DragEvent): 'before' | 'after' => {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return event.clientX < left + width / 2 ? 'before' : 'after';
};

/** Takes factors and steps that are dropped on a card. */
const useDrop = ({ step, at, steps, writing }: CardProps) => {
  const [over, setOver] = useState<Over>(null);
  const dropStep = (id: string, side: 'before' | 'after'): void => {
    const from = steps.findIndex((one) => one.id === id);
    const moved = steps[from];
    if (moved === undefined || id === step.id) return;
    writing.move(moved, at - (from < at ? 1 : 0) + (side === 'after' ? 1 : 0));
  };
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      const { types } = event.dataTransfer;
      if (!types.includes(DRAGGED_FACTOR) && !types.includes(DRAGGED_STEP)) return;
      event.preventDefault();
      setOver(types.includes(DRAGGED_STEP) ? sideOf(event) : 'factor');
    },
    onDragLeave: (event: DragEvent): void => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setOver(null);
      const data = event.dataTransfer;
      if (data.types.includes(DRAGGED_STEP)) dropStep(data.getData(DRAGGED_STEP), sideOf(event));
      else
        writing.put(
          step,
          data.getData(DRAGGED_FACTOR),
          steps.find(({ id }) => id === data.getData(DRAGGED_FROM)),
        );
    },
  };
  return { over, handlers };
};

const neighbour = (button: HTMLElement, step: number): HTMLElement | undefined => {
  const all = [...(button.closest('ol')?.querySelectorAll<HTMLElement>('[data-step-title]') ?? [])];
  return all[all.indexOf(button) + step];
};

/** The title of a step: a click, Enter or F2 writes in it; arrows go between steps, with Alt they move it. */
const StepTitle = ({ step, at, steps, writing, focusNext }: CardProps) => {
  const { words } = useWords();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { id, title } = step;
  // Drawn again at another place, the title keeps the keys.
  useEffect(() => {
    if (editing || at < 0 || focusNext.current !== id) return;
    focusNext.current = null;
    button.current?.focus();
  }, [editing, at, focusNext, id]);
  const arrow = (event: KeyboardEvent, way: -1 | 1): void => {
    if (event.altKey) {
      if (steps[at + way] === undefined) return;
      focusNext.current = id;
      writing.move(step, at + way);
    } else neighbour(event.currentTarget as HTMLElement, way)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'F2') setEditing(true);
    else if (event.key === 'Delete') {
      neighbour(event.currentTarget as HTMLElement, at === 0 ? 1 : -1)?.focus();
      writing.remove(step);
    } else if (event.key === 'ArrowLeft') arrow(event, -1);
    else if (event.key === 'ArrowRight') arrow(event, 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (editing) {
    return (
      <TitleInput
        label={words.chain.title}
        value={title}
        save={(text) => writing.update(id, { title: text })}
        close={() => {
          focusNext.current = id;
          setEditing(false);
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      data-kind="quiet"
      data-step-title
      draggable
      className={styles['title']}
      title={words.chain.titleKeys}
      onClick={() => setEditing(true)}
      onKeyDown={press}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED_STEP, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <span className={styles['grip']}>
        <GripVertical size={14} aria-hidden />
        {at + 1}
      </span>
      {title}
    </button>
  );
};

const useCommands = ({ step, at, steps, insert, writing, focusNext }: CardProps) => {
  const { chain } = useWords().words;
  const move = (to: number) => (): void => {
    focusNext.current = step.id;
    writing.move(step, to);
  };
  return [
    ...(at > 0 ? [{ key: 'back', label: chain.moveBack, run: move(at - 1) }] : []),
    ...(at < steps.length - 1 ? [{ key: 'on', label: chain.moveOn, run: move(at + 1) }] : []),
    { key: 'before', label: chain.insertBefore, run: () => insert(at) },
    { key: 'after', label: chain.insertAfter, run: () => insert(at + 1) },
    { key: 'remove', label: chain.remove, run: () => writing.remove(step) },
  ];
};

/** One step of the course of events. */
export const StepCard = (props: CardProps) => {
  const { words } = useWords();
  const { step, at, writing } = props;
  const { over, handlers } = useDrop(props);
  const commands = useCommands(props);
  const number = at + 1;
  return (
    <article
      className={styles['card']}
      aria-label={fill(words.chain.stepNamed, { number, title: step.title })}
      data-breakable={step.breakable}
      data-over={over}
      {...handlers}
    >
      <header className={styles['head']}>
        <StepTitle {...props} />
        <OpenMark analysis={props.analysis} entity="chainStep" id={step.id} />
        <MenuButton
          quiet
          className={styles['small']}
          label={fill(words.chain.actions, { number })}
          title={fill(words.chain.actions, { number })}
          entries={commands}
        >
          <Ellipsis size={14} aria-hidden />
        </MenuButton>
      </header>
      <TextInPlace
        label={words.chain.description}
        placeholder={words.chain.describe}
        value={step.description}
        save={(description) => writing.update(step.id, { description })}
      />
      <StepFactors {...props} number={number} />
      <StepBreak {...props} />
      <ErrorNote error={writing.refused?.step === step.id ? writing.refused.reason : null} />
    </article>
  );
};
