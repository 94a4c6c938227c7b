import type { CellFault, CellNote } from '../../../db/domain/tables/faults.ts';
import { cellName, faultSentence, noteSentence } from '../../../db/domain/tables/sentences.ts';
import type { TablePreview } from '../../../electron/contract/table-calls.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import styles from './tables.module.css';

type Place = Pick<CellFault, 'row' | 'column'>;

interface ListProps {
  readonly heading: string;
  readonly cells: readonly (Place & { readonly code: string; readonly sentence: string })[];
  readonly total: number;
  readonly show: (cell: Place) => void;
}

const List = ({ heading, cells, total, show }: ListProps) => {
  const { words } = useWords();
  if (total === 0) return null;
  return (
    <section className={ui['stack']}>
      <h3>{heading}</h3>
      <ul className={styles['cells']}>
        {cells.map((cell) => (
          <li key={`${cellName(cell)} ${cell.code}`}>
            <button type="button" data-kind="quiet" className={styles['cell']} onClick={() => show(cell)}>
              <strong>{cellName(cell)}</strong> {cell.sentence}
            </button>
          </li>
        ))}
      </ul>
      {total > cells.length && (
        <p className={ui['help']}>{fill(words.tables.moreCells, { count: total - cells.length })}</p>
      )}
    </section>
  );
};

interface CellListsProps {
  readonly preview: TablePreview;
  readonly show: (cell: Place) => void;
}

/** Every cell that is wrong or to mind, in words; each leads to its cell. */
export const CellLists = ({ preview, show }: CellListsProps) => {
  const { words, language } = useWords();
  const { faults, notes } = preview;
  return (
    <aside className={styles['lists']}>
      <List
        heading={fill(words.tables.faults, { count: faults.total })}
        cells={faults.list.map((fault) => ({ ...fault, sentence: faultSentence(fault as CellFault, language) }))}
        total={faults.total}
        show={show}
      />
      <List
        heading={fill(words.tables.notes, { count: notes.total })}
        cells={notes.list.map((note) => ({ ...note, sentence: noteSentence(note as CellNote, language) }))}
        total={notes.total}
        show={show}
      />
    </aside>
  );
};
