/** Strict JSON from a bundle: a fault becomes a refusal that says which entry and line. */
import type { Json } from '../../db/domain/change.ts';
import { JSON_DEPTH_LIMIT, parseStrictJson } from '../../db/domain/strict-json.ts';
import { refusal, type Where } from './refusal.ts';

/** Keys that reach a prototype, and escapes, behind which a lone surrogate or such a key may stand. */
const suspicious = /__proto__|constructor|prototype|\\u/;

const isShallow = (text: string): boolean => {
  let openings = 0;
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      openings += 1;
      if (openings > JSON_DEPTH_LIMIT) return false;
    }
  }
  return true;
};

/**
 * The value of a text that the engine would write back letter by letter, `undefined` for every other. Such a text has
 * no duplicate key and no number that is lost, so that most lines need not be read character by character.
 */
const plainValue = (bytes: Uint8Array): Json | undefined => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (text.includes('\ufffd') || suspicious.test(text) || !isShallow(text)) return undefined;
  try {
    const value = JSON.parse(text) as Json;
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
};

export const readJson = (bytes: Uint8Array, code: 'bundle-format' | 'bundle-change', where: Where): Json => {
  const plain = plainValue(bytes);
  if (plain !== undefined) return plain;
  const read = parseStrictJson(bytes);
  if (read.ok) return read.value;
  const { fault } = read;
  throw refusal(code, `json-${fault.code}`, { line: fault.line, ...where, column: fault.column });
};
