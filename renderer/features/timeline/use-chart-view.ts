/** How much of the time shows, and where: pixels for a day, the lines that are drawn, and what stays in sight. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { daysBetween } from '../../../db/domain/days.ts';
import type { TimeAxis } from '../../../db/domain/plan/time-axis.ts';
import type { TimeLine } from '../../../db/domain/plan/timeline-lines.ts';

export const NAME_WIDTH = 264;
export const LINE_HEIGHT = 30;
export const HEAD_HEIGHT = 44;
const MARGIN_LINES = 8;
const SCROLLBAR = 16;
const LEAST_PER_DAY = 0.1;
const MOST_PER_DAY = 24;
const ZOOM = 1.4;

/** What scrolls, and its width in pixels. */
const useBox = () => {
  const box = useRef<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(0);
  const attach = useCallback((element: HTMLDivElement) => {
    box.current = element;
    const sizes = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    sizes.observe(element);
    return () => {
      box.current = null;
      sizes.disconnect();
    };
  }, []);
  return { box, width, attach };
};

/** Pixels for a day; the whole axis fits until one zooms. */
const useZoom = (box: RefObject<HTMLElement | null>, width: number, axis: TimeAxis) => {
  const [chosen, setChosen] = useState<number | null>(null);
  const fitting = Math.max(LEAST_PER_DAY, (width - NAME_WIDTH - 2) / Math.max(1, axis.days));
  const perDay = chosen ?? fitting;
  const middle = useRef<number | null>(null);
  const zoom = (direction: 1 | -1): void => {
    const shown = box.current;
    if (shown !== null) middle.current = (shown.scrollLeft + (shown.clientWidth - NAME_WIDTH) / 2) / perDay;
    setChosen(Math.min(MOST_PER_DAY, Math.max(LEAST_PER_DAY, perDay * ZOOM ** direction)));
  };
  useLayoutEffect(() => {
    const shown = box.current;
    if (shown === null || middle.current === null) return;
    shown.scrollLeft = middle.current * perDay - (shown.clientWidth - NAME_WIDTH) / 2;
    middle.current = null;
  }, [box, perDay]);
  // Where the axis grows to the left, what was in sight stays.
  const start = useRef(axis.start);
  useLayoutEffect(() => {
    const grown = daysBetween(axis.start, start.current);
    start.current = axis.start;
    if (box.current !== null && chosen !== null) box.current.scrollLeft += grown * perDay;
  }, [box, axis.start, chosen, perDay]);
  return { perDay, zoom, fit: () => setChosen(null) };
};

export const useChartView = (axis: TimeAxis, lines: readonly TimeLine[], at: number) => {
  const { box, width, attach } = useBox();
  const view = useZoom(box, width, axis);
  const keyOf = useCallback(
    (index: number) => {
      const line = lines[index];
      return line?.kind === 'bar' ? line.bar.measure : `head ${line?.group.id}`;
    },
    [lines],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: keyOf,
    overscan: MARGIN_LINES,
    scrollPaddingEnd: HEAD_HEIGHT + SCROLLBAR,
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [virtual, at]);
  const page = (): number => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / LINE_HEIGHT) - 2);
  return { ...view, box, attach, items: virtual.getVirtualItems(), height: lines.length * LINE_HEIGHT, page };
};

export type ChartView = ReturnType<typeof useChartView>;
