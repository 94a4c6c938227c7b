import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useWords } from '../../i18n/words.tsx';
import { Combo } from '../Combo.tsx';
import { fromClipboard } from './clipboard.ts';
import type { CellEdit } from './column.ts';
import styles from './grid.module.css';
import type { Editing, Onward } from './use-edit.ts';

/** What stands below a name while it is typed. `leave` goes back to the typing, `close` ends it and stores nothing. */
export type NameHint = (text: string, ways: { readonly leave: () => void; readonly close: () => void }) => ReactNode;

interface EditorProps {
  readonly label: string;
  readonly edit: Pick<CellEdit<never, unknown>, 'kind' | 'options'>;
  readonly editing: Editing;
  /** What the cell holds now, as its editor has it. */
  readonly value: string;
  /** The cell is closed when these return. */
  readonly store: (text: string, onward: Onward) => void;
  readonly leave: (onward: Onward) => void;
  readonly hint?: NameHint | undefined;
}

/** Where a key that ends the writing sends the cursor; `null` where it does not end it. */
const onwardOf = ({ key, shiftKey }: KeyboardEvent): Onward => {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key !== 'Tab') return null;
  return shiftKey ? 'left' : 'right';
};

/** Each editor ends once, also when closing it takes the focus from it. */
const useOnce = (): ((finish: () => void) => void) => {
  const ended = useRef(false);
  return (finish) => {
    if (ended.current) return;
    ended.current = true;
    finish();
  };
};

/** Stands below the cell while it has something to say. */
const Hint = ({ box, children }: { readonly box: RefObject<HTMLSpanElement | null>; readonly children: ReactNode }) => {
  const part = useRef<HTMLSpanElement>(null);
  // What it stands below has its place only after the layout effects of what is in it.
  useEffect(() => {
    if (box.current !== null) part.current?.showPopover({ source: box.current });
  }, [box]);
  // Keys that are pressed here are not the grid's.
  return (
    <span
      ref={part}
      popover="manual"
      role="none"
      className={styles['hint']}
      onKeyDown={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    >
      {children}
    </span>
  );
};

const TextEditor = ({ label, edit, editing, value, store, leave, hint }: EditorProps) => {
  const input = useRef<HTMLInputElement>(null);
  const { words } = useWords();
  const around = useRef<HTMLSpanElement>(null);
  const [text, setText] = useState(editing.text ?? value);
  const once = useOnce();
  const typed = editing.text !== null && editing.error === undefined;
  useLayoutEffect(() => {
    input.current?.focus();
    if (!typed) input.current?.select();
  }, [typed]);
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const onward = onwardOf(event);
    if (event.key === 'Escape') once(() => leave('stay'));
    else if (event.key === 'ArrowDown') around.current?.querySelector('button')?.focus();
    else if (onward !== null) once(() => store(text, onward));
    else return;
    event.preventDefault();
  };
  const blur = ({ relatedTarget }: FocusEvent): void => {
    if (around.current?.contains(relatedTarget)) return;
    once(() => store(text, null));
  };
  /** Where nothing is written yet, a pasted table is the grid's: here it would become one long line. */
  const paste = (event: ClipboardEvent): void => {
    const [first = [], ...others] = fromClipboard(event.clipboardData.getData('text/plain'));
    if (text === '' && (others.length > 0 || first.length > 1)) once(() => leave('stay'));
    else event.stopPropagation();
  };
  const ways = { leave: () => input.current?.focus(), close: () => once(() => leave('stay')) };
  return (
    <span ref={around} className={styles['around']} role="none" onBlur={blur}>
      <input
        ref={input}
        placeholder={edit.kind === 'date' ? words.common.dayPattern : undefined}
        inputMode={edit.kind === 'number' ? 'decimal' : undefined}
        aria-label={label}
        aria-invalid={editing.error !== undefined}
        title={editing.error}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onPaste={paste}
      />
      {hint !== undefined && <Hint box={around}>{hint(text, ways)}</Hint>}
    </span>
  );
};

const ChoiceEditor = ({ label, edit, editing, value, store, leave }: EditorProps) => {
  const once = useOnce();
  const press = (event: KeyboardEvent, option: { readonly value: string } | undefined): boolean => {
    event.stopPropagation();
    const onward = onwardOf(event);
    if (onward === null) return false;
    event.preventDefault();
    once(() => (option === undefined ? leave(onward) : store(option.value, onward)));
    return true;
  };
  return (
    <Combo
      wired={{ 'aria-label': label, 'aria-invalid': editing.error !== undefined }}
      options={edit.options ?? []}
      value={value}
      choose={(chosen) => once(() => store(chosen, 'stay'))}
      starts={{ typed: editing.text }}
      leave={(by) => once(() => leave(by === 'escape' ? 'stay' : null))}
      keys={press}
    />
  );
};

/** A cell while it is written in: Enter, Tab or leaving it stores, Escape leaves it as it was. */
export const CellEditor = (props: EditorProps) => {
  const { editing, edit } = props;
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const hasOptions = edit.kind === 'choice' || edit.kind === 'yesno';
  const message = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    box.current?.querySelector('input')?.setAttribute('aria-describedby', id);
    if (box.current !== null) message.current?.showPopover({ source: box.current });
  }, [id]);
  const stop = (event: FocusEvent | { stopPropagation(): void }): void => event.stopPropagation();
  return (
    <span
      ref={box}
      className={styles['editor']}
      role="none"
      onCopy={stop}
      onCut={stop}
      onPaste={hasOptions ? stop : undefined}
    >
      {hasOptions ? <ChoiceEditor {...props} /> : <TextEditor {...props} />}
      {editing.error !== undefined && (
        <span ref={message} id={id} popover="manual" className={styles['refused']} role="alert">
          {editing.error}
        </span>
      )}
    </span>
  );
};
