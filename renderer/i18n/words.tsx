/** The words of the chosen language, for every component. */
import { createContext, type ReactNode, useContext } from 'react';
import { type DomainWords, domainWords, fill, type Language } from '../../db/domain/words/index.ts';
import type { Failure } from '../../electron/contract/reply.ts';
import { en } from './en/index.ts';
import { sv, type Words } from './sv/index.ts';

interface Spoken {
  readonly language: Language;
  readonly words: Words;
  readonly domain: DomainWords;
}

const spoken = (language: Language): Spoken => ({
  language,
  words: language === 'en' ? en : sv,
  domain: domainWords(language),
});

const Context = createContext<Spoken>(spoken('sv'));

export const WordsProvider = ({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) => <Context value={spoken(language)}>{children}</Context>;

export const useWords = (): Spoken => useContext(Context);

/** What is wrong with the value of a field, by the reason that the contract gives. */
const fieldText = (words: Words, reason: unknown): string => {
  if (reason === 'too_big') return words.common.fieldTooLong;
  return reason === 'custom' || reason === 'too_small' ? words.common.fieldRequired : words.common.fieldInvalid;
};

/** A failure in words. */
export const useFailureText = (): ((failure: Failure) => string) => {
  const { words } = useWords();
  return ({ code, params }) => {
    const isField = code === 'bad-input' && /^fields\./.test(String(params['path']));
    if (isField) return fieldText(words, params['reason']);
    const named = words.compare.fields[`${String(params['entity'])}.${String(params['field'])}`];
    return fill(words.errors[code], named === undefined ? params : { ...params, field: named });
  };
};

export type { Words };
export { fill };
