/** What the views compare now with, an analysis at a time: kept for as long as the window is open, also when it is read anew. */
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { type ComparedWith, comparedWith } from '../../../electron/contract/history-calls.ts';

const bundleFacts = z.strictObject({ file: z.string(), day: z.string() });
const chosen = z.strictObject({ against: comparedWith, bundle: bundleFacts.nullable() });

export interface Chosen {
  readonly against: ComparedWith;
  /** Of the bundle, where one is compared with: its file's name and day, `YYYY-MM-DD`. */
  readonly bundle: { readonly file: string; readonly day: string } | null;
}

const keyOf = (analysis: string): string => `compared/${analysis}`;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Parsed once for each text, so that what is read stays the same object. */
const parsed = new Map<string, Chosen | null>();

const parse = (text: string): Chosen | null => {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const read = chosen.safeParse(JSON.parse(text));
  const value = read.success ? read.data : null;
  parsed.set(text, value);
  return value;
};

/** `null` ends the comparison. */
export const setChosen = (analysis: string, value: Chosen | null): void => {
  if (value === null) sessionStorage.removeItem(keyOf(analysis));
  else sessionStorage.setItem(keyOf(analysis), JSON.stringify(value));
  for (const listener of listeners) listener();
};

export const useChosen = (analysis: string): Chosen | null => {
  const text = useSyncExternalStore(subscribe, () => sessionStorage.getItem(keyOf(analysis)));
  return text === null ? null : parse(text);
};
