/** Kinds, fields and values of records in the words of their forms. */
import { useMemo } from 'react';
import type { Json } from '../../../db/domain/change.ts';
import type { FieldDifference } from '../../../db/domain/compare-states.ts';
import { type EntityName, type EntitySpec, entities } from '../../../db/domain/entities.ts';
import type { DomainWords } from '../../../db/domain/words/index.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useWords, type Words } from '../../i18n/words.tsx';

type NameOf = (entity: EntityName, id: string) => string;

export const kindWord = (words: Words, entity: EntityName): string =>
  words.compare.kinds[entity] ?? words.entities[entity] ?? entity;

/** Forms that have a label for each of their fields, by kind of record. */
const formWords = (words: Words): Partial<Record<EntityName, Readonly<Record<string, unknown>>>> => ({
  analysis: words.analysis,
  actor: words.actor,
  source: words.source,
  factor: words.factor,
  evidence: words.evidence,
  measure: words.measure,
});

/** The label of a field, as the form has it. */
export const fieldWord = (words: Words, entity: EntityName, field: string): string => {
  const own = formWords(words)[entity]?.[field];
  return words.compare.fields[`${entity}.${field}`] ?? (typeof own === 'string' ? own : field);
};

/** Words for the values of fields that hold one of a few. */
const choices: Readonly<Record<string, keyof DomainWords>> = {
  'factor.kind': 'factorKind',
  'actor.kind': 'actorKind',
  'factor.bone': 'bone',
  'factor.state': 'factorState',
  'factor.significance': 'significance',
  'factor.effort': 'effort',
  'factor.influenceLevel': 'influenceLevel',
  'factor.placement': 'placement',
  'scenarioChange.influenceLevel': 'influenceLevel',
  'link.strength': 'strength',
  'link.polarity': 'polarity',
  'evidence.stance': 'stance',
  'measure.basis': 'basis',
  'measure.horizon': 'horizon',
  'measure.approach': 'approach',
  'measure.work': 'work',
  'patternTag.dimension': 'patternDimension',
  'openQuestion.state': 'questionState',
  'priorityGround.ground': 'priorityGround',
  'priorityGround.answer': 'answer',
  'planRow.flag': 'rowFlag',
  'measure.effect': 'effect',
  'measure.effort': 'effort',
  'measure.techniques': 'technique',
  'measure.mechanisms': 'mechanism',
  'indicator.direction': 'direction',
  'request.state': 'requestState',
  'planVersion.kind': 'planVersionKind',
  'followUp.status': 'followUpStatus',
  'followUp.light': 'light',
  'learning.field': 'learnedField',
};

/** The words for the values that a field may have, by value; `undefined` where it holds anything else. */
export const choiceWords = (
  domain: DomainWords,
  entity: EntityName,
  field: string,
): Readonly<Record<string, string>> | undefined => {
  const choice = choices[`${entity}.${field}`];
  return choice === undefined ? undefined : (domain[choice] as Readonly<Record<string, string>>);
};

/** Fields that are free text: neither a choice, a reference, a day nor a setting. */
export const isProse = (entity: EntityName, field: string): boolean => {
  const spec = (entities[entity] as EntitySpec).fields[field];
  const isText = spec?.initial === '' && spec.refersTo === undefined;
  return isText && choices[`${entity}.${field}`] === undefined;
};

/** The name of an attached file; `undefined` for other values. */
const fileName = (value: Json): string | undefined => {
  if (typeof value !== 'object' || value === null || !('name' in value)) return undefined;
  return typeof value.name === 'string' ? value.name : undefined;
};

interface Ways {
  readonly words: Words;
  readonly domain: DomainWords;
  readonly number: (value: number) => string;
  readonly stamp: (time: string) => string;
}

const valueWord = ({ words, domain, number, stamp }: Ways, key: string, value: Json): string => {
  if (value === null || value === '') return words.compare.nothing;
  const choice = choices[key];
  const chosen =
    choice === undefined ? undefined : (domain[choice] as Readonly<Record<string, unknown>>)[String(value)];
  if (typeof chosen === 'string') return chosen;
  if (typeof value === 'boolean') return value ? words.compare.yes : words.compare.no;
  if (typeof value === 'number') return number(value);
  const file = fileName(value);
  if (file !== undefined) return file;
  if (key === 'savedView.settings') return words.compare.rewritten;
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? stamp(text) : text;
};

/** Functions that say values in words. */
export const useValueWords = () => {
  const { words, domain } = useWords();
  const { number, stamp } = useFormats();
  return useMemo(() => {
    const valueText = (entity: EntityName, field: string, value: Json, nameOf: NameOf): string => {
      const kind = (entities[entity] as EntitySpec).fields[field]?.refersTo;
      if (kind !== undefined && typeof value === 'string' && value !== '') return nameOf(kind, value) || value;
      return valueWord({ words, domain, number, stamp }, `${entity}.${field}`, value);
    };
    const members = (
      entity: EntityName,
      { field, before, after }: FieldDifference,
      nameOf: NameOf,
    ): [string[], string[]] => {
      const kind = (entities[entity] as EntitySpec).sets[field]?.refersTo;
      const named = (list: Json): string[] =>
        (Array.isArray(list) ? list : []).map((member) => {
          if (kind !== undefined) return nameOf(kind, String(member)) || String(member);
          return valueWord({ words, domain, number, stamp }, `${entity}.${field}`, member as Json);
        });
      return [named(before), named(after)];
    };
    return { valueText, members };
  }, [words, domain, number, stamp]);
};
