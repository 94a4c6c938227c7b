/** The patterns of an analysis and the factors that each shows in. */
import { useMemo, useRef } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { FactorRecord, PatternTagRecord } from '../../../db/domain/entities.ts';
import { useAction, useCall } from '../../api.ts';

const none: readonly never[] = [];

export const usePatterns = (analysis: string) => {
  const tags = useCall('patternTag.list', { analysis });
  const factors = useCall('factor.list', { analysis });
  const write = useAction('factor.update');
  const remove = useAction('patternTag.delete');
  const sorted = useMemo(
    () => [...(tags.data ?? none)].sort((a, b) => compareSwedish(a.name, b.name) || compareSwedish(a.id, b.id)),
    [tags.data],
  );
  const kept = useMemo(
    () =>
      (factors.data ?? none)
        .filter(({ state }) => state !== 'rejected')
        .sort((a, b) => compareSwedish(a.title, b.title)),
    [factors.data],
  );
  const byTag = useMemo(() => {
    const pairs = kept.flatMap((factor) => factor.patternTags.map((tag) => ({ tag, factor })));
    const groups = Map.groupBy(pairs, ({ tag }) => tag);
    return new Map([...groups].map(([tag, found]) => [tag, found.map(({ factor }) => factor)]));
  }, [kept]);
  const focusNext = useRef<string | null>(null);
  /** Ties a factor to a pattern, or unties it. Ids of patterns that are gone are left out. */
  const tie = (factor: FactorRecord, tag: string): void => {
    const own = factor.patternTags.filter((id) => id !== tag && sorted.some((known) => known.id === id));
    const patternTags = factor.patternTags.includes(tag) ? own : [...own, tag];
    write.mutate({ analysis, id: factor.id, fields: { patternTags } });
  };
  return {
    analysis,
    tags: sorted,
    /** All but the rejected ones, by title. */
    factors: kept,
    factorsOf: (tag: PatternTagRecord): readonly FactorRecord[] => byTag.get(tag.id) ?? none,
    focusNext,
    tie,
    remove: (id: string): void => remove.mutate({ analysis, ids: [id] }),
    error: tags.error ?? factors.error ?? write.error ?? remove.error,
    isThere: tags.isSuccess && factors.isSuccess,
  };
};

export type Patterns = ReturnType<typeof usePatterns>;
