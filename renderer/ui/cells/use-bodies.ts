/**
 * The bodies of a long `CellTable` that are in sight. A short table is there as a whole, so that it can be searched and
 * printed as any page; of a long one only what is in sight, what is chosen and what stands next to it.
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Up to this many bodies a table is there as a whole. */
const WHOLE = 60;
export const isLong = (bodies: number): boolean => bodies > WHOLE;
const OVERSCAN = 3;

export interface Body {
  readonly index: number;
  /** Pixels between it and the body before it that is there. */
  readonly gap: number;
}

interface BodiesOptions {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** Pixels, before it was measured. */
  readonly estimate: (index: number) => number;
  /** The body that stays wherever one scrolls; -1 for none. */
  readonly kept: number;
}

export interface Bodies {
  readonly shown: readonly Body[];
  /** Pixels below the last. */
  readonly after: number;
  readonly isWhole: boolean;
  /** Stands where the bodies begin. */
  readonly start: RefObject<HTMLTableSectionElement | null>;
  /** Takes the height of a body with `data-index`. */
  readonly measure: (body: HTMLElement | null) => void;
}

const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY);

const scrollingPane = (from: Element): HTMLElement | null => {
  for (let at = from.parentElement; at !== null; at = at.parentElement) if (scrolls(at)) return at;
  return null;
};

/** What scrolls round the start, and how far into it the bodies begin. */
const usePane = (isWhole: boolean) => {
  const start = useRef<HTMLTableSectionElement>(null);
  const [pane, setPane] = useState<{ readonly element: HTMLElement; readonly margin: number } | null>(null);
  useLayoutEffect(() => {
    const element = isWhole || start.current === null ? null : scrollingPane(start.current);
    if (element === null || start.current === null) {
      setPane(null);
      return;
    }
    const { top } = start.current.getBoundingClientRect();
    setPane({ element, margin: top - element.getBoundingClientRect().top + element.scrollTop });
  }, [isWhole]);
  return { start, pane };
};

const withKept = (range: Range, kept: number): number[] => {
  const near = kept < 0 ? [] : [kept - 1, kept, kept + 1].filter((index) => index >= 0 && index < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...near])].sort((a, b) => a - b);
};

export const useBodies = ({ count, keyOf, estimate, kept }: BodiesOptions): Bodies => {
  const isWhole = !isLong(count);
  const { start, pane } = usePane(isWhole);
  const margin = pane?.margin ?? 0;
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: isWhole ? 0 : count,
    getScrollElement: () => pane?.element ?? null,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: margin,
    rangeExtractor: useCallback((range: Range) => withKept(range, kept), [kept]),
  });
  const { measureElement: measure } = virtual;
  if (isWhole) {
    const shown = Array.from({ length: count }, (_, index) => ({ index, gap: 0 }));
    return { shown, after: 0, isWhole, start, measure };
  }
  const items = virtual.getVirtualItems();
  const shown = items.map(({ index, start: at }, n) => ({ index, gap: at - (items[n - 1]?.end ?? margin) }));
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
  return { shown, after, isWhole, start, measure };
};
