/** Lays out the map beside the page, so that the page never waits. Ended from outside when it is no longer wanted. */
import { layoutGraph } from '../../../db/domain/layout/layout.ts';
import type { Layout, LayoutInput, RoutedLink } from '../../../db/domain/layout/types.ts';

export type FromLayoutWorker =
  | { readonly kind: 'progress'; readonly done: number }
  /** Some of the links, ahead of the layout: a message that is taken in at once would hold the page up. */
  | { readonly kind: 'links'; readonly links: readonly RoutedLink[] }
  | { readonly kind: 'layout'; readonly layout: Omit<Layout, 'links'> }
  | { readonly kind: 'failed'; readonly message: string };

const EVERY_MS = 60;
const LINKS_AT_ONCE = 1_500;

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
    const { links, ...layout } = layoutGraph(data, { onProgress });
    for (let from = 0; from < links.length; from += LINKS_AT_ONCE) {
      wire.postMessage({ kind: 'links', links: links.slice(from, from + LINKS_AT_ONCE) });
    }
    wire.postMessage({ kind: 'layout', layout });
  } catch (error) {
    wire.postMessage({ kind: 'failed', message: String(error) });
  }
};
