import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { fill, useWords } from '../../i18n/words.tsx';
import styles from './print.module.css';

/** CSS pixels in a point. */
const PIXELS = 96 / 72;
/** How far from the window a page is drawn already. */
const AHEAD = '800px 0px';

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface PageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly size: Size;
  readonly scale: number;
}

/** Whether a page is in the window or near it. */
const useNear = (element: RefObject<Element | null>): boolean => {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: AHEAD,
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
};

/** The text of a page, for those who cannot see it. */
const useText = (document: PDFDocumentProxy, number: number): string => {
  const [text, setText] = useState('');
  useEffect(() => {
    let isStopped = false;
    const read = async (): Promise<void> => {
      const content = await (await document.getPage(number)).getTextContent();
      if (!isStopped) setText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    read().catch(() => setText(''));
    return () => {
      isStopped = true;
    };
  }, [document, number]);
  return text;
};

/** The page drawn as sharp as the screen can show it. */
const Drawing = ({ document, number, scale }: Omit<PageProps, 'size'>) => {
  const text = useText(document, number);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stop = (): void => undefined;
    let isStopped = false;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      const element = canvas.current;
      if (isStopped || element === null) return;
      const viewport = page.getViewport({ scale: scale * PIXELS * window.devicePixelRatio });
      element.width = viewport.width;
      element.height = viewport.height;
      const task = page.render({ canvas: element, viewport });
      stop = () => task.cancel();
      await task.promise;
    };
    // Drawing that was stopped, because of a new size or a new document, rejects; nothing is lost by that.
    draw().catch(() => undefined);
    return () => {
      isStopped = true;
      stop();
    };
  }, [document, number, scale]);
  return <canvas ref={canvas} role="img" aria-label={text} />;
};

/** One page: its place is kept, it is drawn when it comes near. */
export const PdfPage = ({ document, number, size, scale }: PageProps) => {
  const { words } = useWords();
  const figure = useRef<HTMLElement>(null);
  const isNear = useNear(figure);
  const box = { inlineSize: size.width * PIXELS * scale, blockSize: size.height * PIXELS * scale };
  return (
    <figure ref={figure} className={styles['page']}>
      <div className={styles['sheet']} style={box}>
        {isNear && <Drawing document={document} number={number} scale={scale} />}
      </div>
      <figcaption>{fill(words.print.pages, { page: number, pages: document.numPages })}</figcaption>
    </figure>
  );
};
