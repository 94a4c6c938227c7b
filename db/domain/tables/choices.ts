/** Closed values in the users' words: out in one language, in from either, and from the identifiers themselves. */
import { domainWords, type Language } from '../words/index.ts';
import type { ChoiceGroup } from './columns.ts';
import { folded } from './table.ts';
import { choiceSynonyms } from './words/synonyms.ts';

/** Every word of a group and what it means; the program's own words win over what else people write. */
const meanings = (group: ChoiceGroup): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  const add = (word: string, value: string): void => {
    if (!known.has(folded(word))) known.set(folded(word), value);
  };
  for (const language of ['sv', 'en'] as const) {
    for (const [value, word] of Object.entries(domainWords(language)[group])) add(word, value);
  }
  for (const value of Object.keys(domainWords('sv')[group])) add(value, value);
  for (const [word, value] of Object.entries(choiceSynonyms[group])) add(word, value);
  return known;
};

const known = new Map<ChoiceGroup, ReadonlyMap<string, string>>();
const meaningsOf = (group: ChoiceGroup): ReadonlyMap<string, string> => {
  const found = known.get(group) ?? meanings(group);
  known.set(group, found);
  return found;
};

/** The value as the record holds it. */
const asValue = (group: ChoiceGroup, value: string): string | number => (group === 'strength' ? Number(value) : value);

/** The word for a value; empty where there is none, as for a factor without a bone. */
export const choiceWord = (group: ChoiceGroup, value: unknown, language: Language): string =>
  (domainWords(language)[group] as Readonly<Record<string, string>>)[String(value)] ?? '';

/** All words of a group, in the order of the domain. */
export const choiceWords = (group: ChoiceGroup, language: Language): string[] =>
  Object.values(domainWords(language)[group]);

/** What a word means; `undefined` where it means nothing. */
export const choiceValue = (group: ChoiceGroup, word: string): string | number | undefined => {
  const value = meaningsOf(group).get(folded(word));
  return value === undefined ? undefined : asValue(group, value);
};
