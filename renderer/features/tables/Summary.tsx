import { CircleCheck, CircleDot, CircleMinus, TriangleAlert } from 'lucide-react';
import { tableWords } from '../../../db/domain/tables/words/index.ts';
import type { TablePreview } from '../../../electron/contract/table-calls.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import styles from './tables.module.css';

/** A shape for what becomes of a row; its word stands beside it. */
export const statusIcons = {
  new: CircleCheck,
  changed: CircleDot,
  unchanged: CircleMinus,
  faulty: TriangleAlert,
} as const;
export const statusTones = { new: 'done', changed: 'info', unchanged: 'muted', faulty: 'off' } as const;

const Count = ({ status, text }: { readonly status: keyof typeof statusIcons; readonly text: string }) => {
  const Icon = statusIcons[status];
  return (
    <span className={`${styles['count']} ${styles[statusTones[status]]}`}>
      <Icon size={15} aria-hidden />
      {text}
    </span>
  );
};

/** What taking it in would do, in numbers and names; or which columns must be chosen first. */
export const Summary = ({ preview }: { readonly preview: TablePreview }) => {
  const { words, language } = useWords();
  const { counts, actors, missing } = preview;
  const column = tableWords(language).column;
  if (missing.length > 0) {
    const groups = missing.map((group) => group.map((key) => column[key]).join(` ${words.tables.or} `));
    return (
      <p className={ui['watch']} role="status">
        {fill(words.tables.missing, { columns: groups.join(', ') })}
      </p>
    );
  }
  return (
    <div className={styles['summary']} role="status" aria-label={words.tables.counts}>
      <Count status="new" text={fill(words.tables.countNew, { count: counts.new })} />
      <Count status="changed" text={fill(words.tables.countChanged, { count: counts.changed })} />
      <Count status="unchanged" text={fill(words.tables.countUnchanged, { count: counts.unchanged })} />
      {counts.faulty > 0 && <Count status="faulty" text={fill(words.tables.countFaulty, { count: counts.faulty })} />}
      {actors.length > 0 && (
        <span className={styles['actors']}>
          {fill(words.tables.newActors, { names: actors.map(({ name }) => name).join(', ') })}
        </span>
      )}
    </div>
  );
};
