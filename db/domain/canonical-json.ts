/** JSON text with sorted keys and no white space: equal values give equal texts. */
import type { Json } from './change.ts';

const sorted = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  const object = value as { readonly [key: string]: Json };
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(object).sort()) {
    Object.defineProperty(copy, key, { value: sorted(object[key] ?? null), enumerable: true });
  }
  return copy;
};

/** Canonical JSON text of a value. `-0` reads as `0`, as JSON.stringify has it. */
export const canonicalJson = (value: Json): string =>
  JSON.stringify(typeof value === 'object' && value !== null ? sorted(value) : value);
