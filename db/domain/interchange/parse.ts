/** Reading and writing the text of a case file. */
import { parseStrictJson } from '../strict-json.ts';
import { type CaseFault, fault, faultsOfIssues, jsonFault } from './faults.ts';
import { outlineOf } from './outline.ts';
import { referenceFaults } from './references.ts';
import { CASE_SIZE_LIMIT, type Case, caseSchema } from './schema.ts';

export type ParsedCase =
  | { readonly ok: true; readonly case: Case }
  | { readonly ok: false; readonly faults: readonly CaseFault[] };

/** Faults of form, then those of meaning at other places: an id of the wrong form is not told to lead nowhere as well. */
const allFaults = (value: unknown, issues: Parameters<typeof faultsOfIssues>[1]): CaseFault[] => {
  const form = faultsOfIssues(value, issues);
  const told = new Set(form.map(({ path }) => path));
  return [...form, ...referenceFaults(outlineOf(value)).filter(({ path }) => !told.has(path))];
};

/** The case that a JSON value is, or every fault of its form and of its meaning. */
export const readCase = (value: unknown): ParsedCase => {
  const shape = caseSchema.safeParse(value);
  if (!shape.success) return { ok: false, faults: allFaults(value, shape.error.issues) };
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
