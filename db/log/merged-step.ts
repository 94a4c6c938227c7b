/** What a merge changed, as a step that undo walks like one of our own. */
import { DELETED } from '../domain/change.ts';
import { isKnownField, isPrivate } from '../domain/fold/fields.ts';
import { type FoldChange, headsOf } from '../domain/fold/heads.ts';
import { byField, foldRecord } from '../domain/fold/record.ts';
import type { Touched } from './fold-tables.ts';
import type { StepField } from './steps.ts';
import { winningText } from './writer.ts';

/** A touched record with those of its changes that the merge brought. */
export interface Merged {
  readonly touched: Touched;
  readonly fresh: readonly FoldChange[];
}

function* fieldsOfRecord({ touched, fresh }: Merged): Generator<StepField> {
  const { entity, id: record, changes } = touched;
  const brought = new Set(fresh.map(({ id }) => id));
  const older = changes.filter(({ id }) => !brought.has(id));
  const [then, now] = [foldRecord(entity, older), foldRecord(entity, changes)];
  if (then.alive !== now.alive) {
    yield { entity, record, field: DELETED, before: String(!then.alive), after: String(!now.alive) };
  }
  if (!then.known) return; // a new record is taken back as a whole
  const [groupsThen, groupsNow] = [byField(older), byField(changes)];
  for (const { actor, field } of new Map(fresh.map((change) => [change.field, change])).values()) {
    if (field === DELETED || !isKnownField(entity, field) || isPrivate(entity, actor, field)) continue;
    const before = winningText(entity, field, headsOf(groupsThen.get(field) ?? []));
    const after = winningText(entity, field, headsOf(groupsNow.get(field) ?? []));
    if (before !== after) yield { entity, record, field, before, after };
  }
}

/** Authors stay: what others wrote here is still theirs when the import is taken back. */
export function* mergedFields(records: Iterable<Merged>): Generator<StepField> {
  for (const merged of records) if (merged.touched.entity !== 'author') yield* fieldsOfRecord(merged);
}
