/** The moments that one may look back to, and the two that the address names. */
import { useMemo } from 'react';
import { instant as instantText } from '../../../db/domain/values.ts';
import type { HistoryDay } from '../../../electron/contract/history-calls.ts';
import { useCall } from '../../api.ts';

/** `null` is now. */
export type At = string | null;

export interface Span {
  readonly from: At;
  readonly to: At;
}

const NOW = 'now';
const instant = (text: string | undefined): At | undefined => {
  if (text === NOW) return null;
  return instantText.safeParse(text).data;
};

/** `<from>_<to>`, each an instant or `now`. */
export const spanText = ({ from, to }: Span): string => `${from ?? NOW}_${to ?? NOW}`;

const spanOf = (text: string | null): Span | null => {
  const [from, to] = (text ?? '').split('_').map(instant);
  return from === undefined || to === undefined ? null : { from, to };
};

/** Before anything of the latest day was written, or, where there is one day only, the first moment of it; until now. */
const usualSpan = (days: readonly HistoryDay[]): Span => {
  const [today, before] = days;
  return { from: (before === undefined ? today?.moments.at(-1)?.at : before.moments[0]?.at) ?? null, to: null };
};

export const useMoments = (analysis: string, selected: string | null) => {
  const { timeZone } = useMemo(() => Intl.DateTimeFormat().resolvedOptions(), []);
  const { data: days, error } = useCall('history.moments', { analysis, timeZone });
  const span = spanOf(selected) ?? (days === undefined ? null : usualSpan(days));
  return { days, error, span };
};
