/** What is wrong with a case file, place by place. */
import type { z } from 'zod';
import { type JsonFaultCode, jsonFaultCodes } from '../strict-json.ts';
import { CASE_ID } from './schema.ts';

const shapeCodes = [
  'missing', // a required property
  'unknownProperty',
  'type', // params: expected
  'value', // none of the allowed ones; params: allowed
  'empty', // a text that must say something
  'tooLong', // params: limit
  'tooMany', // params: limit
  'id', // no id by the file's rules
  'date',
] as const;
const meaningCodes = [
  'duplicateId', // params: id
  'duplicate', // an id twice in one list; params: id
  'duplicateLink', // params: from, to
  'selfLink', // params: id
  'reservedId', // a factor called `problem`
  'unknownReference', // params: id, entity
  'rejectedReason', // state rejected without a reason
] as const;
const fileCodes = ['tooLarge', ...jsonFaultCodes] as const; // params: limit | line, column, key

export const caseFaultCodes = [...shapeCodes, ...meaningCodes, ...fileCodes] as const;
export type CaseFaultCode = (typeof caseFaultCodes)[number];

/** One fault. `path` is as in `factors[3].title`, empty for the file as a whole. */
export interface CaseFault {
  readonly path: string;
  readonly code: CaseFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const fault = (path: string, code: CaseFaultCode, params: CaseFault['params'] = {}): CaseFault => ({
  path,
  code,
  params,
});

/** The fault of a text that is no JSON by our rules. */
export const jsonFault = (at: { code: JsonFaultCode; line: number; column: number; key: string | null }): CaseFault =>
  fault('', at.code, { line: at.line, column: at.column, ...(at.key === null ? {} : { key: at.key }) });

/** `['factors', 3, 'title']` as `factors[3].title`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown => {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
};

type Issue = z.core.$ZodIssue;

const formatFault = (path: string, issue: Extract<Issue, { code: 'invalid_format' }>): CaseFault => {
  if (issue.format === 'date') return fault(path, 'date');
  return fault(path, issue.pattern === CASE_ID.toString() ? 'id' : 'empty');
};

const faultsOfIssue = (root: unknown, issue: Issue): CaseFault[] => {
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault(pathText([...issue.path, key]), 'unknownProperty'));
  }
  const value = valueAt(root, issue.path);
  if (value === undefined) return [fault(path, 'missing')];
  if (issue.code === 'invalid_type') return [fault(path, 'type', { expected: issue.expected })];
  if (issue.code === 'invalid_value') return [fault(path, 'value', { allowed: issue.values.join(', ') })];
  if (issue.code === 'invalid_format') return [formatFault(path, issue)];
  if (issue.code === 'too_big') {
    return [fault(path, issue.origin === 'array' ? 'tooMany' : 'tooLong', { limit: Number(issue.maximum) })];
  }
  // The only union of the schema is how a source is dated.
  if (issue.code === 'invalid_union') {
    return [typeof value === 'string' ? fault(path, 'date') : fault(path, 'type', { expected: 'string' })];
  }
  return [fault(path, 'value', { allowed: '' })];
};

/** The faults that zod found in `root`, in its order. */
export const faultsOfIssues = (root: unknown, issues: readonly Issue[]): CaseFault[] =>
  issues.flatMap((issue) => faultsOfIssue(root, issue));
