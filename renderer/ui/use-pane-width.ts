/** Width of a pane to the right: dragged, moved by keys, and remembered for the place. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';

const LEAST = 280;
const MOST = 720;
const USUAL = 340;
const STEP = 24;

const within = (width: number): number => Math.min(MOST, Math.max(LEAST, Math.round(width)));

const remembered = (key: string): number => {
  const width = Number(localStorage.getItem(key));
  return width > 0 ? within(width) : USUAL;
};

/** `width` in CSS pixels, and the attributes of the separator that changes it. */
export const usePaneWidth = (pane: RefObject<HTMLElement | null>, label: string) => {
  const key = `pane-width/${label}`;
  const [width, setWidth] = useState(() => remembered(key));
  const put = (wanted: number): void => {
    const now = within(wanted);
    setWidth(now);
    localStorage.setItem(key, String(now));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') put(width + STEP);
    else if (event.key === 'ArrowRight') put(width - STEP);
    else return;
    event.preventDefault();
  };
  const drag = (event: PointerEvent): void => {
    const right = pane.current?.getBoundingClientRect().right;
    if (right !== undefined && event.currentTarget.hasPointerCapture(event.pointerId)) put(right - event.clientX);
  };
  const separator = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuenow': width,
    'aria-valuemin': LEAST,
    'aria-valuemax': MOST,
    onKeyDown: press,
    onPointerDown: (event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: drag,
  } as const;
  return { width, separator };
};
