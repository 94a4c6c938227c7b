/** Opens a PDF at an address of the program and lets go of it again. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';

GlobalWorkerOptions.workerSrc = workerAddress;

export interface OpenPdf {
  readonly document: PDFDocumentProxy | null;
  readonly error: unknown;
}

/** `document` is null until it is open; `error` says why it could not be opened. */
export const usePdf = (address: string): OpenPdf => {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isStopped = false;
    const task = getDocument({ url: address, isEvalSupported: false });
    task.promise.then(
      (opened) => {
        if (isStopped) return;
        setDocument(opened);
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
  return { document, error };
};

/** Size of one page in points, null until it is known. */
export const usePageSize = (
  document: PDFDocumentProxy | null,
  number: number,
): { readonly width: number; readonly height: number } | null => {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    let isStopped = false;
    const read = async (): Promise<void> => {
      if (document === null) return;
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      if (!isStopped) setSize({ width, height });
    };
    // A page that is asked for when the document is gone rejects; nothing is shown then anyway.
    read().catch(() => setSize(null));
    return () => {
      isStopped = true;
    };
  }, [document, number]);
  return size;
};
