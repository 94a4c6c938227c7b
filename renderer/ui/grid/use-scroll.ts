/** Which lines are drawn, and that the cursor is always among those that show. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect } from 'react';
import type { GridState } from './use-grid.ts';

export const LINE_HEIGHT = 32;
export const GUTTER_WIDTH = 44;
const MARGIN_LINES = 10;
const SCROLLBAR = 16;

/** Scrolls sideways so that a column shows beside the one that stays. */
const showColumn = (box: HTMLElement, columns: readonly { readonly width: number }[], at: number): void => {
  const widthOf = (list: typeof columns): number => list.reduce((sum, { width }) => sum + width, 0);
  const fixed = GUTTER_WIDTH + (columns[0]?.width ?? 0);
  if (at === 0) return;
  const left = GUTTER_WIDTH + widthOf(columns.slice(0, at));
  const right = left + (columns[at]?.width ?? 0);
  if (left < box.scrollLeft + fixed) box.scrollLeft = left - fixed;
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = Math.min(left - fixed, right - box.clientWidth);
};

export const useScroll = <R extends { readonly id: string }, F>(
  box: RefObject<HTMLElement | null>,
  { lines, columns, extent, selection }: GridState<R, F>,
) => {
  const keyOf = useCallback((at: number) => lines[at]?.id ?? at, [lines]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: keyOf,
    overscan: MARGIN_LINES,
    scrollPaddingStart: LINE_HEIGHT,
    scrollPaddingEnd: LINE_HEIGHT + SCROLLBAR,
  });
  const line = selection === null ? undefined : extent.lineAt.get(selection.line);
  const column = selection === null ? -1 : extent.columns.indexOf(selection.column);
  useEffect(() => {
    if (line !== undefined) virtual.scrollToIndex(line, { align: 'auto' });
  }, [virtual, line]);
  useEffect(() => {
    if (box.current !== null && column >= 0) showColumn(box.current, columns, column);
  }, [box, columns, column]);
  const page = (): number => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / LINE_HEIGHT) - 2);
  return { items: virtual.getVirtualItems(), height: virtual.getTotalSize(), cursor: { line, column }, page };
};
