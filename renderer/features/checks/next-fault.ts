/** From fault to fault with one key: each press leads to the next place that a check before the decision names. */
import { useLocation } from 'wouter';
import type { CheckPlace } from '../../../db/domain/checks/types.ts';
import { call } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { focusPlace } from '../../ui/focus-place.ts';
import { addressOf, labelOf, type Records } from './check-places.ts';

const keyOf = ({ entity, id, field }: CheckPlace): string => `${entity}/${id}/${field ?? ''}`;

interface Visited {
  readonly key: string;
  readonly at: number;
}

/**
 * The place after the one that was visited last. Where that is mended it is in the list no longer, and the one that
 * stands where it stood is the next; after the last comes the first. `null` where there is none.
 */
export const placeAfter = (
  places: readonly CheckPlace[],
  visited: Visited | undefined,
): { readonly place: CheckPlace; readonly at: number } | null => {
  if (places.length === 0) return null;
  const still = visited === undefined ? -1 : places.findIndex((place) => keyOf(place) === visited.key);
  const wanted = still === -1 ? (visited?.at ?? 0) : still + 1;
  const at = wanted % places.length;
  const place = places[at];
  return place === undefined ? null : { place, at };
};

/** The one that was led to last, by analysis. */
const last = new Map<string, Visited>();

/** The records that tell where a place is, read only for the kinds of places that need them. */
const recordsFor = async (analysis: string, { entity }: CheckPlace): Promise<Records> => ({
  evidence: entity === 'evidence' ? await call('evidence.list', { analysis }) : [],
  links: entity === 'evidence' || entity === 'link' ? await call('link.list', { analysis }) : [],
  views: entity === 'savedView' ? await call('savedView.list', { analysis }) : [],
});

/** Goes to the next place to mend; to Beslut where every check holds. What is being typed is stored first, as leaving it does. */
export const useNextFault = (analysis: string): (() => Promise<void>) => {
  const { words } = useWords();
  const [, go] = useLocation();
  return async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const checks = await call('checks.get', { analysis });
    const places = checks.filter(({ holds }) => !holds).flatMap((check) => check.places);
    const next = placeAfter(places, last.get(analysis));
    if (next === null) {
      last.delete(analysis);
      go(`/analysis/${analysis}/decision`);
      // The field that had the focus may be gone; the keys go on from the place.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('main')?.focus());
      return;
    }
    const { place, at } = next;
    last.set(analysis, { key: keyOf(place), at });
    go(addressOf(analysis, place, await recordsFor(analysis, place)));
    focusPlace(keyOf(place), labelOf(place, words));
  };
};
