/** Hybrid logical clock: wall time, with a counter where time stands still (`Change.hlc`). */

/** How far ahead of our own clock another one is followed, in ms; beyond that it is told and not followed. */
export const CLOCK_TOLERANCE = 60 * 60 * 1000;

export const hlcPattern = /^\d{15}-[0-9a-f]{4}$/;
const COUNTER_LIMIT = 0xff_ff;

export const formatHlc = (ms: number, counter: number): string =>
  `${String(Math.max(0, ms)).padStart(15, '0')}-${counter.toString(16).padStart(4, '0')}`;

/** Milliseconds since 1970 of the author's clock. */
export const hlcTime = (hlc: string): number => Number(hlc.slice(0, 15));
const hlcCounter = (hlc: string): number => Number.parseInt(hlc.slice(16), 16);

/**
 * The next value after `last` (null where there is none) at `now` ms. It never falls behind `last`, unless that
 * lies so far ahead that some clock was wrong: causality is in the version vectors, not here.
 */
export const nextHlc = (last: string | null, now: number): string => {
  if (last === null || hlcTime(last) < now || hlcTime(last) > now + CLOCK_TOLERANCE) return formatHlc(now, 0);
  const counter = hlcCounter(last) + 1;
  return counter > COUNTER_LIMIT ? formatHlc(hlcTime(last) + 1, 0) : formatHlc(hlcTime(last), counter);
};

/** The later of two, as code units compare. */
export const laterHlc = (a: string | null, b: string): string => (a === null || a < b ? b : a);
