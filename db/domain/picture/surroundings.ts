/** A map too large to be read at once is shown as the surroundings of one factor. */
import { neighbourhood, neighbourhoodBy, onlyThese, type Walk } from './highlight.ts';
import type { MapContent } from './types.ts';

/** The surroundings of one factor (or the problem): so many steps of causes (`into`) and of effects (`out`). */
export interface FocusOn {
  readonly id: string;
  readonly into: number;
  readonly out: number;
}

/** Maps of more factors open with the surroundings of one factor; all of them are a choice. */
export const LARGE_MAP = 5_500;
/** Factors that surroundings which nobody chose the size of may have. */
const READABLE = 400;

/** As many steps of causes as stay readable. */
export const firstFocus = (walk: Walk, id: string): FocusOn => {
  const of = (into: number): FocusOn => ({ id, into, out: 1 });
  return [3, 2].map(of).find((focus) => neighbourhoodBy(walk, id, focus).size <= READABLE) ?? of(1);
};

export const surroundingsOf = (content: MapContent, focus: FocusOn): MapContent =>
  onlyThese(content, neighbourhood(content, focus.id, focus));

/** Part of a large map, and how many factors the whole has. */
export interface MapPart {
  readonly focus: FocusOn;
  readonly content: MapContent;
  readonly total: number;
  /** Whether what the rules say is in it. */
  readonly derived: boolean;
}
