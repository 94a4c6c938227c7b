import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import styles from './frame.module.css';
import type { View } from './places.ts';

interface TabsProps {
  readonly analysis: string;
  readonly views: readonly View[];
  readonly shown: View;
  readonly selected: string | null;
  /** To the right of the tabs. */
  readonly actions?: ReactNode;
}

/** Views with Ctrl and a digit; the next ones have Shift as well. Ctrl+0 is the window's: natural size. */
const DIGITS = 9;

const keyOf = (index: number): string => (index < DIGITS ? `Ctrl+${index + 1}` : `Ctrl+Shift+${index + 1 - DIGITS}`);

/** Ways to see the same, a key apart; what is chosen stays chosen. */
export const ViewTabs = ({ analysis, views, shown, selected, actions }: TabsProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const view = views[Number(/^Digit([1-9])$/.exec(event.code)?.[1]) - 1 + (event.shiftKey ? DIGITS : 0)];
      if (view === undefined) return;
      event.preventDefault();
      go(addressOf(analysis, view, selected));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [analysis, views, selected, go]);
  return (
    <div className={styles['views']}>
      <nav aria-label={words.views.label}>
        {views.map((view, index) => (
          <Link
            key={view}
            href={addressOf(analysis, view, selected)}
            aria-current={view === shown ? 'page' : undefined}
            title={keyOf(index)}
          >
            {words.views[view]}
          </Link>
        ))}
      </nav>
      {actions}
    </div>
  );
};

const addressOf = (analysis: string, view: View, selected: string | null): string =>
  `/analysis/${analysis}/${view}${selected === null ? '' : `/${encodeURIComponent(selected)}`}`;
