import { HistoryIcon } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { HistoryDialog, type RecordProps } from './HistoryDialog.tsx';
import styles from './history.module.css';

export const HISTORY_KEY = 'F9';

/** Opens everything that was ever written of a record. */
export const HistoryButton = (props: RecordProps) => {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['opener']}>
      <button type="button" data-kind="quiet" title={HISTORY_KEY} onClick={() => setOpen(true)}>
        <HistoryIcon size={14} aria-hidden />
        {words.history.open}
      </button>
      {isOpen && <HistoryDialog {...props} label={null} close={() => setOpen(false)} />}
    </div>
  );
};
