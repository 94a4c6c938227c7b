/** By what the factors of the map are chosen: the same words and codes as in the register. */
import { useMemo } from 'react';
import { onlyThese } from '../../../db/domain/picture/highlight.ts';
import type { MapContent, MapFactor } from '../../../db/domain/picture/types.ts';
import type { GridFilter } from '../../../electron/contract/shapes.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Column } from '../../ui/grid/column.ts';
import { passing } from '../../ui/grid/lines.ts';

export type MapColumn = Column<MapFactor, never>;

const codes = {
  influenceLevel: ({ influence }: MapFactor): string => influence,
  significance: ({ significance }: MapFactor): string => significance,
  evidence: ({ evidence }: MapFactor): string => evidence,
  bone: ({ bone }: MapFactor): string => bone ?? '',
  kind: ({ kind }: MapFactor): string => kind,
  state: ({ draft }: MapFactor): string => (draft ? 'draft' : 'active'),
} as const;
type MapColumnId = keyof typeof codes;

export const mapColumnIds = Object.keys(codes) as readonly MapColumnId[];

/** The same array as long as the language is the same. */
export const useMapColumns = (): readonly MapColumn[] => {
  const { words, domain } = useWords();
  return useMemo(() => {
    const labels: Readonly<Record<MapColumnId, Readonly<Record<string, string>>>> = {
      influenceLevel: domain.influenceLevel,
      significance: domain.significance,
      evidence: domain.evidence,
      bone: domain.bone,
      kind: domain.factorKind,
      state: domain.factorState,
    };
    const heads: Readonly<Record<MapColumnId, string>> = {
      influenceLevel: words.factor.influenceLevel,
      significance: words.factor.significance,
      evidence: words.factor.evidence,
      bone: words.factor.boneShort,
      kind: words.factor.kind,
      state: words.factor.state,
    };
    return mapColumnIds.map((id): MapColumn => {
      const label = (code: string): string => labels[id][code] ?? '';
      const order = Object.keys(labels[id]);
      const code = codes[id];
      return {
        id,
        head: heads[id],
        width: 0,
        byValues: true,
        text: (factor) => label(code(factor)),
        rank: (factor) => (order.indexOf(code(factor)) + order.length + 1) % (order.length + 1),
        coded: { code, label },
      };
    });
  }, [words, domain]);
};

/** The factors that pass, with the links between them; the chosen one stays in sight. */
export const filteredContent = (
  content: MapContent,
  filters: readonly GridFilter[],
  columns: readonly MapColumn[],
  chosen: string | null,
): MapContent => {
  if (filters.length === 0) return content;
  const view = { search: '', filters, sort: null, group: null, closed: new Set<string>() };
  const ids = new Set(passing(content.factors, columns, view).map(({ id }) => id));
  if (chosen !== null) ids.add(chosen);
  return onlyThese(content, ids);
};
