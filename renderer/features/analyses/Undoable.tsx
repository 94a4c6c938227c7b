import { useWords } from '../../i18n/words.tsx';
import styles from './analyses.module.css';

export interface UndoableStep {
  readonly what: string;
  readonly undo: () => void;
}

/** What was just done, with a button that takes it back. */
export const Undoable = ({ step }: { readonly step: UndoableStep | null }) => {
  const { words } = useWords();
  return (
    <div role="status" className={styles['done']}>
      {step !== null && (
        <>
          <span>{step.what}</span>
          <button type="button" onClick={step.undo}>
            {words.common.undo}
          </button>
        </>
      )}
    </div>
  );
};
