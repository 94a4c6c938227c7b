import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStrictJson } from '../../../db/domain/strict-json.ts';

const fault = (input: string | Uint8Array) => {
  const result = parseStrictJson(input);
  return result.ok ? 'accepted' : result.fault.code;
};

describe('parseStrictJson', () => {
  test('gives what JSON.parse gives for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!/__proto__|constructor|prototype/.test(text) && text.isWellFormed());
        const expected = JSON.parse(text);
        expect(parseStrictJson(text)).toEqual({ ok: true, value: expected });
        expect(parseStrictJson(new TextEncoder().encode(text))).toEqual({ ok: true, value: expected });
      }),
      { numRuns: 500 },
    );
  });

  test('never accepts what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0123eE+-.tfn \n\tabxr/') }), (text) => {
        if (!parseStrictJson(text).ok) return;
        expect(() => JSON.parse(text)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['{"a":1,"a":2}', 'duplicateKey'],
    ['{"a":1,"\\u0061":2}', 'duplicateKey'],
    ['{"__proto__":{"polluted":1}}', 'forbiddenKey'],
    ['{"\\u005f_proto__":1}', 'forbiddenKey'],
    ['[{"constructor":1}]', 'forbiddenKey'],
    ['{"prototype":1}', 'forbiddenKey'],
    ['1e400', 'number'],
    ['-1e400', 'number'],
    ['-0', 'number'],
    ['-0.0e5', 'number'],
    ['NaN', 'syntax'],
    ['Infinity', 'syntax'],
    ['01', 'syntax'],
    ['+1', 'syntax'],
    ['1.', 'syntax'],
    ['.5', 'syntax'],
    ['"\\ud800"', 'surrogate'],
    ['"\\udc00\\ud800"', 'surrogate'],
    ['"\ud800"', 'surrogate'],
    ['\ufeff{}', 'bom'],
    ['"a\nb"', 'syntax'],
    ['"\\x41"', 'syntax'],
    ['"\\u12"', 'syntax'],
    ['"open', 'syntax'],
    ['[1,]', 'syntax'],
    ['{"a":1,}', 'syntax'],
    ["{'a':1}", 'syntax'],
    ['{"a" 1}', 'syntax'],
    ['[1 2]', 'syntax'],
    ['[', 'syntax'],
    ['', 'syntax'],
    ['  ', 'syntax'],
    ['{} {}', 'syntax'],
    ['// c\n{}', 'syntax'],
    ['tru', 'syntax'],
    ['\u00a01', 'syntax'],
  ])('%j is refused as %s', (input, code) => {
    expect(fault(input)).toBe(code);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('bytes: a byte order mark and bad UTF-8 are refused', () => {
    expect(fault(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))).toBe('bom');
    expect(fault(new Uint8Array([0x22, 0xc3, 0x28, 0x22]))).toBe('utf8');
    expect(fault(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBe('utf8');
    expect(fault(new Uint8Array([0x22, 0xc0, 0x80, 0x22]))).toBe('utf8');
  });

  test('depth: 32 levels pass, 33 and 100 000 are refused', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(fault(nested(32))).toBe('accepted');
    expect(fault(nested(33))).toBe('depth');
    expect(fault('{"a":'.repeat(100_000))).toBe('depth');
  });

  test('a fault says where', () => {
    expect(parseStrictJson('{\n  "a": 1,\n  "a": 2\n}')).toEqual({
      ok: false,
      fault: { code: 'duplicateKey', line: 3, column: 3, key: 'a' },
    });
    expect(parseStrictJson('{"a": nope}')).toMatchObject({ fault: { code: 'syntax', line: 1, column: 7 } });
  });

  test('paired surrogates and escapes are kept', () => {
    expect(parseStrictJson('"\\ud83d\\ude00 \\u00e5\\n\\/\\"\\\\\\b\\f\\r\\t"')).toEqual({
      ok: true,
      value: '😀 å\n/"\\\b\f\r\t',
    });
  });
});
