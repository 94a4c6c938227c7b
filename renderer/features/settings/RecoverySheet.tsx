import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import styles from './settings.module.css';

/** The same word may come twice; its place is what it is known by. */
const Written = ({ words: written }: { readonly words: readonly string[] }) => {
  const { words } = useWords();
  return (
    <ol className={styles['recovery']} aria-label={words.signingKey.recoveryWords}>
      {written
        .map((word, index) => [index + 1, word] as const)
        .map(([place, word]) => (
          <li key={place}>{word}</li>
        ))}
    </ol>
  );
};

/** The signing key for paper: as a sheet to print, or as words to write down. The key must be open. */
export const RecoverySheet = () => {
  const { words } = useWords();
  const show = useAction('identity.recoveryWords');
  const save = useAction('identity.recoverySheet');
  const { recoveryText, recoverySecret, saveSheet, showWords, sheetSaved } = words.signingKey;
  return (
    <div className={ui['stack']}>
      <p>{recoveryText}</p>
      <Note tone="watch">{recoverySecret}</Note>
      <div className={ui['row']}>
        <button type="button" onClick={() => save.mutate({})}>
          {saveSheet}
        </button>
        <button type="button" onClick={() => show.mutate({})}>
          {showWords}
        </button>
        <span role="status">{save.data && fill(sheetSaved, { file: save.data.file })}</span>
      </div>
      <ErrorNote error={show.error ?? save.error} />
      {show.data && <Written words={show.data.words} />}
    </div>
  );
};
