/** Where a conflict is settled: a part of the place Delning, with an address of its own. */
import type { ConflictItem } from '../../../electron/contract/conflict-calls.ts';

const JOINT = ':';
/** What follows on the place where it shows conflicts, and none of them. */
export const CONFLICTS = 'conflicts';

type What = Pick<ConflictItem, 'entity' | 'id' | 'field'>;

/** Names a conflict in an address, in characters that stand there as they are. */
export const keyOf = ({ entity, id, field }: What): string => [CONFLICTS, entity, id, ...field.split('/')].join(JOINT);

export const isConflictKey = (selected: string | null): boolean =>
  selected === CONFLICTS || selected?.startsWith(`${CONFLICTS}${JOINT}`) === true;

/** The list, with one of the conflicts where one is named. */
export const conflictPath = (analysis: string, what?: What): string =>
  `/analysis/${analysis}/sharing/${what === undefined ? CONFLICTS : keyOf(what)}`;
