/** Reading and writing the text of a case file. */
import { parseStrictJson } from '../strict-json.ts';
import { type CaseFault, fault, faultsOfIssues, jsonFault } from './faults.ts';
import { referenceFaults } from './references.ts';
import { CASE_SIZE_LIMIT, type Case, caseSchema } from './schema.ts';

export type ParsedCase =
  | { readonly ok: true; readonly case: Case }
  | { readonly ok: false; readonly faults: readonly CaseFault[] };

/** The case that a JSON value is, or every fault of its shape; of its meaning when the shape is right. */
export const readCase = (value: unknown): ParsedCase => {
  const shape = caseSchema.safeParse(value);
  if (!shape.success) return { ok: false, faults: faultsOfIssues(value, shape.error.issues) };
  const faults = referenceFaults(shape.data);
  return faults.length === 0 ? { ok: true, case: shape.data } : { ok: false, faults };
};

/**
 * Reads a case file strictly: at most 20 MB of valid UTF-8 without a byte order mark, no duplicate keys, no unknown
 * properties, no dangling references (interchange.md). Nothing is thrown; faults say where.
 */
export const parseCase = (input: string | Uint8Array): ParsedCase => {
  // A text has at least as many bytes as UTF-16 code units.
  if (input.length > CASE_SIZE_LIMIT) return { ok: false, faults: [fault('', 'tooLarge', { limit: CASE_SIZE_LIMIT })] };
  const json = parseStrictJson(input);
  return json.ok ? readCase(json.value) : { ok: false, faults: [jsonFault(json.fault)] };
};

/** The file's text: two spaces a level, one line feed at the end. The same case gives the same bytes. */
export const caseText = (given: Case): string => `${JSON.stringify(given, null, 2)}\n`;
