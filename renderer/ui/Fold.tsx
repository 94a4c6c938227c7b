import { ChevronRight } from 'lucide-react';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import styles from './fold.module.css';

interface Opened {
  readonly open: ReadonlySet<string>;
  readonly set: (name: string, isOpen: boolean) => void;
}

const Context = createContext<Opened | null>(null);

interface FoldsProps {
  /** Names of the parts that are open from the start. */
  readonly initial: readonly string[];
  readonly children: ReactNode;
}

/** Remembers which parts are open while what they show changes from one record to the next. */
export const Folds = ({ initial, children }: FoldsProps) => {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(initial));
  const value = useMemo(
    () => ({
      open,
      set: (name: string, isOpen: boolean): void =>
        setOpen((known) => {
          if (known.has(name) === isOpen) return known;
          const next = new Set(known);
          if (isOpen) next.add(name);
          else next.delete(name);
          return next;
        }),
    }),
    [open],
  );
  return <Context value={value}>{children}</Context>;
};

interface FoldProps {
  /** Among the parts of the same `Folds`; without them it remembers for itself. */
  readonly name: string;
  readonly title: string;
  /** One line that says what is in it, while it is closed. */
  readonly line?: ReactNode;
  /** A part of a part: without a line of its own above it. */
  readonly isInner?: boolean;
  readonly children: ReactNode;
}

/** A part that opens and closes by its heading. */
export const Fold = ({ name, title, line, isInner = false, children }: FoldProps) => {
  const folds = useContext(Context);
  const [own, setOwn] = useState(false);
  const isOpen = folds === null ? own : folds.open.has(name);
  const toggled = (now: boolean): void => (folds === null ? setOwn(now) : folds.set(name, now));
  return (
    <details
      className={styles['fold']}
      data-inner={isInner || undefined}
      open={isOpen}
      onToggle={(event) => {
        event.stopPropagation();
        toggled(event.currentTarget.open);
      }}
    >
      <summary>
        <ChevronRight size={14} aria-hidden className={styles['turn']} />
        <span className={styles['title']}>{title}</span>
        {!isOpen && <span className={styles['line']}>{line}</span>}
      </summary>
      <div className={styles['content']}>{children}</div>
    </details>
  );
};
