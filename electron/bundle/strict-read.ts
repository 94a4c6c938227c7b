/** Strict JSON from a bundle: a fault becomes a refusal that says which entry and line. */
import type { Json } from '../../db/domain/change.ts';
import { parseStrictJson } from '../../db/domain/strict-json.ts';
import { refusal, type Where } from './refusal.ts';

export const readJson = (bytes: Uint8Array, code: 'bundle-format' | 'bundle-change', where: Where): Json => {
  const read = parseStrictJson(bytes);
  if (read.ok) return read.value;
  const { fault } = read;
  throw refusal(code, `json-${fault.code}`, { line: fault.line, ...where, column: fault.column });
};
