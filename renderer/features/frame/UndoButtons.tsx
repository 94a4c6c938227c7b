import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../electron/contract/calls.ts';
import { useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import styles from './frame.module.css';

const SHOWN_MS = 6000;

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type));

/** What was undone or done again, said for a while. */
const useSaid = () => {
  const { words } = useWords();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const stepName = (label: string): string => words.steps[label] ?? words.frame.step;
  const tell = (text: string, { label, kept }: OutputOf<'step.undo'>): void => {
    const what = fill(text, { step: stepName(label) });
    setSaid(kept > 0 ? `${what}. ${fill(words.frame.kept, { count: kept })}` : what);
  };
  return { said, tell, stepName };
};

/** Undo and redo of the analysis, also by Ctrl+Z and Ctrl+Y outside of text fields, which have their own. */
export const UndoButtons = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const { said, tell, stepName } = useSaid();
  const status = useCall('step.status', { analysis }).data;
  const undo = useAction('step.undo', (step) => tell(words.frame.undone, step)).mutate;
  const redo = useAction('step.redo', (step) => tell(words.frame.redone, step)).mutate;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || isTextField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo({ analysis });
      else if (key === 'y' || key === 'z') redo({ analysis });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [analysis, undo, redo]);
  const title = (step: string | null | undefined, text: string, nothing: string): string =>
    step ? fill(text, { step: stepName(step) }) : nothing;
  return (
    <>
      <span className={styles['said']} role="status">
        {said}
      </span>
      <button
        type="button"
        data-kind="icon"
        aria-label={words.common.undo}
        aria-disabled={!status?.undo}
        title={`${title(status?.undo, words.frame.undo, words.frame.nothingToUndo)} (Ctrl+Z)`}
        onClick={() => status?.undo && undo({ analysis })}
      >
        <Undo2 size={16} aria-hidden />
      </button>
      <button
        type="button"
        data-kind="icon"
        aria-label={words.common.redo}
        aria-disabled={!status?.redo}
        title={`${title(status?.redo, words.frame.redo, words.frame.nothingToRedo)} (Ctrl+Y)`}
        onClick={() => status?.redo && redo({ analysis })}
      >
        <Redo2 size={16} aria-hidden />
      </button>
    </>
  );
};
