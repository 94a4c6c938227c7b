/** What importing a case file writes. */
import { type EntityName, type Fields, initialRecord, type RecordOf } from '../entities.ts';
import {
  actorFields,
  actorItem,
  analysisFields,
  analysisItem,
  evidenceFields,
  factorFields,
  factorItem,
  linkFields,
  linkId,
  linkItem,
  measureFields,
  measureItem,
  sourceFields,
  sourceItem,
} from './items.ts';
import type { Case, CaseEvidence } from './schema.ts';
import type { CaseRecords } from './to-case.ts';

/** Fields to write of one record; the record is new where there is none of that id. */
export type CaseEdit = {
  [E in EntityName]: { readonly entity: E; readonly id: string; readonly set: Partial<Fields<E>> };
}[EntityName];

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export type Sha256 = (text: string) => string;

export const noRecords: CaseRecords = {
  analysis: null,
  actors: [],
  sources: [],
  factors: [],
  links: [],
  evidence: [],
  measures: [],
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields of `next` that differ from `now`; all of them when there is nothing now. */
const changed = <T extends object>(next: T, now: Partial<T> | undefined): T =>
  now === undefined
    ? next
    : (Object.fromEntries(
        Object.entries(next).filter(([name, value]) => !same(value, (now as Record<string, unknown>)[name])),
      ) as T);

/** An empty edit of a record that exists says nothing; one of a new record says that it is there. */
const edits = <E extends EntityName>(entity: E, id: string, set: Partial<Fields<E>>, isNew: boolean): CaseEdit[] =>
  isNew || Object.keys(set).length > 0 ? [{ entity, id, set } as unknown as CaseEdit] : [];

/**
 * `fieldsOf` gives a record as the file would say it, so that two ways to keep the same thing are no difference.
 * A new record starts from its initial values, so those are not written.
 */
const recordEdits = <E extends EntityName, R extends { readonly id: string }>(
  entity: E,
  records: readonly R[],
  fieldsOf: (record: R) => Partial<Fields<E>>,
) => {
  const byId = new Map(records.map((record) => [record.id, record]));
  const initial = initialRecord(entity, '') as unknown as Partial<Fields<E>>;
  return (id: string, fields: Partial<Fields<E>>): CaseEdit[] => {
    const record = byId.get(id);
    if (record === undefined) return edits(entity, id, changed(fields, initial), true);
    const now = { ...record, ...fieldsOf(record) } as Partial<Fields<E>>;
    return edits(entity, id, changed(fields, now), false);
  };
};

interface Owned {
  readonly factor: string | null;
  readonly link: string | null;
}

const ownerOf = ({ factor, link }: Owned): string => factor ?? link ?? '';

/**
 * Evidence has no id in the file. What the file says of an owner and a source is matched with what is there: first
 * what is equal, then in order; the rest is new, with an id from owner, source and ordinal.
 */
const evidenceEdits = (records: CaseRecords, sha256: Sha256) => {
  const present = Map.groupBy(records.evidence, (record) => `${ownerOf(record)}|${record.source}`);
  const taken = new Set(records.evidence.map(({ id }) => id));
  const newId = (key: string): string => {
    for (let ordinal = 0; ; ordinal += 1) {
      const id = `e-${sha256(`${key}|${ordinal}`).slice(0, 24)}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
  return (owner: Owned, items: readonly CaseEvidence[]): CaseEdit[] =>
    [...Map.groupBy(items, ({ source }) => `${ownerOf(owner)}|${source}`)].flatMap(([key, group]) => {
      const left = [...(present.get(key) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
      const unmatched = group.filter((item) => {
        const index = left.findIndex((record) => Object.keys(changed(evidenceFields(item), record)).length === 0);
        if (index >= 0) left.splice(index, 1);
        return index < 0;
      });
      return unmatched.flatMap((item) => {
        const record = left.shift();
        const fields = evidenceFields(item);
        if (record !== undefined) return edits('evidence', record.id, changed(fields, record), false);
        const ends = owner.factor === null ? { link: owner.link } : { factor: owner.factor };
        return edits('evidence', newId(key), { ...ends, ...changed(fields, initialRecord('evidence', '')) }, true);
      });
    });
};

/**
 * What must be written so that `records` hold what the file says, and nothing more: importing a file twice gives
 * nothing the second time; what the file does not name stays (interchange.md; absence is not deletion). A property
 * with a default that the file leaves out has its default; a list of ids is what the file says it is.
 * Order: what others refer to comes first.
 */
export const diffCase = (records: CaseRecords, given: Case, sha256: Sha256): CaseEdit[] => {
  const { analysis } = records;
  const analysisEdits = recordEdits('analysis', analysis === null ? [] : [analysis], (r) =>
    analysisFields(analysisItem(r)),
  );
  const actorEdits = recordEdits('actor', records.actors, (record) => actorFields(actorItem(record)));
  const sourceEdits = recordEdits('source', records.sources, (record) => sourceFields(sourceItem(record)));
  const factorEdits = recordEdits('factor', records.factors, (record) => factorFields(factorItem(record, [])));
  const linkEdits = recordEdits('link', records.links, (record) => linkFields(linkItem(record, [])));
  const measureEdits = recordEdits('measure', records.measures, (record) => measureFields(measureItem(record)));
  const evidence = evidenceEdits(records, sha256);
  return [
    ...analysisEdits(given.analysis.id, analysisFields(given.analysis)),
    ...given.actors.flatMap((item) => actorEdits(item.id, actorFields(item))),
    ...given.sources.flatMap((item) => sourceEdits(item.id, sourceFields(item))),
    ...given.factors.flatMap((item) => factorEdits(item.id, factorFields(item))),
    ...given.links.flatMap((item) => linkEdits(linkId(item), linkFields(item))),
    ...given.factors.flatMap((item) => evidence({ factor: item.id, link: null }, item.evidence)),
    ...given.links.flatMap((item) => evidence({ factor: null, link: linkId(item) }, item.evidence)),
    ...given.measures.flatMap((item) => measureEdits(item.id, measureFields(item))),
  ];
};

/** The records that a case file makes on its own. */
export const caseToRecords = (given: Case, sha256: Sha256): CaseRecords & { analysis: RecordOf<'analysis'> } => {
  const made = new Map<EntityName, { id: string }[]>();
  for (const { entity, id, set } of diffCase(noRecords, given, sha256)) {
    const list = made.get(entity) ?? [];
    list.push({ ...initialRecord(entity, id), ...set });
    made.set(entity, list);
  }
  const of = <E extends EntityName>(entity: E) => (made.get(entity) ?? []) as unknown as RecordOf<E>[];
  return {
    analysis: { ...initialRecord('analysis', given.analysis.id), ...of('analysis')[0] },
    actors: of('actor'),
    sources: of('source'),
    factors: of('factor'),
    links: of('link'),
    evidence: of('evidence'),
    measures: of('measure'),
  };
};
