/** What a merge changed, as a step that undo walks like one of our own. */
import { DELETED } from '../domain/change.ts';
import { isKnownField, isPrivate } from '../domain/fold/fields.ts';
import type { FoldChange } from '../domain/fold/heads.ts';
import { byField, foldRecord, readGroup } from '../domain/fold/record.ts';
import { reopenedField } from '../domain/fold/reopened.ts';
import type { Touched } from './fold-tables.ts';
import type { StepField } from './steps.ts';
import { readText } from './writer.ts';

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
    if (
      field === DELETED ||
      reopenedField(field) !== null ||
      !isKnownField(entity, field) ||
      isPrivate(entity, actor, field)
    )
      continue;
    const before = readText(entity, field, readGroup(entity, field, groupsThen));
    const after = readText(entity, field, readGroup(entity, field, groupsNow));
    if (before !== after) yield { entity, record, field, before, after };
  }
}

/** Authors stay: what others wrote here is still theirs when the import is taken back. */
export function* mergedFields(records: Iterable<Merged>): Generator<StepField> {
  for (const merged of records) if (merged.touched.entity !== 'author') yield* fieldsOfRecord(merged);
}
