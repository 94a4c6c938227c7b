/** How long an överenskommelse lasts; what is known to the year or month lasts to its last day. */
import { latestDay } from '../partial-date.ts';

/** Whether it is valid on a day (`YYYY-MM-DD`); one without an end is. */
export const validBeyond = (validUntil: string | null, day: string): boolean =>
  validUntil === null || latestDay(validUntil) >= day;

/** Whether it has run out on the day `today`. */
export const hasRunOut = (validUntil: string | null, today: string): boolean => !validBeyond(validUntil, today);
