/** Choices from a table of words. */
import type { Option } from './Choice.tsx';

export const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The same with an empty choice first, for fields that may be empty. */
export const optionalOptions = (words: Readonly<Record<string, string>>, none: string): Option[] => [
  { value: '', label: none },
  ...optionsOf(words),
];
