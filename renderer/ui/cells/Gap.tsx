import type { RefObject } from 'react';
import styles from './cells.module.css';

interface GapProps {
  readonly height: number;
  readonly columns: number;
  readonly at?: RefObject<HTMLTableSectionElement | null>;
}

/** Stands for bodies of a long table that are out of sight. */
export const Gap = ({ height, columns, at }: GapProps) => (
  <tbody ref={at} aria-hidden className={styles['gap']}>
    <tr>
      <td colSpan={columns} style={{ height }} />
    </tr>
  </tbody>
);
