/** With what a version of one's own is written: the control that the form has for the field. */
import type { Json } from '../../../db/domain/change.ts';
import { type EntityName, type EntitySpec, entities } from '../../../db/domain/entities.ts';
import { day, title } from '../../../db/domain/values.ts';
import type { DomainWords } from '../../../db/domain/words/index.ts';
import type { Option } from '../../ui/Choice.tsx';
import { parseDayOrNone } from '../../ui/day.ts';
import type { NumberText } from '../../ui/number-text.ts';
import { optionsOf } from '../../ui/options.ts';
import { choiceWords, isProse } from '../compare/value-words.ts';

export type Control =
  | { readonly kind: 'text' | 'line' | 'day' | 'number' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'reference'; readonly to: EntityName };

/** The schema inside one that may also be `null`. */
const inner = (schema: unknown): unknown => (schema as { readonly unwrap?: () => unknown }).unwrap?.() ?? schema;

/** `null` where there is nothing to write beside the versions: yes or no, a member of a set, a file. */
export const controlOf = (domain: DomainWords, { entity, field, versions }: Written): Control | null => {
  const spec = (entities[entity] as EntitySpec).fields[field];
  if (spec === undefined || spec.machine === true) return null;
  const options = choiceWords(domain, entity, field);
  if (options !== undefined) return { kind: 'choice', options: optionsOf(options) };
  if (spec.refersTo !== undefined) return spec.parent === true ? null : { kind: 'reference', to: spec.refersTo };
  if (isProse(entity, field)) return { kind: spec.schema === title ? 'line' : 'text' };
  if (inner(spec.schema) === day) return { kind: 'day' };
  return versions.some(({ value }) => typeof value === 'number') ? { kind: 'number' } : null;
};

interface Written {
  readonly entity: EntityName;
  readonly field: string;
  readonly versions: readonly { readonly value: Json }[];
}

/** A value as it stands in the control. */
export const textOf = (value: Json, ways: NumberText, { kind }: Control): string => {
  if (value === null) return '';
  return kind === 'number' && typeof value === 'number' ? ways.show(value) : String(value);
};

/** What a text in the control says; `undefined` where it says nothing that fits. */
export const readValue = (text: string, ways: NumberText, control: Control, item: Written): Json | undefined => {
  if (control.kind === 'text' || control.kind === 'line') return text;
  if (control.kind === 'day') return parseDayOrNone(text) === null ? undefined : parseDayOrNone(text) || null;
  if (text.trim() === '') return null;
  if (control.kind === 'number') return ways.parse(text) ?? undefined;
  const isNumber = control.kind === 'choice' && item.versions.some(({ value }) => typeof value === 'number');
  return isNumber ? Number(text) : text;
};
