/** Where a place that a check names is mended: its address, and the field there. */
import type { CheckPlace } from '../../../db/domain/checks/types.ts';
import type { EvidenceRecord, LinkRecord, SavedViewRecord } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import type { Words } from '../../i18n/words.tsx';
import type { Address } from '../frame/places.ts';

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

/** Where records stand that have a room, or a form of another record, of their own. */
const rooms: Partial<Record<CheckPlace['entity'], Address>> = {
  ...{ source: 'sources', actor: 'sources', actorFunction: 'sources', agreement: 'sources' },
  ...{ factor: 'factors', learning: 'factors', patternTag: 'patterns', openQuestion: 'questions', chainStep: 'chain' },
  ...{ priorityGround: 'matrix', scenario: 'derivation', comment: 'comments' },
  ...{ measure: 'plan', planRow: 'plan', measureStep: 'plan', secrecyMark: 'plan', refusedSuggestion: 'plan' },
  ...{ request: 'requests', decisionStep: 'decision', planVersion: 'decision' },
  ...{ indicator: 'indicators', measurement: 'indicators', followUpRound: 'followup', followUp: 'followup' },
};

/** Rooms that open none of their records by an address. */
const whole: readonly Address[] = ['questions', 'chain', 'derivation', 'comments', 'decision'];

const roomAndRecord = (place: CheckPlace, records: Records): readonly [room: string, id: string] => {
  switch (place.entity) {
    case 'link':
      return ['factors', factorOfLink(place.id, records)];
    case 'evidence':
      return ['factors', factorOfEvidence(place.id, records)];
    case 'savedView':
      return [records.views.some(({ id, place: of }) => id === place.id && of === 'map') ? 'map' : 'factors', ''];
    default: {
      const room = rooms[place.entity] ?? 'overview';
      return [room, room === 'overview' || whole.includes(room) ? '' : (place.at ?? place.id)];
    }
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
