/** Names of factors and links of an analysis. */
import { useMemo } from 'react';
import type { FactorRecord, LinkRecord } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';

const none: readonly never[] = [];

export interface Names {
  readonly factors: readonly FactorRecord[];
  readonly links: readonly LinkRecord[];
  readonly factor: (id: string) => string;
  readonly link: (id: string) => string;
}

export const useNames = (analysis: string): Names => {
  const { words } = useWords();
  const factors = useCall('factor.list', { analysis }).data ?? none;
  const links = useCall('link.list', { analysis }).data ?? none;
  return useMemo(() => {
    const titles = new Map([
      [PROBLEM_ID, words.common.problem],
      ...factors.map(({ id, title }) => [id, title] as const),
    ]);
    const ends = new Map(links.map((link) => [link.id, link]));
    const factor = (id: string): string => titles.get(id) ?? id;
    const link = (id: string): string => {
      const found = ends.get(id);
      if (found === undefined) return id;
      return fill(words.comments.aboutLink, { from: factor(found.from), to: factor(found.to) });
    };
    return { factors, links, factor, link };
  }, [factors, links, words]);
};
