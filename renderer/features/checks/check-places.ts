/** Where a place that a check names is mended: its address, and the field there. */
import type { CheckPlace } from '../../../db/domain/checks/types.ts';
import type { EvidenceRecord, LinkRecord, SavedViewRecord } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import type { Words } from '../../i18n/words.tsx';

export interface Records {
  readonly evidence: readonly EvidenceRecord[];
  readonly links: readonly LinkRecord[];
  readonly views: readonly SavedViewRecord[];
}

/** The factor whose form holds a link: its cause. */
const factorOfLink = (id: string, { links }: Records): string => {
  const link = links.find((one) => one.id === id);
  return link === undefined || link.from === PROBLEM_ID ? '' : link.from;
};

const factorOfEvidence = (id: string, records: Records): string => {
  const item = records.evidence.find((one) => one.id === id);
  return item?.factor ?? (item?.link ? factorOfLink(item.link, records) : '');
};

const roomAndRecord = (place: CheckPlace, records: Records): readonly [room: string, id: string] => {
  switch (place.entity) {
    case 'source':
    case 'actor':
      return ['sources', place.id];
    case 'factor':
      return ['factors', place.id];
    case 'link':
      return ['factors', factorOfLink(place.id, records)];
    case 'evidence':
      return ['factors', factorOfEvidence(place.id, records)];
    case 'measure':
    case 'planRow':
      return ['plan', place.id];
    case 'savedView':
      return [records.views.some(({ id, place: of }) => id === place.id && of === 'map') ? 'map' : 'factors', ''];
    case 'secrecyMark':
      return ['plan', place.id.slice(0, place.id.lastIndexOf('~'))];
    default:
      return ['overview', ''];
  }
};

export const addressOf = (analysis: string, place: CheckPlace, records: Records): string => {
  const [room, id] = roomAndRecord(place, records);
  return id === '' ? `/analysis/${analysis}/${room}` : `/analysis/${analysis}/${room}/${encodeURIComponent(id)}`;
};

/** The label that stands at the field, for fields that are no cell. */
export const labelOf = (place: CheckPlace, words: Words): string | undefined => {
  const rooms: Readonly<Record<string, object>> = {
    analysis: words.analysis,
    actor: words.actor,
    source: words.source,
    factor: words.factor,
    evidence: words.evidence,
    measure: words.measure,
  };
  const labels = new Map<string, unknown>(Object.entries(rooms[place.entity] ?? {}));
  const label = labels.get(place.field ?? '');
  return typeof label === 'string' ? label : undefined;
};
