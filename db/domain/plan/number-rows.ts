/** The number of each row: the order of the derivation, rows without ground last (derivation.md, 6). */
import { compareIds } from '../collation.ts';
import type { Derivation } from '../derivation/types.ts';
import type { PlanRowRecord } from '../entities.ts';
import type { DerivedRow, RowFlag } from './types.ts';

type Row = Pick<PlanRowRecord, 'id' | 'goal' | 'goalConfirmed' | 'flag'>;

export const numberRows = (rows: readonly Row[], derivation: Derivation): DerivedRow[] => {
  const position = new Map(derivation.factors.map((factor, index) => [factor.id, index]));
  const place = (row: Row): number => (row.flag === null ? 0 : 1e9) + (position.get(row.id) ?? 1e8);
  return [...rows]
    .sort((a, b) => place(a) - place(b) || compareIds(a.id, b.id))
    .map((row, index) => ({
      number: index + 1,
      factor: row.id,
      goal: row.goal,
      goalConfirmed: row.goalConfirmed,
      flag: row.flag as RowFlag | null,
    }));
};
