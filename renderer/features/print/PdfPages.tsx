import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PdfPage } from './PdfPage.tsx';
import styles from './print.module.css';
import { usePageSize, usePdf } from './use-pdf.ts';

interface PagesProps {
  readonly address: string;
  readonly title: string;
  /** 1 is the size on paper. */
  readonly scale: number;
}

/** A printed document, one page below the other; only what is near the window is drawn. */
export const PdfPages = ({ address, title, scale }: PagesProps) => {
  const { document, error } = usePdf(address);
  // All pages of a document of ours are alike.
  const size = usePageSize(document, 1);
  const numbers = Array.from({ length: document?.numPages ?? 0 }, (_, index) => index + 1);
  return (
    <section className={styles['pages']} aria-label={title}>
      <ErrorNote error={error} />
      {document !== null &&
        size !== null &&
        numbers.map((number) => <PdfPage key={number} {...{ document, number, size, scale }} />)}
    </section>
  );
};
