/** Keys of the timeline: arrows choose a row, with Alt or Ctrl they move its measure, with Shift its end alone. */
import type { KeyboardEvent } from 'react';
import { addMonths, daysBetween } from '../../../db/domain/days.ts';
import type { Dates } from './use-dates.ts';
import { datesMoved, type Grip } from './use-drag.ts';

const WEEK = 7;

/** The dates after a key, or `null` where it moves nothing. */
export const datesAfterKey = (
  {
    key,
    altKey,
    ctrlKey,
    metaKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  dates: Dates,
): Dates | null => {
  if (metaKey || altKey === ctrlKey) return null;
  const grip: Grip = shiftKey ? 'end' : 'whole';
  const arrow = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (arrow !== 0) return datesMoved(dates, grip, arrow * (ctrlKey ? WEEK : 1));
  const page = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0;
  const anchor = (shiftKey ? dates.end : dates.start) ?? dates.start ?? dates.end;
  if (page === 0 || !altKey || anchor === null) return null;
  return datesMoved(dates, grip, daysBetween(anchor, addMonths(anchor, page)));
};

/** How many rows a key goes; `null` where it goes nowhere. */
export const rowsAfterKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, page: number): number | null => {
  if (altKey || metaKey) return null;
  if (ctrlKey && key !== 'Home' && key !== 'End') return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -page,
    PageDown: page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  return steps[key] ?? null;
};
