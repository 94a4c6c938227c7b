import { useCallback, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { InfluenceList } from './InfluenceList.tsx';
import { InfluenceQuestion } from './InfluenceQuestion.tsx';
import styles from './influence.module.css';

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

const Progress = ({ judged, total }: { readonly judged: number; readonly total: number }) => {
  const { words } = useWords();
  return (
    <div className={styles['progress']}>
      <progress aria-label={words.influence.progress} value={judged} max={Math.max(1, total)} />
      <span role="status">{fill(words.influence.judged, { judged, total })}</span>
    </div>
  );
};

/** Rådighet, a step of its own: one factor at a time, on to the next one that nobody has judged. */
export const InfluencePlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const list = useCall('factor.list', { analysis });
  const factors = useMemo(
    () =>
      (list.data ?? []).filter(({ state }) => state !== 'rejected').sort((a, b) => compareSwedish(a.title, b.title)),
    [list.data],
  );
  const found = factors.findIndex(({ id }) => id === selected);
  const index = found < 0 ? Math.max(0, factors.findIndex(isOpen)) : found;
  const factor = factors[index];
  const open = factors.filter(isOpen).length;
  const show = useCallback(
    (id: string | null): void => {
      if (id !== null) go(`/analysis/${analysis}/influence/${encodeURIComponent(id)}`);
    },
    [analysis, go],
  );
  // The factor that is being judged stays, although judging it takes it out of those not judged.
  const pinned = found < 0 ? factor?.id : undefined;
  useEffect(() => {
    if (pinned !== undefined) go(`/analysis/${analysis}/influence/${encodeURIComponent(pinned)}`, { replace: true });
  }, [analysis, pinned, go]);
  const move = (step: 1 | -1): void => show(neighbour(factors, index, step, any));
  const next = useCallback((): void => {
    show(neighbour(factors, index, 1, isOpen) ?? neighbour(factors, index, 1, any));
  }, [factors, index, show]);
  return (
    <div className={styles['place']}>
      <div className={styles['top']}>
        <h1>{words.places.influence}</h1>
        <Progress judged={factors.length - open} total={factors.length} />
      </div>
      <ErrorNote error={list.error} />
      {list.isSuccess && factor === undefined && <p>{words.influence.empty}</p>}
      {factor !== undefined && (
        <div className={styles['columns']}>
          <InfluenceList factors={factors} index={index} show={show} />
          <div className={styles['pane']}>
            <InfluenceQuestion analysis={analysis} factor={factor} next={next} />
            <div className={styles['steps']}>
              <button type="button" data-kind="primary" onClick={next}>
                {open > 0 ? words.influence.nextOpen : words.influence.next}
              </button>
              <button type="button" onClick={() => move(-1)}>
                {words.influence.previous}
              </button>
              {open > 0 && (
                <button type="button" onClick={() => move(1)}>
                  {words.influence.next}
                </button>
              )}
              <span className={ui['help']}>{words.influence.keys}</span>
            </div>
          </div>
        </div>
      )}
    </div>
  );
};
