/** The short way of reading lines gives what the strict reader gives, and refuses what it refuses. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseStrictJson } from '../../../db/domain/strict-json.ts';
import { readJson } from '../../../electron/bundle/strict-read.ts';

const read = (text: string): unknown => {
  try {
    return { value: readJson(Buffer.from(text), 'bundle-change', { line: 1 }) };
  } catch (error) {
    return { refused: (error as { params?: { reason?: string } }).params?.reason };
  }
};
const strictly = (text: string): unknown => {
  const strict = parseStrictJson(Buffer.from(text));
  return strict.ok ? { value: strict.value } : { refused: `json-${strict.fault.code}` };
};

it.each([
  '{"a":1,"a":1}',
  '{"a":{"b":1,"b":2}}',
  '{"__proto__":1}',
  '{"a":{"constructor":{}}}',
  '{"\\u005f_proto__":1}',
  '"\\ud800"',
  '"\\ud83d\\ude00"',
  '{"2":1,"1":2}',
  '{"toString":1,"toString":2}',
  '{"toString":1}',
  '-0',
  '1e400',
  '1.50',
  '9007199254740993',
  ' {}',
  '\ufeff{}',
  '"\ufffd"',
  '',
  `${'['.repeat(32)}${']'.repeat(32)}`,
  `${'['.repeat(33)}${']'.repeat(33)}`,
  `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`,
  JSON.stringify({ brackets: '['.repeat(100) }),
])('%s', (text) => {
  expect(read(text)).toEqual(strictly(text));
});

it('any JSON, as written or with one character changed', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 1 }), (text, at, other) => {
      const place = at % text.length;
      for (const variant of [text, text.slice(0, place) + other + text.slice(place + 1)]) {
        expect(read(variant)).toEqual(strictly(Buffer.from(variant).toString('utf8')));
      }
    }),
    { numRuns: 500 },
  );
});
