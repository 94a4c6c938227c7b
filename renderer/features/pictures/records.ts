/** What pictures are drawn from: the records of the analysis, once all of them are there. */
import { useMemo } from 'react';
import type { MapRecords } from '../../../db/domain/picture/content.ts';
import { useCall } from '../../api.ts';

interface PictureRecords extends MapRecords {
  readonly title: string;
}

export const usePictureRecords = (analysis: string): PictureRecords | undefined => {
  const record = useCall('analysis.get', { analysis }).data;
  const factors = useCall('factor.list', { analysis }).data;
  const links = useCall('link.list', { analysis }).data;
  const evidence = useCall('evidence.list', { analysis }).data;
  const sources = useCall('source.list', { analysis }).data;
  return useMemo(() => {
    if (!record || !factors || !links || !evidence || !sources) return undefined;
    return { title: record.title, analysis: record, factors, links, evidence, sources };
  }, [record, factors, links, evidence, sources]);
};
