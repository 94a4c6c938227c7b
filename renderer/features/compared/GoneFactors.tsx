import { useMemo } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useMarks } from './Compared.tsx';
import { GoneName } from './CompareMark.tsx';
import styles from './compared.module.css';

const none: readonly FactorRecord[] = [];

/** The factors that are not there now, as they were; none while nothing is compared. */
export const useGoneFactors = (): readonly FactorRecord[] => useMarks()?.comparison.gone.factor ?? none;

/** Those that a view showed which leaves out what is rejected: what is gone, and what was rejected since. */
export const useLeftOut = (): readonly FactorRecord[] => {
  const comparison = useMarks()?.comparison;
  return useMemo(
    () =>
      comparison === undefined
        ? none
        : [...comparison.gone.factor.filter(({ state }) => state !== 'rejected'), ...comparison.rejected.factor],
    [comparison],
  );
};

interface GoneProps {
  readonly factors: readonly Pick<FactorRecord, 'id' | 'title'>[];
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

/** Factors that are not there now, where they stood: struck through, and nothing of them can be changed. */
export const GoneFactors = ({ factors, selected, select }: GoneProps) => {
  const rejected = useMarks()?.comparison.rejected.factor ?? none;
  if (factors.length === 0) return null;
  return (
    <ul className={styles['goneFactors']}>
      {factors.map(({ id, title }) => (
        <li key={id} data-compared={`factor/${id}`} data-how="removed" data-chosen={id === selected}>
          <button
            type="button"
            data-kind="quiet"
            aria-current={id === selected ? 'true' : undefined}
            onClick={() => select(id)}
          >
            <GoneName name={title} rejected={rejected.some((factor) => factor.id === id)} />
          </button>
        </li>
      ))}
    </ul>
  );
};
