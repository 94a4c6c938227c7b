import { Info, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** To the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a place with a heading of its own. */
export const Panel = ({ title, actions, children }: PanelProps) => {
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        <div className={styles['actions']}>{actions}</div>
      </div>
      {children}
    </section>
  );
};

const icons = { info: Info, watch: TriangleAlert, off: TriangleAlert } as const;

interface NoteProps {
  readonly tone: keyof typeof icons;
  readonly children: ReactNode;
}

/** Something to know or to mind: a shape, a line at the side, and the words. */
export const Note = ({ tone, children }: NoteProps) => {
  const Icon = icons[tone];
  return (
    <div className={styles['note']} data-tone={tone}>
      <Icon size={16} aria-hidden />
      <div>{children}</div>
    </div>
  );
};

interface EmptyProps {
  /** What belongs here. */
  readonly children: ReactNode;
  /** The next step. */
  readonly actions?: ReactNode;
}

/** A place with nothing in it yet: what belongs here and what to do next. */
export const Empty = ({ children, actions }: EmptyProps) => (
  <div className={styles['empty']}>
    <p>{children}</p>
    {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
  </div>
);
