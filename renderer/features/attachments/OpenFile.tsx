import { useState } from 'react';
import type { Attachment } from '../../../db/domain/values.ts';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AttachmentDialog } from './AttachmentDialog.tsx';

const PDF = 'application/pdf';

interface OpenProps {
  readonly analysis: string;
  readonly attachment: Attachment;
  /** The page to open at; null for the first. */
  readonly page: number | null;
}

/** Opens a file at a page where the program can show it, else saves it. */
export const OpenFile = ({ analysis, attachment, page }: OpenProps) => {
  const words = useWords().words;
  const { evidence, print } = words;
  const [isOpen, setOpen] = useState(false);
  const save = useAction('attachment.save');
  const { sha256, name, type } = attachment;
  if (type !== PDF) {
    return (
      <>
        <button type="button" title={name} onClick={() => save.mutate({ analysis, sha256, name })}>
          {evidence.saveFile}
        </button>
        <span role="status">{save.data && fill(print.savedTo, { file: save.data.file })}</span>
        <ErrorNote error={save.error} />
      </>
    );
  }
  return (
    <>
      <button type="button" title={name} onClick={() => setOpen(true)}>
        {page === null ? evidence.openFile : fill(evidence.openPage, { page })}
      </button>
      {isOpen && <AttachmentDialog {...{ analysis, attachment }} page={page ?? 1} close={() => setOpen(false)} />}
    </>
  );
};
