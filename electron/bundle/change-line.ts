/** One change as a line of a bundle, and back. */
import type { Change, Json, VersionVector } from '../../db/domain/change.ts';
import { refusal, type Where } from './refusal.ts';
import { readJson } from './strict-read.ts';

/** A change, and its line as it came where that holds more than we know of. */
export interface LoggedChange {
  readonly change: Change;
  readonly raw: string | null;
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1);

const canonical = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(canonical);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(byKey)
      .map(([key, item]) => [key, canonical(item)]),
  );
};

const canonicalVector = (deps: VersionVector): VersionVector => {
  const entries = Object.entries(deps);
  return entries.length < 2 ? deps : Object.fromEntries(entries.toSorted(byKey));
};

/** The change in one line without its end: keys in the order of `Change`, those inside sorted by code unit. */
export const changeLine = (change: Change): string =>
  JSON.stringify({
    id: change.id,
    actor: change.actor,
    seq: change.seq,
    hlc: change.hlc,
    deps: canonicalVector(change.deps),
    entity: change.entity,
    field: change.field,
    value: canonical(change.value),
    schemaVersion: change.schemaVersion,
  } satisfies Change);

const idPattern = /^[A-Za-z0-9._~-]{1,200}$/;
const hlcPattern = /^\d{15}-[0-9a-f]{4}$/;
const entityPattern = /^[A-Za-z][A-Za-z0-9-]{0,99}\/[A-Za-z0-9._~-]{1,200}$/;
const fieldPattern = /^(\$[a-z]{1,99}|[A-Za-z][A-Za-z0-9-]{0,99}(\/[A-Za-z0-9._~-]{1,200})?)$/;

const matches = (pattern: RegExp) => (value: Json | undefined) => typeof value === 'string' && pattern.test(value);
const isCount = (value: Json | undefined) => Number.isSafeInteger(value) && (value as number) >= 0;
const isPositive = (value: Json | undefined) => Number.isSafeInteger(value) && (value as number) >= 1;

/** Upto, then ascending numbers that leave a gap after it. */
const isSeen = (value: Json): boolean => {
  if (!Array.isArray(value)) return isCount(value);
  return value.length > 0 && value.every((dot, i) => isCount(dot) && (i === 0 || dot > (value[i - 1] as number)));
};

const isVector = (value: Json | undefined): boolean =>
  isObject(value) && Object.entries(value).every(([actor, seen]) => idPattern.test(actor) && isSeen(seen));

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rules: readonly (readonly [keyof Change, (value: Json | undefined) => boolean])[] = [
  ['id', matches(idPattern)],
  ['actor', matches(idPattern)],
  ['seq', isPositive],
  ['hlc', matches(hlcPattern)],
  ['deps', isVector],
  ['entity', matches(entityPattern)],
  ['field', matches(fieldPattern)],
  ['value', (value) => value !== undefined],
  ['schemaVersion', isPositive],
];

/**
 * The change in a line (without its end), checked field by field, in objects of its own. Kinds of records, fields
 * and versions that we do not know pass: whoever merges keeps them. `raw` is set where the line has fields beside.
 */
export const parseChangeLine = (bytes: Uint8Array, where: Where): LoggedChange => {
  const value = readJson(bytes, 'bundle-change', where);
  if (!isObject(value)) throw refusal('bundle-change', 'change-field', where);
  for (const [key, holds] of rules) {
    if (!holds(value[key])) throw refusal('bundle-change', 'change-field', { ...where, field: key });
  }
  const { id, actor, seq, hlc, deps, entity, field, schemaVersion } = value as unknown as Change; // each was just checked
  const change = { id, actor, seq, hlc, deps, entity, field, value: value['value'] as Json, schemaVersion };
  const extended = Object.keys(value).length > rules.length;
  return { change, raw: extended ? Buffer.from(bytes).toString('utf8') : null };
};
