/** What opens at a button: a menu of commands, or a panel with fields. The browser's own popover keeps it in view. */
import { type KeyboardEvent, type ReactNode, type ToggleEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './popup.module.css';

interface ButtonLook {
  /** What the button shows. */
  readonly children: ReactNode;
  /** What it is called where that is not what it shows. */
  readonly label?: string | undefined;
  readonly title?: string | undefined;
  readonly className?: string | undefined;
  readonly quiet?: boolean | undefined;
  /** Left out of the order of Tab, where another way leads to it. */
  readonly passedOver?: boolean | undefined;
}

interface PopupProps extends ButtonLook {
  readonly role: 'menu' | 'dialog';
  /** Shown while open; `close` takes it away and gives focus back to where it was. */
  readonly content: (close: () => void) => ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

const focusables = 'button, input, select, textarea, [role^="menuitem"]';

/** What one does here may be taken back from here; every other key is the popup's own. */
const isUndoKey = ({ ctrlKey, metaKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && ['z', 'y'].includes(key.toLowerCase());

const Popup = ({ role, content, onKeyDown, children, label, title, className, quiet, passedOver }: PopupProps) => {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>(focusables)?.focus();
  }, [open]);
  const close = (): void => box.current?.hidePopover();
  const named = {
    role,
    'aria-labelledby': `${id}-button`,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!isUndoKey(event)) event.stopPropagation();
      onKeyDown?.(event);
    },
  };
  return (
    <>
      <button
        type="button"
        id={`${id}-button`}
        className={className}
        data-kind={quiet === true ? 'quiet' : undefined}
        aria-label={label}
        aria-haspopup={role}
        aria-expanded={open}
        title={title}
        tabIndex={passedOver === true ? -1 : undefined}
        popoverTarget={id}
      >
        {children}
      </button>
      <div
        {...named}
        ref={box}
        id={id}
        popover="auto"
        className={role === 'menu' ? styles['menu'] : styles['panel']}
        onToggle={(event: ToggleEvent<HTMLElement>) => setOpen(event.newState === 'open')}
      >
        {open && content(close)}
      </div>
    </>
  );
};

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** For what is on or off. */
  readonly checked?: boolean;
  /** Whether the menu stays open, for what one does several times. */
  readonly stays?: boolean;
  readonly run: () => void;
}

const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const now = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
};

interface MenuProps extends ButtonLook {
  readonly entries: readonly MenuEntry[];
}

/** A button with a menu of commands. */
export const MenuButton = ({ entries, ...look }: MenuProps) => (
  <Popup
    {...look}
    role="menu"
    onKeyDown={moveFocus}
    content={(close) =>
      entries.map(({ key, label, icon, checked, stays, run }) => (
        <button
          key={key}
          type="button"
          {...(checked === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': checked })}
          tabIndex={-1}
          className={styles['item']}
          onClick={() => {
            if (stays !== true) close();
            run();
          }}
        >
          <span className={styles['mark']} aria-hidden>
            {checked === true ? '✓' : icon}
          </span>
          {label}
        </button>
      ))
    }
  />
);

interface PanelProps extends ButtonLook, Pick<PopupProps, 'onKeyDown'> {
  readonly content: (close: () => void) => ReactNode;
}

/** A button with a panel of fields. */
export const PanelButton = ({ content, ...look }: PanelProps) => <Popup {...look} role="dialog" content={content} />;
