/** What factors and links rest on, by what is weak about it, with the words that the lists need. */
import { useMemo } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { CoverageItem } from '../../../db/domain/coverage.ts';
import { evidenceByOwner, evidenceState } from '../../../db/domain/derivation/evidence.ts';
import type { LinkRecord } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';

export const gaps = ['none', 'undated', 'single', 'old', 'contested'] as const;
export type Gap = (typeof gaps)[number];

/** A factor or a link, as a row. */
export interface Rested extends Omit<CoverageItem, 'gaps'> {
  readonly kind: 'factor' | 'link';
  readonly title: string;
  readonly assumed: boolean;
  readonly gaps: readonly Gap[];
}

const none: readonly never[] = [];

/** The titles of records by their ids. */
const useTitles = (analysis: string) => {
  const { words } = useWords();
  const factors = useCall('factor.list', { analysis }).data ?? none;
  const links = useCall('link.list', { analysis }).data ?? none;
  return useMemo(() => {
    const titles = new Map(factors.map(({ id, title }) => [id, title]));
    const end = (id: string): string => (id === PROBLEM_ID ? words.common.problem : (titles.get(id) ?? ''));
    const linkTitle = ({ from, to }: LinkRecord): string =>
      fill(words.coverage.linkTitle, { from: end(from), to: end(to) });
    return {
      factors: new Map(factors.map((factor) => [factor.id, factor])),
      links: new Map(links.map((link) => [link.id, link])),
      titleOf: (id: string): string => {
        const link = links.find((one) => one.id === id);
        return titles.get(id) ?? (link === undefined ? '' : linkTitle(link));
      },
    };
  }, [factors, links, words]);
};

/** Which factors and links have sources for and against. */
const useContested = (analysis: string) => {
  const evidence = useCall('evidence.list', { analysis }).data ?? none;
  const sources = useCall('source.list', { analysis }).data ?? none;
  return useMemo(() => {
    const known = new Map(sources.map((source) => [source.id, source]));
    const owners = [...evidenceByOwner(evidence, 'factor'), ...evidenceByOwner(evidence, 'link')];
    return {
      sources: known,
      contested: new Set(
        owners.flatMap(([id, items]) => (evidenceState(items, false, known) === 'contested' ? [id] : [])),
      ),
    };
  }, [evidence, sources]);
};

/** Read anew when `months`, the age that makes a source old, is another. */
export const useCoverage = (analysis: string, months: number) => {
  const read = useCall('coverage.get', { analysis, months });
  const { factors, links, titleOf } = useTitles(analysis);
  const { sources, contested } = useContested(analysis);
  const items = useMemo(() => {
    const rested =
      (kind: Rested['kind'], records: ReadonlyMap<string, { readonly assumed: boolean }>) =>
      (item: CoverageItem): Rested => ({
        ...item,
        kind,
        title: titleOf(item.id),
        assumed: records.get(item.id)?.assumed ?? false,
        gaps: [...item.gaps, ...(contested.has(item.id) ? (['contested'] as const) : [])],
      });
    return [
      ...(read.data?.factors ?? none).map(rested('factor', factors)),
      ...(read.data?.links ?? none).map(rested('link', links)),
    ].sort((a, b) => compareSwedish(a.title, b.title));
  }, [read.data, titleOf, contested, factors, links]);
  return { items, ages: read.data?.sources ?? none, sources, links, error: read.error, isThere: read.isSuccess };
};

export type Covered = ReturnType<typeof useCoverage>;
