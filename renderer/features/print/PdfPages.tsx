import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import styles from './print.module.css';

GlobalWorkerOptions.workerSrc = workerAddress;

const SCALE = 1.25;

/** Draws one page; gives its text to those who cannot see it. */
const Page = ({ document, number }: { readonly document: PDFDocumentProxy; readonly number: number }) => {
  const { words } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    let stopped = false;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      const element = canvas.current;
      if (stopped || element === null) return;
      const viewport = page.getViewport({ scale: SCALE });
      element.width = viewport.width;
      element.height = viewport.height;
      await page.render({ canvas: element, viewport }).promise;
      const content = await page.getTextContent();
      if (!stopped) setText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    void draw();
    return () => {
      stopped = true;
    };
  }, [document, number]);
  return (
    <figure>
      <canvas ref={canvas} role="img" aria-label={text} />
      <figcaption>{fill(words.print.pages, { page: number, pages: document.numPages })}</figcaption>
    </figure>
  );
};

export const PdfPages = ({ address, title }: { readonly address: string; readonly title: string }) => {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const task = getDocument({ url: address, isEvalSupported: false });
    task.promise.then(setDocument, setError);
    return () => void task.destroy();
  }, [address]);
  const numbers = Array.from({ length: document?.numPages ?? 0 }, (_, index) => index + 1);
  return (
    <section className={styles['pages']} aria-label={title}>
      <ErrorNote error={error} />
      {document !== null && numbers.map((number) => <Page key={number} document={document} number={number} />)}
    </section>
  );
};
