import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import styles from './conflicts.module.css';
import { useConflicts } from './use-conflicts.ts';

/** How many conflicts wait, beside the name of the place where they are settled; nothing where none do. */
export const ConflictCount = () => {
  const { words } = useWords();
  const count = useConflicts().conflicts.length;
  if (count === 0) return null;
  const { waitingOne, waitingMany } = words.conflicts;
  const said = count === 1 ? waitingOne : fill(waitingMany, { count });
  return (
    <span className={styles['count']} title={said}>
      <span aria-hidden>{count}</span>
      <span className={ui['heard']}>{said}</span>
    </span>
  );
};
