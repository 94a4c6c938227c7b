/** Lays out the map beside the page, so that the page never waits. Ended from outside when it is no longer wanted. */
import { layoutGraph } from '../../../db/domain/layout/layout.ts';
import type { Layout, LayoutInput } from '../../../db/domain/layout/types.ts';

export type FromLayoutWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'layout'; readonly layout: Layout }
  | { readonly kind: 'failed'; readonly message: string };

const EVERY_MS = 60;

/** The worker's own end of the wire; the page's types know windows only. */
const wire = self as unknown as {
  postMessage(message: FromLayoutWorker): void;
  onmessage: ((event: MessageEvent<LayoutInput>) => void) | null;
};

wire.onmessage = ({ data }) => {
  let told = performance.now();
  const onProgress = (done: number): void => {
    if (performance.now() - told < EVERY_MS) return;
    told = performance.now();
    wire.postMessage({ kind: 'progress', done });
  };
  try {
    wire.postMessage({ kind: 'layout', layout: layoutGraph(data, { onProgress }) });
  } catch (error) {
    wire.postMessage({ kind: 'failed', message: String(error) });
  }
};
