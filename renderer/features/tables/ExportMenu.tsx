import { FileDown } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { tableKinds } from '../../../db/domain/tables/columns.ts';
import { tableWords } from '../../../db/domain/tables/words/index.ts';
import { tableFormats } from '../../../electron/contract/table-calls.ts';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import styles from './tables.module.css';

interface ExportMenuProps {
  readonly analysis: string;
  readonly saved: (file: string) => void;
}

/** Which item a key goes to, from the one that has focus. */
const next: Readonly<Record<string, (now: number, count: number) => number>> = {
  ArrowDown: (now, count) => (now + 1) % count,
  ArrowUp: (now, count) => (now + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const step = next[event.key];
  if (step === undefined || items.length === 0) return;
  event.preventDefault();
  const now = items.indexOf(document.activeElement as HTMLElement);
  items[step(now, items.length)]?.focus();
};

/** Each table in each format, in the browser's own popover: Escape and a click beside close it. */
export const ExportMenu = ({ analysis, saved }: ExportMenuProps) => {
  const { words, language } = useWords();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const save = useAction('table.export', (written) => written !== null && saved(written.file));
  const choices = tableKinds.flatMap((table) => tableFormats.map((format) => ({ table, format })));
  return (
    <>
      <button type="button" className={styles['button']} popoverTarget={id} aria-haspopup="menu">
        <FileDown size={16} aria-hidden />
        {words.tables.export}
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={words.tables.export}
        className={styles['menu']}
        onKeyDown={walk}
        onToggle={(event) => {
          if (event.newState === 'open') menu.current?.querySelector('button')?.focus();
        }}
      >
        {choices.map(({ table, format }) => (
          <button
            key={`${table} ${format}`}
            type="button"
            role="menuitem"
            data-kind="quiet"
            className={styles['item']}
            onClick={() => {
              menu.current?.hidePopover();
              save.mutate({ analysis, table, format });
            }}
          >
            {fill(words.tables[format], { table: tableWords(language).table[table] })}
          </button>
        ))}
      </div>
      <ErrorNote error={save.error} />
    </>
  );
};
