import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { TableReport } from '../../../electron/contract/table-calls.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { ExportMenu } from './ExportMenu.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import styles from './tables.module.css';

/** The two ways of a table: out to a file, and in from a file or the clipboard. */
export const TableButtons = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const [report, setReport] = useState<TableReport | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const said = [
    report !== null && fill(words.tables.done, report),
    report !== null && report.skipped > 0 && fill(words.tables.skipped, report),
    saved !== null && fill(words.tables.exported, { file: saved }),
  ];
  const start = (): void => {
    setReport(null);
    setSaved(null);
    setOpen(true);
  };
  return (
    <div className={ui['row']}>
      <button type="button" className={styles['button']} onClick={start}>
        <FileUp size={16} aria-hidden />
        {words.tables.import}
      </button>
      <ExportMenu
        analysis={analysis}
        saved={(file) => {
          setReport(null);
          setSaved(file);
        }}
      />
      <span role="status" className={styles['said']}>
        {said.filter((sentence) => sentence !== false).join(' ')}
      </span>
      {open && (
        <ImportDialog
          analysis={analysis}
          close={() => setOpen(false)}
          done={(done) => {
            setOpen(false);
            setReport(done);
          }}
        />
      )}
    </div>
  );
};
