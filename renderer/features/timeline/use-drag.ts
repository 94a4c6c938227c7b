/** A bar that is moved, or drawn longer at one end, by the pointer; what it would be is shown until it is let go. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { movedBar } from '../../../db/domain/plan/timeline.ts';
import type { Dates } from './use-dates.ts';

export type Grip = 'whole' | 'start' | 'end';

/** Pixels before a press is a drag. */
const LEAST = 3;

interface Held {
  readonly id: string;
  readonly grip: Grip;
  readonly from: number;
  readonly before: Dates;
  /** What it would be; a press that did not go far enough has none. */
  dates: Dates | null;
}

interface Drag {
  readonly id: string;
  readonly dates: Dates;
}

/** Dates a number of days later; a bar with one day only becomes as long as its end is drawn. */
export const datesMoved = ({ start, end }: Dates, grip: Grip, days: number): Dates =>
  movedBar(grip === 'whole' ? { start, end } : { start: start ?? end, end: end ?? start }, grip, days);

const gripOf = (target: EventTarget): Grip => {
  const end = target instanceof HTMLElement ? target.dataset['grip'] : undefined;
  return end === 'start' || end === 'end' ? end : 'whole';
};

/** `perDay` in pixels. */
export const useDrag = (perDay: number, write: (id: string, dates: Dates) => unknown) => {
  const held = useRef<Held | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const isDragged = drag !== null;
  const drop = (): void => {
    held.current = null;
    setDrag(null);
  };
  useEffect(() => {
    if (!isDragged) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      held.current = null;
      setDrag(null);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isDragged]);
  const handlers = (measure: MeasureRecord) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0) return;
      const { id, start, end } = measure;
      held.current = { id, grip: gripOf(event.target), from: event.clientX, before: { start, end }, dates: null };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      if (held.current === null) return;
      const { id, grip, from, before } = held.current;
      const way = event.clientX - from;
      if (held.current.dates === null && Math.abs(way) < LEAST) return;
      held.current.dates = datesMoved(before, grip, Math.round(way / perDay));
      setDrag({ id, dates: held.current.dates });
    },
    // What was held, not what was drawn last: a quick hand lets go before that is drawn.
    onPointerUp: (): void => {
      const { id, before, dates } = held.current ?? { id: '', before: null, dates: null };
      if (dates !== null && (dates.start !== before?.start || dates.end !== before?.end)) void write(id, dates);
      drop();
    },
    onPointerCancel: drop,
  });
  return { drag, handlers };
};

export type Dragging = ReturnType<typeof useDrag>;
