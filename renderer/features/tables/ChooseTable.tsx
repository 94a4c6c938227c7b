import { FileSpreadsheet } from 'lucide-react';
import type { TableOpened } from '../../../electron/contract/table-calls.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';
import styles from './tables.module.css';

interface ChooseTableProps {
  readonly analysis: string;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly opened: (table: TableOpened) => void;
  readonly cancel: () => void;
}

/** Where the table comes from. What is pasted goes on at once; what cannot be read stays in the box. */
export const ChooseTable = ({ analysis, text, setText, opened, cancel }: ChooseTableProps) => {
  const { words } = useWords();
  const open = useAction('table.open', (table) => table !== null && opened(table));
  const paste = useAction('table.paste', opened);
  const busy = open.isPending || paste.isPending;
  const read = (): void => {
    if (text.trim() !== '') paste.mutate({ analysis, text });
  };
  return (
    <div className={styles['choose']}>
      <div className={styles['file']}>
        <button
          type="button"
          data-kind="primary"
          className={styles['button']}
          onClick={() => open.mutate({ analysis })}
        >
          <FileSpreadsheet size={16} aria-hidden />
          {words.tables.choose}
        </button>
        <span className={ui['help']}>{words.tables.chooseText}</span>
      </div>
      <ErrorNote error={open.error} />
      <Field label={words.tables.paste} help={words.tables.pasteHelp}>
        {(wired) => (
          <textarea
            {...wired}
            className={styles['paste']}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <ErrorNote error={paste.error} />
      <div className={ui['actions']}>
        <span role="status" className={ui['help']}>
          {busy ? words.tables.reading : ''}
        </span>
        <button type="button" onClick={cancel}>
          {words.common.cancel}
        </button>
        {text.trim() !== '' && (
          <button type="button" data-kind="primary" onClick={read}>
            {words.tables.read}
          </button>
        )}
      </div>
    </div>
  );
};
