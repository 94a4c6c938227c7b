/** What a merge changed, as a step that undo walks like one of our own. */
import { canonicalJson } from '../domain/canonical-json.ts';
import { DELETED } from '../domain/change.ts';
import type { EntityName } from '../domain/entities.ts';
import { isKnownField, isPrivate } from '../domain/fold/fields.ts';
import type { FoldChange } from '../domain/fold/heads.ts';
import { byField, type FoldedRecord, foldRecord, readGroup } from '../domain/fold/record.ts';
import { reopenedField, reopening } from '../domain/fold/reopened.ts';
import type { Touched } from './fold-tables.ts';
import type { StepField } from './steps.ts';
import { readText } from './writer.ts';

/** A touched record with those of its changes that the merge brought. */
export interface Merged {
  readonly touched: Touched;
  readonly fresh: readonly FoldChange[];
}

/** The changes between which versions of a field stand, as canonical JSON, by field; working notes are left alone. */
const versionsOf = (entity: EntityName, { conflicts, merged }: FoldedRecord): ReadonlyMap<string, string> =>
  new Map(
    [...conflicts, ...merged]
      .filter(({ field }) => !isPrivate(entity, '', field))
      .map(({ field, changes }) => [field, canonicalJson(changes)]),
  );

/** The fields that other versions stand of than before, as what undo lets wait again or settles. */
const versionFields = (entity: EntityName, then: FoldedRecord, now: FoldedRecord) => {
  const [before, after] = [versionsOf(entity, then), versionsOf(entity, now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((of) => {
    const field = reopening(of);
    const texts = { before: before.get(of) ?? 'null', after: after.get(of) ?? 'null' };
    return field === null || texts.before === texts.after ? [] : [{ of, field, ...texts }];
  });
};

function* fieldsOfRecord({ touched, fresh }: Merged): Generator<StepField> {
  const { entity, id: record, changes } = touched;
  const brought = new Set(fresh.map(({ id }) => id));
  const older = changes.filter(({ id }) => !brought.has(id));
  const [then, now] = [foldRecord(entity, older), foldRecord(entity, changes)];
  const versions = then.known ? versionFields(entity, then, now) : []; // a new record is taken back as a whole
  const others = new Set(versions.map(({ of }) => of));
  if (then.alive !== now.alive || others.has(DELETED)) {
    yield { entity, record, field: DELETED, before: String(!then.alive), after: String(!now.alive) };
  }
  if (!then.known) return;
  for (const { field, before, after } of versions) yield { entity, record, field, before, after };
  const [groupsThen, groupsNow] = [byField(older), byField(changes)];
  for (const { actor, field } of new Map(fresh.map((change) => [change.field, change])).values()) {
    if (field === DELETED || reopenedField(field) !== null || !isKnownField(entity, field)) continue;
    if (isPrivate(entity, actor, field)) continue;
    const before = readText(entity, field, readGroup(entity, field, groupsThen));
    const after = readText(entity, field, readGroup(entity, field, groupsNow));
    if (before !== after || others.has(field)) yield { entity, record, field, before, after };
  }
}

/** Authors stay: what others wrote here is still theirs when the import is taken back. */
export function* mergedFields(records: Iterable<Merged>): Generator<StepField> {
  for (const merged of records) if (merged.touched.entity !== 'author') yield* fieldsOfRecord(merged);
}
