import type { ReadDb } from '../connection.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Json } from '../domain/change.ts';
import { type EntityName, entityNames } from '../domain/entities.ts';
import { fieldSpec, fieldsOf } from '../domain/fold/fields.ts';
import { listRecords } from '../repositories/records.ts';
import { openConflicts } from './read.ts';

const withoutNotes = (entity: EntityName, record: object): Json => {
  const entries = Object.entries(record).filter(([name]) => fieldsOf(entity)[name]?.private !== true);
  return Object.fromEntries(entries) as Json;
};

/**
 * The analysis as canonical JSON text: living records and open conflicts, sorted, a record a line. Equal states give
 * equal texts, on whatever computer. Without `notes`, working notes are left out as bundles leave them out.
 */
export const canonicalDump = (
  db: ReadDb,
  analysisId: string,
  { notes }: { readonly notes: boolean } = { notes: true },
): string => {
  const lines: string[] = [];
  for (const entity of entityNames) {
    for (const record of listRecords(db, entity, analysisId)) {
      const shown = notes ? ({ ...record } as Json) : withoutNotes(entity, record);
      lines.push(`${entity} ${canonicalJson(shown)}`);
    }
  }
  for (const { entity, id, field, kind, choices } of openConflicts(db, analysisId)) {
    if (!notes && fieldSpec(entity, field)?.private === true) continue;
    const values = choices.map(({ changeId, actor, at, value }) => ({ changeId, actor, at, value }));
    lines.push(`conflict ${canonicalJson({ entity, id, field, kind, choices: values })}`);
  }
  return `${lines.join('\n')}\n`;
};
