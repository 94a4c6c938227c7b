import { useState } from 'react';
import type { TableOpened, TableReport } from '../../../electron/contract/table-calls.ts';
import { call } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { ChooseTable } from './ChooseTable.tsx';
import { ReviewTable } from './ReviewTable.tsx';

interface ImportDialogProps {
  readonly analysis: string;
  readonly close: () => void;
  readonly done: (report: TableReport) => void;
}

/** First a table from a file or the clipboard, then what it would change; nothing is stored before a person says so. */
export const ImportDialog = ({ analysis, close, done }: ImportDialogProps) => {
  const { words } = useWords();
  const [opened, setOpened] = useState<TableOpened | null>(null);
  /** What was pasted, so that going back loses nothing. */
  const [pasted, setPasted] = useState('');
  const forget = (): void => {
    if (opened !== null) void call('table.discard', { token: opened.token });
    setOpened(null);
  };
  const leave = (): void => {
    forget();
    close();
  };
  return (
    <Modal title={words.tables.title} close={leave}>
      {opened === null ? (
        <ChooseTable analysis={analysis} text={pasted} setText={setPasted} opened={setOpened} cancel={leave} />
      ) : (
        <ReviewTable key={opened.token} opened={opened} back={forget} cancel={leave} done={done} />
      )}
    </Modal>
  );
};
