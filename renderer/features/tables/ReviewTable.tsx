import { useState } from 'react';
import type { CellFault } from '../../../db/domain/tables/faults.ts';
import type { TableOpened, TablePreview, TableReport } from '../../../electron/contract/table-calls.ts';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { CellLists } from './CellLists.tsx';
import { PreviewGrid } from './PreviewGrid.tsx';
import { ReviewChoices } from './ReviewChoices.tsx';
import { Summary } from './Summary.tsx';
import styles from './tables.module.css';
import { type Review, useReview } from './use-review.ts';

interface ReviewTableProps {
  readonly opened: TableOpened;
  readonly back: () => void;
  readonly cancel: () => void;
  readonly done: (report: TableReport) => void;
}

/** Why the table cannot be taken in as it stands; null where it can. */
const useObstacle = (preview: TablePreview | undefined, skip: boolean): string | null => {
  const { words } = useWords();
  if (preview === undefined || preview.missing.length > 0) return '';
  if (preview.faults.total > 0 && !skip) return words.tables.skipFirst;
  return preview.counts.new + preview.counts.changed === 0 ? words.tables.nothing : null;
};

interface AcceptProps {
  readonly review: Review;
  readonly cancel: () => void;
  readonly done: (report: TableReport) => void;
}

const Accept = ({ review, cancel, done }: AcceptProps) => {
  const { words } = useWords();
  const [skip, setSkip] = useState(false);
  const { preview } = review;
  const accept = useAction('table.accept', done);
  const obstacle = useObstacle(preview, skip);
  const count = (preview?.counts.new ?? 0) + (preview?.counts.changed ?? 0);
  return (
    <footer className={styles['footer']}>
      <ErrorNote error={accept.error} />
      <div className={styles['choice']}>
        {(preview?.counts.faulty ?? 0) > 0 && (
          <label className={ui['inline']}>
            <input type="checkbox" checked={skip} onChange={(event) => setSkip(event.target.checked)} />
            {fill(words.tables.skip, { count: preview?.counts.faulty })}
          </label>
        )}
        <span className={ui['help']} role="status">
          {obstacle ?? words.tables.storedNothing}
        </span>
        <span className={styles['push']} />
        <button type="button" onClick={cancel}>
          {words.common.cancel}
        </button>
        {obstacle === null && review.isCurrent && (
          <button
            type="button"
            data-kind="primary"
            onClick={() => !accept.isPending && accept.mutate({ ...review.input, skipFaulty: skip })}
          >
            {count === 1 ? words.tables.acceptOne : fill(words.tables.accept, { count })}
          </button>
        )}
      </div>
    </footer>
  );
};

/** The table as it would be taken in: columns chosen in its head, rows and cells marked, faults listed beside. */
export const ReviewTable = ({ opened, back, cancel, done }: ReviewTableProps) => {
  const review = useReview(opened);
  const [shown, setShown] = useState<Pick<CellFault, 'row' | 'column'> | null>(null);
  const { preview } = review;
  return (
    <div className={styles['review']}>
      <ReviewChoices opened={opened} review={review} back={back} />
      <ErrorNote error={review.error} />
      {preview !== undefined && <Summary preview={preview} />}
      <div className={styles['split']}>
        <PreviewGrid review={review} preview={preview} shown={shown} />
        {preview !== undefined && preview.faults.total + preview.notes.total > 0 && (
          <CellLists preview={preview} show={setShown} />
        )}
      </div>
      <Accept review={review} cancel={cancel} done={done} />
    </div>
  );
};
