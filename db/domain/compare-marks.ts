/** What the views show of a comparison of another state with now: a mark for each record, and what is gone. */
import { compareSwedish } from './collation.ts';
import {
  type ChangedRecord,
  type ComparedRecord,
  compareStates,
  type FieldDifference,
  type StateComparison,
} from './compare-states.ts';
import type { EntityName, RecordOf } from './entities.ts';
import { fieldsOf } from './fold/fields.ts';
import type { AnalysisState } from './fold/state.ts';
import { type AnyRecord, namesOf, referredTo } from './record-names.ts';

/** The kinds of records that views show; where a node stands or what a scenario tries is none of them. */
export const markedKinds = [
  'analysis',
  'actor',
  'source',
  'factor',
  'link',
  'evidence',
  'measure',
  'planRow',
  'patternTag',
  'openQuestion',
  'chainStep',
  'priorityGround',
] as const satisfies readonly EntityName[];
export type MarkedKind = (typeof markedKinds)[number];

const isMarked = ({ entity }: ComparedRecord): boolean => markedKinds.some((kind) => kind === entity);

export type Gone = { readonly [E in MarkedKind]: readonly RecordOf<E>[] };

/** Now, against a state that was: what is not in it is added. */
export interface MarkedComparison extends StateComparison {
  /** The records that are not there now, as they were. */
  readonly gone: Gone;
  /** The factors that were rejected since, as they are now, and the links of theirs that were: views leave them out. */
  readonly rejected: { readonly factor: readonly RecordOf<'factor'>[]; readonly link: readonly RecordOf<'link'>[] };
  /** What evidence is evidence for, as `factor/<id>` or `link/<id>`, by the id of each that differs. */
  readonly owners: Readonly<Record<string, string>>;
}

const isPrivate = ({ entity }: ComparedRecord, { field }: FieldDifference): boolean =>
  fieldsOf(entity)[field]?.private === true;

/** Without what only one of the two may hold: bundles leave working notes out. */
const withoutPrivate = (changed: readonly ChangedRecord[]): ChangedRecord[] =>
  changed
    .map((record) => ({ ...record, fields: record.fields.filter((difference) => !isPrivate(record, difference)) }))
    .filter(({ fields }) => fields.length > 0);

const goneOf = (before: AnalysisState, removed: readonly ComparedRecord[]): Gone => {
  const ids = new Set(removed.map(({ entity, id }) => `${entity}/${id}`));
  return Object.fromEntries(
    markedKinds.map((kind) => [kind, before[kind].filter(({ id }) => ids.has(`${kind}/${id}`))]),
  ) as unknown as Gone; // each list holds records of its own kind
};

/** What the records that are gone refer to is called as it was. */
const namesIn = (before: AnalysisState, gone: Gone): Record<string, string> => {
  const nameOf = namesOf(before);
  const referred = markedKinds.flatMap((kind) =>
    (gone[kind] as unknown as readonly AnyRecord[]).flatMap((record) =>
      referredTo(
        kind,
        Object.entries(record).map(([field, value]) => ({ field, before: value, after: null })),
      ),
    ),
  );
  return Object.fromEntries(referred.map(({ entity, id }) => [`${entity}/${id}`, nameOf(entity, id) ?? '']));
};

const rejectedSince = (before: AnalysisState, now: AnalysisState): MarkedComparison['rejected'] => {
  const were = new Set(before.factor.filter(({ state }) => state !== 'rejected').map(({ id }) => id));
  const factor = now.factor.filter(({ id, state }) => state === 'rejected' && were.has(id));
  const ids = new Set(factor.map(({ id }) => id));
  const there = new Set(now.link.map(({ id }) => id));
  const link = before.link.filter(({ id, from, to }) => there.has(id) && (ids.has(from) || ids.has(to)));
  return { factor, link };
};

const ownersOf = (states: readonly AnalysisState[], records: readonly ComparedRecord[]): Record<string, string> => {
  const wanted = new Set(records.flatMap(({ entity, id }) => (entity === 'evidence' ? [id] : [])));
  return Object.fromEntries(
    states
      .flatMap(({ evidence }) => evidence)
      .filter(({ id }) => wanted.has(id))
      .map(({ id, factor, link }) => [id, factor === null ? `link/${link}` : `factor/${factor}`]),
  );
};

/** `withNotes`: whether the state that was holds working notes. */
export const markedComparison = (
  before: AnalysisState,
  now: AnalysisState,
  { withNotes }: { readonly withNotes: boolean },
): MarkedComparison => {
  const { added, removed, changed, names } = compareStates(before, now);
  const own = {
    added: added.filter(isMarked),
    removed: removed.filter(isMarked),
    changed: (withNotes ? changed : withoutPrivate(changed)).filter(isMarked),
  };
  const owners = ownersOf([before, now], [...own.added, ...own.removed, ...own.changed]);
  const gone = goneOf(before, own.removed);
  return { ...own, names: { ...namesIn(before, gone), ...names }, gone, owners, rejected: rejectedSince(before, now) };
};

export type How = 'added' | 'changed' | 'removed';

/** A record that says something of another one: a link of its ends, evidence and an answer of what they are about. */
export interface Near extends ComparedRecord {
  readonly how: How;
}

export interface Mark {
  /** `near`: the record itself is as it was. */
  readonly how: How | 'near';
  /** Where `how` is `changed`. */
  readonly fields: readonly FieldDifference[];
  /** What differs of that which says something of it, in Swedish order of names. */
  readonly near: readonly Near[];
}

export interface Marks {
  readonly comparison: MarkedComparison;
  /** `undefined` where nothing differs. */
  readonly mark: (entity: MarkedKind, id: string) => Mark | undefined;
}

/** The records that one says something of, as `<entity>/<id>`; the problem is none. */
export const aboutOf = ({ entity, id }: ComparedRecord, owners: MarkedComparison['owners']): string[] => {
  if (entity === 'link') return id.split('~').map((end) => `factor/${end}`);
  if (entity === 'priorityGround') return [`factor/${id.slice(0, id.lastIndexOf('~'))}`];
  const owner = entity === 'evidence' ? owners[id] : undefined;
  return owner === undefined ? [] : [owner];
};

const nothing: readonly never[] = [];

export const marksOf = (comparison: MarkedComparison): Marks => {
  const own = new Map<string, Pick<Mark, 'fields'> & { readonly how: How }>();
  const near = new Map<string, Near[]>();
  const take = (record: ComparedRecord, how: How, fields: readonly FieldDifference[]): void => {
    own.set(`${record.entity}/${record.id}`, { how, fields });
    for (const key of aboutOf(record, comparison.owners)) {
      const known = near.get(key) ?? [];
      if (known.length === 0) near.set(key, known);
      known.push({ entity: record.entity, id: record.id, name: record.name, how });
    }
  };
  for (const record of comparison.added) take(record, 'added', nothing);
  for (const record of comparison.changed) take(record, 'changed', record.fields);
  for (const record of comparison.removed) take(record, 'removed', nothing);
  for (const list of near.values()) list.sort((a, b) => compareSwedish(a.name, b.name));
  return {
    comparison,
    mark: (entity, id) => {
      const key = `${entity}/${id}`;
      const [mark, around] = [own.get(key), near.get(key)];
      if (mark === undefined && around === undefined) return undefined;
      return { how: mark?.how ?? 'near', fields: mark?.fields ?? nothing, near: around ?? nothing };
    },
  };
};
