import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { RecoverySheet } from '../settings/RecoverySheet.tsx';
import styles from './start.module.css';

/** The end of the first start: the new key for paper, while it is open; it can also be done later. */
export const RecoveryStep = ({ done }: { readonly done: () => void }) => {
  const { words } = useWords();
  return (
    <main className={styles['page']}>
      <h1>{words.signingKey.recovery}</h1>
      <RecoverySheet />
      <div className={ui['row']}>
        <button type="button" data-kind="primary" onClick={done}>
          {words.start.goOn}
        </button>
        <span className={ui['help']}>{words.start.sheetLater}</span>
      </div>
    </main>
  );
};
