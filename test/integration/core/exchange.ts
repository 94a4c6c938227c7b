/** What others wrote at the same time, without the way by a file. */
import { changesForExport, type LoggedChange, merge, versionVector } from '../../../db/log/index.ts';
import type { Core } from './session.ts';

/** Everything that one has written or taken in comes to the other. */
export const send = (from: Core, to: Core, analysis: string): void => {
  const source = from.session.store;
  const changes = [...changesForExport(source.db, analysis, { notes: false })];
  const adopt = versionVector(source.db, analysis);
  const { db, log } = to.session.store;
  merge(db, log, analysis, changes, { receivedIn: null, adopt });
};

/** The field of the sample that `dispute` is about. */
export const disputed = { entity: 'factor', id: 'F2', field: 'title' } as const;

/** Somebody elsewhere, who had seen nothing of what is here, has called the factor something else. Gives the id of the change. */
export const dispute = ({ session }: Core, analysis: string): string => {
  const change: LoggedChange['change'] = {
    id: '01900000-0000-7000-8000-00000000fffe',
    actor: 'nagon-annan',
    seq: 1,
    hlc: '001700000000000-0000',
    deps: {},
    entity: `${disputed.entity}/${disputed.id}`,
    field: disputed.field,
    value: 'Som någon annan skrev',
    schemaVersion: 1,
  };
  const { db, log } = session.store;
  merge(db, log, analysis, [{ change, raw: null }], { receivedIn: null, adopt: null });
  return change.id;
};
