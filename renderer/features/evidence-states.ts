/** What the sources say of the factors, as every view shows it. */
import { useMemo } from 'react';
import { evidenceByOwner, evidenceState } from '../../db/domain/derivation/evidence.ts';
import type { EvidenceState } from '../../db/domain/derivation/types.ts';
import { useCall } from '../api.ts';

/** What the sources say of each factor. */
export const useEvidenceStates = (analysis: string): ReadonlyMap<string, EvidenceState> => {
  const factors = useCall('factor.list', { analysis }).data;
  const evidence = useCall('evidence.list', { analysis }).data;
  const sources = useCall('source.list', { analysis }).data;
  return useMemo(() => {
    const known = new Map((sources ?? []).map((source) => [source.id, source]));
    const owned = evidenceByOwner(evidence ?? [], 'factor');
    return new Map((factors ?? []).map(({ id, assumed }) => [id, evidenceState(owned.get(id) ?? [], assumed, known)]));
  }, [factors, evidence, sources]);
};
