import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PdfPage, type Size } from './PdfPage.tsx';
import styles from './print.module.css';

GlobalWorkerOptions.workerSrc = workerAddress;

interface PagesProps {
  readonly address: string;
  readonly title: string;
  /** 1 is the size on paper. */
  readonly scale: number;
}

interface Loaded {
  readonly document: PDFDocumentProxy;
  /** Of the first page, in points; all pages of a document of ours are alike. */
  readonly size: Size;
}

const load = async (opening: Promise<PDFDocumentProxy>): Promise<Loaded> => {
  const document = await opening;
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  return { document, size: { width, height } };
};

/** A printed document, one page below the other; only what is near the window is drawn. */
export const PdfPages = ({ address, title, scale }: PagesProps) => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isStopped = false;
    const task = getDocument({ url: address, isEvalSupported: false });
    load(task.promise).then(
      (document) => {
        if (isStopped) return;
        setLoaded(document);
        setError(null);
      },
      (reason: unknown) => {
        if (!isStopped) setError(reason);
      },
    );
    return () => {
      isStopped = true;
      void task.destroy();
    };
  }, [address]);
  const numbers = Array.from({ length: loaded?.document.numPages ?? 0 }, (_, index) => index + 1);
  return (
    <section className={styles['pages']} aria-label={title}>
      <ErrorNote error={error} />
      {loaded !== null && numbers.map((number) => <PdfPage key={number} {...loaded} number={number} scale={scale} />)}
    </section>
  );
};
