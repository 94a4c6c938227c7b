import { useEffect, useRef, useState } from 'react';
import { fill, useWords } from '../../../i18n/words.tsx';
import { CellTable } from '../../../ui/cells/CellTable.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import ui from '../../../ui/ui.module.css';
import { NewRecord } from '../../sources/NewRecord.tsx';
import type { FormProps } from './form-props.ts';
import { StepRow } from './StepRow.tsx';
import { useSteps, useStepWriting } from './use-steps.ts';

const WIDTHS = ['auto', '116px', '32px'];

/** The steps of a measure in their order. */
export const StepList = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const steps = useSteps(analysis, measure.id);
  const writing = useStepWriting(analysis, measure.id, steps);
  const box = useRef<HTMLDivElement>(null);
  const follow = useRef<string | null>(null);
  const [moved, setMoved] = useState('');
  const order = steps.map(({ id }) => id).join(' ');
  // Drawn again at another place, the moved step keeps the keys.
  useEffect(() => {
    if (follow.current === null || order === '') return;
    const place = `measureStep/${follow.current}/title`;
    follow.current = null;
    box.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)?.focus();
  }, [order]);
  const move = (id: string, at: number): void => {
    const step = steps.find((one) => one.id === id);
    if (step === undefined || !writing.move(step, at)) return;
    follow.current = id;
    setMoved(fill(words.measureStep.moved, { title: step.title, number: at + 1 }));
  };
  const drop = (id: string, before: number): void => {
    const from = steps.findIndex((step) => step.id === id);
    if (from >= 0) move(id, from < before ? before - 1 : before);
  };
  return (
    <div ref={box} className={ui['stack']}>
      {steps.length > 0 && (
        <>
          <CellTable
            narrow
            label={words.measureStep.heading}
            heads={[words.measureStep.title, words.measureStep.days, '']}
            widths={WIDTHS}
          >
            <tbody>
              {steps.map((step, at) => (
                <StepRow
                  key={step.id}
                  step={step}
                  at={at}
                  count={steps.length}
                  writing={writing}
                  move={(to) => move(step.id, to)}
                  drop={drop}
                />
              ))}
            </tbody>
          </CellTable>
          <span className={ui['help']}>{words.measureStep.keys}</span>
        </>
      )}
      <span className={ui['heard']} role="status">
        {moved}
      </span>
      <NewRecord label={words.measureStep.create} create={writing.create} />
      <ErrorNote error={writing.refused} />
    </div>
  );
};
