/** The factors with what other records say of them, as the register shows them. */
import { useMemo, useRef } from 'react';
import { evidenceByOwner, evidenceState } from '../../../db/domain/derivation/evidence.ts';
import type { EvidenceState } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useCall } from '../../api.ts';

export interface FactorRow {
  readonly id: string;
  readonly factor: FactorRecord;
  readonly evidence: EvidenceState;
  /** Number of sources, for and against. */
  readonly sources: number;
  /** Number of links into it and out of it. */
  readonly causes: number;
  readonly effects: number;
}

const isSame = (a: FactorRow | undefined, b: FactorRow): boolean =>
  a !== undefined &&
  a.factor === b.factor &&
  a.evidence === b.evidence &&
  a.sources === b.sources &&
  a.causes === b.causes &&
  a.effects === b.effects;

const counted = (ids: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

const none: never[] = [];

/** Rows that are the same objects as before where nothing of them is different, so that they are not drawn again. */
export const useFactorRows = (analysis: string) => {
  const list = useCall('factor.list', { analysis });
  const factors = list.data ?? none;
  const evidence = useCall('evidence.list', { analysis }).data ?? none;
  const sources = useCall('source.list', { analysis }).data ?? none;
  const links = useCall('link.list', { analysis }).data ?? none;
  const owned = useMemo(() => evidenceByOwner(evidence, 'factor'), [evidence]);
  const known = useMemo(() => new Map(sources.map((source) => [source.id, source])), [sources]);
  const causes = useMemo(() => counted(links.map(({ to }) => to)), [links]);
  const effects = useMemo(() => counted(links.map(({ from }) => from)), [links]);
  const last = useRef(new Map<string, FactorRow>());
  const rows = useMemo(() => {
    const next = factors.map((factor): FactorRow => {
      const own = owned.get(factor.id) ?? none;
      const row = {
        id: factor.id,
        factor,
        evidence: evidenceState(own, factor.assumed, known),
        sources: own.length,
        causes: causes.get(factor.id) ?? 0,
        effects: effects.get(factor.id) ?? 0,
      };
      const before = last.current.get(factor.id);
      return before !== undefined && isSame(before, row) ? before : row;
    });
    last.current = new Map(next.map((row) => [row.id, row]));
    return next;
  }, [factors, owned, known, causes, effects]);
  return { rows, list };
};
