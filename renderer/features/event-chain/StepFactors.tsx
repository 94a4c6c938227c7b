import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { ChainStepRecord } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { useMarks } from '../compared/Compared.tsx';
import { CompareMark } from '../compared/CompareMark.tsx';
import { GoneFactors } from '../compared/GoneFactors.tsx';
import { type ChainProps, DRAGGED_FACTOR, DRAGGED_FROM } from './chain-props.ts';
import styles from './event-chain.module.css';

interface StepProps extends ChainProps {
  readonly step: ChainStepRecord;
  readonly number: number;
}

/** One factor of a step: chosen by click or Enter, dragged to another step, taken out by Delete or its button. */
const StepFactor = ({
  step,
  factor: id,
  factors,
  states,
  selected,
  select,
  writing,
}: StepProps & { factor: string }) => {
  const { words } = useWords();
  const factor = factors.get(id);
  if (factor === undefined) return null;
  const take = (): void => writing.take(step, id);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    take();
  };
  return (
    <li className={styles['factor']} data-chosen={id === selected}>
      <button
        type="button"
        data-kind="quiet"
        draggable
        aria-current={id === selected ? 'true' : undefined}
        title={words.chain.factorKeys}
        onClick={() => select(id)}
        onKeyDown={press}
        onDragStart={(event) => {
          event.stopPropagation();
          event.dataTransfer.setData(DRAGGED_FACTOR, id);
          event.dataTransfer.setData(DRAGGED_FROM, step.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        <ShortTitle title={factor.title} />
        {factor.state === 'rejected' && <span className={styles['aside']}>{words.chain.rejected}</span>}
      </button>
      <CompareMark entity="factor" id={id} compact />
      <EvidenceBadge state={states.get(id) ?? 'unknown'} />
      <button
        type="button"
        data-kind="icon"
        className={styles['small']}
        aria-label={fill(words.chain.removeFactor, { title: factor.title })}
        title={words.common.remove}
        onClick={take}
      >
        <X size={14} aria-hidden />
      </button>
    </li>
  );
};

/** A button that becomes a search for a factor to put in the step. */
const AddFactor = ({ step, number, factors, writing }: StepProps) => {
  const { words } = useWords();
  const [adding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const comesBack = useRef(false);
  useEffect(() => {
    if (!adding && comesBack.current) button.current?.focus();
    comesBack.current = false;
  }, [adding]);
  const close = (back: boolean): void => {
    comesBack.current = back;
    setAdding(false);
  };
  const label = fill(words.chain.addFactorTo, { number });
  if (!adding) {
    return (
      <button
        ref={button}
        type="button"
        data-kind="quiet"
        className={styles['add']}
        aria-label={label}
        onClick={() => setAdding(true)}
      >
        <Plus size={14} aria-hidden />
        {words.chain.addFactor}
      </button>
    );
  }
  const options = [...factors.values()]
    .filter(({ id, state }) => state !== 'rejected' && !step.factors.includes(id))
    .sort((a, b) => compareSwedish(a.title, b.title))
    .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Combo
      wired={{ 'aria-label': label }}
      options={options}
      value=""
      placeholder={words.chain.search}
      starts={{ typed: null }}
      choose={(id) => {
        writing.put(step, id, undefined);
        close(true);
      }}
      leave={(by) => close(by === 'escape')}
    />
  );
};

/** The factors that stood in the step in the state that is compared with. */
const useGoneFrom = ({ step }: StepProps): readonly { readonly id: string; readonly title: string }[] => {
  const marks = useMarks();
  const change = marks?.mark('chainStep', step.id)?.fields.find(({ field }) => field === 'factors');
  const before = Array.isArray(change?.before) ? change.before.map(String) : [];
  return before
    .filter((id) => !step.factors.includes(id))
    .map((id) => ({ id, title: marks?.comparison.names[`factor/${id}`] ?? '' }));
};

/** The factors that make a step possible. */
export const StepFactors = (props: StepProps) => {
  const { words } = useWords();
  const { step, factors } = props;
  const gone = useGoneFrom(props);
  const shown = step.factors
    .filter((id) => factors.has(id))
    .sort((a, b) => compareSwedish(factors.get(a)?.title ?? '', factors.get(b)?.title ?? ''));
  return (
    <div className={styles['part']}>
      <span className={styles['caption']}>{words.chain.factors}</span>
      {shown.length === 0 && <p className={ui['help']}>{words.chain.noFactors}</p>}
      <ul className={styles['factors']} aria-label={words.chain.factors}>
        {shown.map((id) => (
          <StepFactor key={id} {...props} factor={id} />
        ))}
      </ul>
      <GoneFactors factors={gone} selected={props.selected} select={props.select} />
      <AddFactor {...props} />
    </div>
  );
};
