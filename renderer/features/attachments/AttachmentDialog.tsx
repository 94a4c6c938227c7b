import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '../../../db/domain/values.ts';
import { call, useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';
import { PdfPage } from '../print/PdfPage.tsx';
import { usePageSize, usePdf } from '../print/use-pdf.ts';
import styles from './attachments.module.css';

/** CSS pixels in a point, and the width that a page is shown with. */
const PIXELS = 96 / 72;
const WIDTH = 760;

interface ViewProps {
  readonly address: string;
  /** The page to begin with, from 1. */
  readonly page: number;
}

const Turn = ({ number, pages, turn }: { number: number; pages: number; turn: (to: number) => void }) => {
  const { words } = useWords();
  const button = (to: number, label: string, Icon: typeof ChevronLeft) => (
    <button
      type="button"
      data-kind="icon"
      aria-label={label}
      title={label}
      aria-disabled={to < 1 || to > pages}
      onClick={() => to >= 1 && to <= pages && turn(to)}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
  return (
    <div className={ui['row']}>
      {button(number - 1, words.evidence.previousPage, ChevronLeft)}
      <output>{fill(words.print.pages, { page: number, pages })}</output>
      {button(number + 1, words.evidence.nextPage, ChevronRight)}
    </div>
  );
};

/** One page of a PDF at a time, from the one that was asked for. */
const PdfView = ({ address, page }: ViewProps) => {
  const { words } = useWords();
  const { document, error } = usePdf(address);
  const [turned, setTurned] = useState<number | null>(null);
  const pages = document?.numPages ?? page;
  const number = turned ?? Math.min(page, pages);
  const size = usePageSize(document, number);
  if (error !== null) return <p role="alert">{words.evidence.notShown}</p>;
  if (document === null) return <Busy going what={words.evidence.opening} />;
  return (
    <>
      {turned === null && page > pages && <p className={ui['watch']}>{fill(words.evidence.noPage, { pages, page })}</p>}
      <Turn number={number} pages={pages} turn={setTurned} />
      <div className={styles['sheet']}>
        {size !== null && <PdfPage key={number} {...{ document, number, size }} scale={WIDTH / PIXELS / size.width} />}
      </div>
    </>
  );
};

interface DialogProps {
  readonly analysis: string;
  readonly attachment: Attachment;
  readonly page: number;
  readonly close: () => void;
}

/** A file tied to a source, shown over the page: nothing of it is written to disk. */
export const AttachmentDialog = ({ analysis, attachment, page, close }: DialogProps) => {
  const { words } = useWords();
  const { sha256, name } = attachment;
  const preview = useQuery({
    queryKey: ['attachment.preview', { analysis, sha256 }],
    queryFn: () => call('attachment.preview', { analysis, sha256, name }),
    gcTime: 0,
  });
  const save = useAction('attachment.save');
  return (
    <Modal title={name} close={close} wide>
      <ErrorNote error={preview.error ?? save.error} />
      {preview.data !== undefined && <PdfView address={preview.data.address} page={page} />}
      <div className={ui['actions']}>
        <span role="status">{save.data && fill(words.print.savedTo, { file: save.data.file })}</span>
        <button type="button" onClick={() => save.mutate({ analysis, sha256, name })}>
          {words.evidence.saveFile}
        </button>
        <button type="button" data-kind="primary" onClick={close}>
          {words.common.close}
        </button>
      </div>
    </Modal>
  );
};
