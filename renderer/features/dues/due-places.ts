/** Where a due day is written: the address, and the field there. */

import type { Due } from '../../../db/domain/plan/dues.ts';
import type { MeasureStepRecord } from '../../../db/domain/planning-records.ts';
import type { Words } from '../../i18n/words.tsx';

/** The place, and what is chosen there. */
const roomAndRecord = (
  { entity, record, kind }: Due,
  steps: readonly MeasureStepRecord[],
): readonly [string, string] => {
  switch (entity) {
    case 'measureStep':
      return ['plan', steps.find(({ id }) => id === record)?.measure ?? ''];
    case 'indicator':
      return ['indicators', record];
    case 'agreement':
      return ['sources', record];
    case 'request':
      return ['requests', record];
    case 'decisionStep':
      return ['decision', ''];
    case 'openQuestion':
      return ['questions', ''];
    case 'analysis':
      return [kind === 'planFollowUp' ? 'followup' : 'overview', ''];
    default:
      return ['plan', record];
  }
};

export const dueAddress = (analysis: string, due: Due, steps: readonly MeasureStepRecord[]): string => {
  const [room, id] = roomAndRecord(due, steps);
  return `/analysis/${analysis}/${room}${id === '' ? '' : `/${encodeURIComponent(id)}`}`;
};

/** `entity/id/field` of the cell that holds the day. */
export const duePlace = ({ entity, record, field }: Due): string => `${entity}/${record}/${field}`;

/** The label at the field, for fields that are no cell. */
export const dueLabel = ({ kind }: Due, words: Words): string | undefined => {
  if (kind === 'agreement') return words.agreement.validUntil;
  return kind === 'situationPicture' ? words.analysis.situationPictureDate : undefined;
};
