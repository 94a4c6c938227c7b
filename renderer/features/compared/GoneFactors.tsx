import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useMarks } from './Compared.tsx';
import { GoneName } from './CompareMark.tsx';
import styles from './compared.module.css';

const none: readonly FactorRecord[] = [];

/** The factors that are not there now, as they were; none while nothing is compared. */
export const useGoneFactors = (): readonly FactorRecord[] => useMarks()?.comparison.gone.factor ?? none;

interface GoneProps {
  readonly factors: readonly Pick<FactorRecord, 'id' | 'title'>[];
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

/** Factors that are not there now, where they stood: struck through, and nothing of them can be changed. */
export const GoneFactors = ({ factors, selected, select }: GoneProps) =>
  factors.length > 0 && (
    <ul className={styles['goneFactors']}>
      {factors.map(({ id, title }) => (
        <li key={id} data-compared={`factor/${id}`} data-how="removed" data-chosen={id === selected}>
          <button
            type="button"
            data-kind="quiet"
            aria-current={id === selected ? 'true' : undefined}
            onClick={() => select(id)}
          >
            <GoneName name={title} />
          </button>
        </li>
      ))}
    </ul>
  );
