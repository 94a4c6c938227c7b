/** Dictionaries of the command line. */
import type { Language } from '../../../db/domain/words/index.ts';
import { en } from './en.ts';
import { type CliWords, sv } from './sv.ts';

export type { CliWords };

export const cliWords = (language: Language): CliWords => ({ sv, en })[language];

/**
 * Text from outside (a title, a signer's name, a path) for a terminal: what would steer the terminal, turn the
 * direction of writing or begin a line of its own becomes a blank.
 */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ');

/** Puts values into the `{name}` places; those without a value become a dash. */
export const filled = (sentence: string, values: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return value === undefined || value === null || value === '' ? '–' : oneLine(String(value));
  });
