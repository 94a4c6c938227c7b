import { type KeyboardEvent, type ReactNode, useId } from 'react';
import styles from './tabs.module.css';

export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  /** A number beside the label: how many there are. */
  readonly count?: number | undefined;
}

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly shown: T;
  readonly show: (tab: T) => void;
  /** Whether it is as high as what it stands in, for what scrolls by itself. */
  readonly fills?: boolean;
  /** What the shown tab holds. */
  readonly children: ReactNode;
}

/** Tabs as WAI-ARIA has them: arrows move and show, Tab goes on into the shown one. */
export const Tabs = <T extends string>({ label, tabs, shown, show, fills, children }: TabsProps<T>) => {
  const id = useId();
  const index = tabs.findIndex((tab) => tab.id === shown);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? tabs.length - 1 : 0;
    const next = tabs[(index + step) % tabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    show(next.id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[tabs.indexOf(next)]?.focus();
  };
  return (
    <div className={styles['tabs']} data-fills={fills}>
      <div className={styles['list']} role="tablist" aria-label={label} tabIndex={-1} onKeyDown={press}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === shown}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === shown ? 0 : -1}
            onClick={() => show(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles['count']}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} className={styles['panel']}>
        {children}
      </div>
    </div>
  );
};
