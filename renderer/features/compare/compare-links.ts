/** Where records that a comparison tells of are seen. */
import type { ComparedRecord } from '../../../db/domain/compare-states.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';

const rooms: Partial<Record<EntityName, string>> = {
  source: 'sources',
  actor: 'sources',
  factor: 'factors',
  measure: 'plan',
  planRow: 'plan',
  scenario: 'derivation',
};

/** Place and record below the address of the analysis; `null` where the record has no place of its own. */
export const pathOf = ({ entity, id }: ComparedRecord): string | null => {
  if (entity === 'analysis') return 'overview';
  if (entity === 'comment') return 'comments';
  if (entity === 'link') {
    const [from = '', to = ''] = id.split('~');
    return `factors/${encodeURIComponent(from === PROBLEM_ID ? to : from)}`;
  }
  const room = rooms[entity];
  return room === undefined ? null : `${room}/${encodeURIComponent(id)}`;
};
