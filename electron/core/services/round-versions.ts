/** What a round of follow-up reported: kept when it is closed, read for ever. */
import type { Fields } from '../../../db/domain/entities.ts';
import { readRound, roundSnapshot, roundText, saidIn } from '../../../db/domain/plan/round-version.ts';
import type { FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import type { Attachment } from '../../../db/domain/values.ts';
import { putAttachment } from '../../../db/repositories/attachments.ts';
import { getRecord, listRecords } from '../../../db/repositories/records.ts';
import { bagNameFrom } from '../../bundle/names.ts';
import type { ReportedRound } from '../../contract/plan-calls.ts';
import { stateOfFile, textOfFile } from './kept-files.ts';
import { planRows } from './plan.ts';
import type { Store } from './store.ts';

const keep = (store: Store, analysis: string, round: FollowUpRoundRecord): Attachment => {
  const rows = planRows(store, analysis);
  const text = roundText(roundSnapshot(analysis, round, (entity) => listRecords(store.db, entity, analysis), rows));
  const name = `${bagNameFrom(round.title)}.json`;
  return { ...putAttachment(store.db, name, [Buffer.from(text, 'utf8')]), name, type: 'application/json' };
};

/** The fields to write of a round, with what it reports where they close it; `before` is the round without them. */
export const closingFields = (
  store: Store,
  analysis: string,
  before: FollowUpRoundRecord,
  fields: Partial<Fields<'followUpRound'>>,
): Partial<Fields<'followUpRound'>> =>
  typeof fields.closed === 'string' ? { ...fields, snapshot: keep(store, analysis, { ...before, ...fields }) } : fields;

/** The round as it was reported, with whether it is what was kept. Throws `not-found`. */
export const reportedRound = (store: Pick<Store, 'db'>, analysis: string, id: string): ReportedRound => {
  const { closed, snapshot } = getRecord(store.db, 'followUpRound', analysis, id);
  if (closed === null || snapshot === null)
    return { standing: closed === null ? 'open' : 'unkept', hash: null, said: null };
  const hash = snapshot.sha256;
  const standing = stateOfFile(store, snapshot);
  if (standing !== 'intact') return { standing, hash, said: null };
  const read = readRound(textOfFile(store, snapshot));
  const isOwn = read !== null && read.round.id === id;
  return isOwn ? { standing, hash, said: saidIn(read) } : { standing: 'damaged', hash, said: null };
};
