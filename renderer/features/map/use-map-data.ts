/** What the map shows of an analysis, and where people have put its nodes. */
import { useMemo } from 'react';
import type { LinkRecord } from '../../../db/domain/entities.ts';
import type { Point } from '../../../db/domain/layout/types.ts';
import { mapContent } from '../../../db/domain/picture/content.ts';
import type { MapContent } from '../../../db/domain/picture/types.ts';
import { useCall } from '../../api.ts';

/** The map itself is a view with this id; saved views have ids of their own. */
export const MAP_VIEW = 'map';

export interface MapData {
  readonly content: MapContent | undefined;
  /** Of the analysis. */
  readonly title: string;
  readonly links: readonly LinkRecord[];
  readonly placed: ReadonlyMap<string, Point>;
  readonly error: unknown;
}

const none: readonly LinkRecord[] = [];

export const useMapData = (analysis: string, view: string): MapData => {
  const record = useCall('analysis.get', { analysis });
  const factors = useCall('factor.list', { analysis });
  const links = useCall('link.list', { analysis });
  const evidence = useCall('evidence.list', { analysis });
  const sources = useCall('source.list', { analysis });
  const derivation = useCall('derivation.get', { analysis });
  const nodes = useCall('mapNode.list', { analysis });
  const content = useMemo(() => {
    if (!record.data || !factors.data || !links.data || !evidence.data || !sources.data || !derivation.data) return;
    const records = {
      analysis: record.data,
      factors: factors.data,
      links: links.data,
      evidence: evidence.data,
      sources: sources.data,
    };
    return mapContent(records, derivation.data);
  }, [record.data, factors.data, links.data, evidence.data, sources.data, derivation.data]);
  const placed = useMemo(
    () =>
      new Map((nodes.data ?? []).filter((node) => node.view === view).map(({ factor, x, y }) => [factor, { x, y }])),
    [nodes.data, view],
  );
  const all = [record, factors, links, evidence, sources, derivation, nodes];
  return {
    content: nodes.data === undefined ? undefined : content,
    title: record.data?.title ?? '',
    links: links.data ?? none,
    placed,
    error: all.find(({ error }) => error !== null)?.error ?? null,
  };
};
