import { type ReactNode, useRef } from 'react';
import styles from './place.module.css';
import { usePaneWidth } from './use-pane-width.ts';

interface Details {
  /** Name of the pane, for those who hear it and for F6. */
  readonly label: string;
  readonly content: ReactNode;
}

interface PlaceProps {
  readonly title: string;
  /** What one may do here; to the right of the title, the primary action last. */
  readonly actions?: ReactNode;
  /** One line on how things stand; read aloud when it changes. */
  readonly status?: ReactNode;
  /** Between the title and what scrolls: errors, filters, tabs. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** A pane to the right that scrolls by itself and whose width is remembered. */
  readonly details?: Details | undefined;
}

const DetailsPane = ({ label, content }: Details) => {
  const pane = useRef<HTMLElement>(null);
  const { width, separator } = usePaneWidth(pane, label);
  return (
    <>
      <div className={styles['separator']} {...separator} />
      <section ref={pane} className={styles['details']} style={{ width }} aria-label={label}>
        <h2 className={styles['heard']}>{label}</h2>
        {content}
      </section>
    </>
  );
};

/** The frame of a place: title with actions, a main column that scrolls, and details beside it. */
export const Place = ({ title, actions, status, tools, children, details }: PlaceProps) => (
  <div className={styles['place']}>
    <header className={styles['header']}>
      <h1>{title}</h1>
      <span className={styles['status']} role="status">
        {status}
      </span>
      <div className={styles['actions']}>{actions}</div>
    </header>
    {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
    <div className={styles['columns']}>
      <div className={styles['main']}>{children}</div>
      {details !== undefined && <DetailsPane {...details} />}
    </div>
  </div>
);
