import { fill, useWords } from '../../i18n/words.tsx';
import { Modal } from '../Modal.tsx';
import ui from '../ui.module.css';
import styles from './grid.module.css';
import type { Pasted } from './paste.ts';

const MOST_SHOWN = 100;

interface PreviewProps<F> {
  readonly pasted: Pasted<F>;
  readonly accept: (pasted: Pasted<F>) => void;
  readonly close: () => void;
}

/** A paste that does not fit whole: each cell with why, and the choice to take the rest. Nothing is stored before. */
export const PastePreview = <F,>({ pasted, accept, close }: PreviewProps<F>) => {
  const { words } = useWords();
  const { faults, cells } = pasted;
  const { line, column, value, why } = words.grid;
  return (
    <Modal title={words.grid.pasteTitle} close={close}>
      <p>{fill(words.grid.pasteIntro, { faults: faults.length })}</p>
      <div className={styles['faults']}>
        <table>
          <thead>
            <tr>
              {[line, column, value, why].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, MOST_SHOWN).map((fault, at) => (
              <tr key={`${fault.line}-${fault.head}-${String(at)}`}>
                <td>{fault.line}</td>
                <td>{fault.head}</td>
                <td className={styles['faultText']}>{fault.text}</td>
                <td>{fault.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {faults.length > MOST_SHOWN && <p>{fill(words.grid.pasteMore, { count: faults.length - MOST_SHOWN })}</p>}
      <div className={ui['actions']}>
        <button type="button" onClick={close}>
          {words.common.cancel}
        </button>
        {cells > 0 && (
          <button type="button" data-kind="primary" onClick={() => accept(pasted)}>
            {fill(words.grid.pasteAccept, { cells })}
          </button>
        )}
      </div>
    </Modal>
  );
};
