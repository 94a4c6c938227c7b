import type { Views } from './use-views.ts';

export interface ControlProps {
  readonly views: Views;
  /** What the view is called that is always there. */
  readonly standard: string;
  /** What is shown now, as a text of settings. */
  readonly now: string;
  /** View whose placement by hand a new one starts from. */
  readonly from: string | null;
  /** Hears of a new view before it is shown. */
  readonly kept?: (id: string) => void;
}
