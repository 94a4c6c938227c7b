/** The cursor of the table of grounds, the address that follows it, and which lines are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Cursor, FIXED_COLUMNS, type GroundLine } from './grounds.ts';

const ADDRESS_PAUSE_MS = 250;
const LINE_HEIGHT = 32;
const HEAD_HEIGHT = 40;
const REASON_HEIGHT = 26;
const MARGIN_LINES = 8;
const SCROLLBAR = 16;

const heightOf = (line: GroundLine | undefined): number => (line?.kind === 'reason' ? REASON_HEIGHT : LINE_HEIGHT);

export const useGroundCursor = (
  lines: readonly GroundLine[],
  selected: string | null,
  select: (id: string) => void,
) => {
  const [cursor, setCursor] = useState<Cursor | null>(
    selected === null ? null : { line: selected, column: FIXED_COLUMNS },
  );
  const written = useRef(selected);
  const latest = useRef(select);
  latest.current = select;
  const line = cursor?.line ?? null;
  useEffect(() => {
    if (line === null || line === written.current) return;
    const timer = setTimeout(() => {
      written.current = line;
      latest.current(line);
    }, ADDRESS_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [line]);
  // The address names another factor than the one that was chosen here.
  useEffect(() => {
    if (selected === null || selected === written.current) return;
    written.current = selected;
    setCursor((now) => ({ line: selected, column: now?.column ?? FIXED_COLUMNS }));
  }, [selected]);
  const lineAt = useMemo(() => new Map(lines.map(({ id }, at) => [id, at])), [lines]);
  const isShown = cursor !== null && lineAt.has(cursor.line);
  return { cursor: isShown ? cursor : null, setCursor, at: isShown ? lineAt.get(cursor.line) : undefined };
};

/** Scrolls sideways so that a column shows beside the one that stays. */
const showColumn = (box: HTMLElement, column: number): void => {
  const heads = box.querySelectorAll<HTMLElement>('th[scope="col"]');
  const [name, head] = [heads[0], heads[column]];
  if (name === undefined || head === undefined || column === 0) return;
  const left = head.offsetLeft - name.offsetWidth;
  const right = head.offsetLeft + head.offsetWidth - box.clientWidth;
  box.scrollLeft = Math.min(left, Math.max(right, box.scrollLeft));
};

export const useGroundScroll = (
  box: RefObject<HTMLElement | null>,
  lines: readonly GroundLine[],
  at: number | undefined,
  column: number | undefined,
) => {
  const keyOf = useCallback((index: number) => lines[index]?.id ?? index, [lines]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => heightOf(lines[index]),
    getItemKey: keyOf,
    overscan: MARGIN_LINES,
    // The head stands before the lines and stays over them; a reason below the cursor is to be seen with it.
    scrollPaddingEnd: HEAD_HEIGHT + REASON_HEIGHT + SCROLLBAR,
  });
  // The cursor is in sight where it moves, and stays so when the details beside take their place.
  useEffect(() => {
    const show = (): void => {
      if (at !== undefined) virtual.scrollToIndex(at, { align: 'auto' });
      if (box.current !== null && column !== undefined) showColumn(box.current, column);
    };
    show();
    const sizes = new ResizeObserver(show);
    if (box.current !== null) sizes.observe(box.current);
    return () => sizes.disconnect();
  }, [virtual, at, box, column]);
  const page = (): number => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / LINE_HEIGHT) - 2);
  return { items: virtual.getVirtualItems(), height: virtual.getTotalSize(), page };
};
