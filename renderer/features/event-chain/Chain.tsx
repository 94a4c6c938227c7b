import { ArrowRight, Plus, Unlink } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ChainStepRecord } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { TitleInput } from '../../ui/TitleInput.tsx';
import type { ChainProps } from './chain-props.ts';
import styles from './event-chain.module.css';
import { StepCard } from './StepCard.tsx';

interface JoinProps {
  readonly before: ChainStepRecord | undefined;
  readonly after: ChainStepRecord;
  readonly insert: () => void;
}

/** The arrow from one step to the next, broken where the chain can be; and a button for a step between them. */
const Join = ({ before, after, insert }: JoinProps) => {
  const { words } = useWords();
  if (before === undefined) return <span className={styles['join']} />;
  const label = fill(words.chain.insertBetween, { before: before.title, after: after.title });
  return (
    <span className={styles['join']} data-broken={before.breakable}>
      <span className={styles['arrow']} title={before.breakable ? words.chain.broken : undefined}>
        {before.breakable ? <Unlink size={16} aria-hidden /> : <ArrowRight size={16} aria-hidden />}
      </span>
      <button
        type="button"
        data-kind="icon"
        className={styles['small']}
        aria-label={label}
        title={label}
        onClick={insert}
      >
        <Plus size={14} aria-hidden />
      </button>
    </span>
  );
};

/** The title of a step that is not there yet; Escape or leaving it empty makes none. */
const NewStep = ({
  create,
  close,
}: {
  readonly create: (title: string) => Promise<void>;
  readonly close: () => void;
}) => {
  const { words } = useWords();
  return (
    <li className={styles['step']}>
      <span className={styles['join']} />
      <div className={styles['card']}>
        <TitleInput label={words.chain.newTitle} value="" save={create} close={close} />
      </div>
    </li>
  );
};

/** The steps in order, each with the arrow that leads to it. */
export const Chain = (props: ChainProps) => {
  const { words } = useWords();
  const { steps, writing, focusNext } = props;
  const [inserting, setInserting] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const last = useRef<number | null>(null);
  // Where no step was made, the keys go back to the one that would have come after it.
  useEffect(() => {
    const at = inserting === null && focusNext.current === null ? last.current : null;
    last.current = inserting;
    if (at === null || document.activeElement !== document.body) return;
    const titles = list.current?.querySelectorAll<HTMLElement>('[data-step-title]');
    titles?.[Math.min(at, titles.length - 1)]?.focus();
  }, [inserting, focusNext]);
  const create = async (title: string): Promise<void> => {
    focusNext.current = await writing.create(inserting ?? steps.length, title);
  };
  const fresh = <NewStep key="new" create={create} close={() => setInserting(null)} />;
  return (
    <ol ref={list} className={styles['chain']} aria-label={words.chain.label}>
      {steps.map((step, at) => [
        inserting === at && fresh,
        <li key={step.id} className={styles['step']}>
          <Join before={steps[at - 1]} after={step} insert={() => setInserting(at)} />
          <StepCard {...props} step={step} at={at} insert={setInserting} />
        </li>,
      ])}
      {inserting === steps.length && fresh}
    </ol>
  );
};
