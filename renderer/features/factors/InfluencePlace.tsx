import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { Influence } from './Influence.tsx';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

const isOpen = ({ influenceLevel }: FactorRecord): boolean => influenceLevel === 'unset';

/** The factor after (or before) `index` that `wanted` holds for; goes round at the end. */
const neighbour = (
  factors: readonly FactorRecord[],
  index: number,
  step: 1 | -1,
  wanted: (factor: FactorRecord) => boolean,
): string | null => {
  for (let moved = 1; moved <= factors.length; moved += 1) {
    const factor = factors[(index + step * moved + factors.length * moved) % factors.length];
    if (factor !== undefined && wanted(factor)) return factor.id;
  }
  return null;
};

const any = (): boolean => true;

/** Rådighet, a step of its own: one factor at a time, on to the next one that nobody has judged. */
export const InfluencePlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const list = useCall('factor.list', { analysis });
  const factors = (list.data ?? [])
    .filter(({ state }) => state !== 'rejected')
    .sort((a, b) => a.title.localeCompare(b.title, 'sv'));
  const found = factors.findIndex(({ id }) => id === selected);
  const index = found < 0 ? Math.max(0, factors.findIndex(isOpen)) : found;
  const factor = factors[index];
  const open = factors.filter(isOpen).length;
  const show = (id: string | null): void => {
    if (id !== null) go(`/analysis/${analysis}/influence/${encodeURIComponent(id)}`);
  };
  // The factor that is being judged stays, although judging it takes it out of those not judged.
  const pinned = found < 0 ? factor?.id : undefined;
  useEffect(() => {
    if (pinned !== undefined) go(`/analysis/${analysis}/influence/${encodeURIComponent(pinned)}`, { replace: true });
  }, [analysis, pinned, go]);
  const move = (step: 1 | -1): void => show(neighbour(factors, index, step, any));
  return (
    <div className={ui['wide']}>
      <h1>{words.places.influence}</h1>
      <ErrorNote error={list.error} />
      {list.isSuccess && factor === undefined && <p>{words.factor.empty}</p>}
      {factor !== undefined && (
        <section className={ui['reading']} aria-labelledby="influence-factor">
          <p role="status">{fill(words.influence.count, { number: index + 1, total: factors.length, open })}</p>
          <h2 id="influence-factor">{factor.title}</h2>
          <p>{factor.description}</p>
          <Influence key={factor.id} analysis={analysis} factor={factor} />
          <div className={ui['row']}>
            <button type="button" onClick={() => move(-1)}>
              {words.influence.previous}
            </button>
            <button type="button" onClick={() => move(1)}>
              {words.influence.next}
            </button>
            {open > 0 && (
              <button type="button" data-kind="primary" onClick={() => show(neighbour(factors, index, 1, isOpen))}>
                {words.influence.nextOpen}
              </button>
            )}
          </div>
        </section>
      )}
    </div>
  );
};
