import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseText, parseCase } from '../../../db/domain/interchange/parse.ts';
import { CASE_SIZE_LIMIT, caseJsonSchema } from '../../../db/domain/interchange/schema.ts';
import { arbitraryCase } from './arbitrary-case.ts';

const base = {
  format: 'rotorsak-case',
  version: 1,
  analysis: { id: 'a', title: 'T', problem: 'P' },
  actors: [{ id: 'mn', name: 'Miljönämnden', kind: 'namnd' }],
  sources: [{ id: 's', title: 'S' }],
  factors: [{ id: 'F1', title: 'Ett' }],
};
const faultsOf = (value: unknown): string[] => {
  const result = parseCase(JSON.stringify(value));
  return result.ok ? [] : result.faults.map(({ path, code }) => `${path} ${code}`);
};

const validate = new Ajv({ validateFormats: false, allowUnionTypes: true }).compile(caseJsonSchema());

describe('parseCase', () => {
  test('fills in the defaults of interchange.md', () => {
    const result = parseCase(JSON.stringify({ ...base, links: [{ from: 'F1', to: 'problem' }] }));
    expect(result).toMatchObject({
      ok: true,
      case: {
        factors: [
          {
            kind: 'cause',
            state: 'active',
            significance: 'unset',
            effort: 'unset',
            influence: { level: 'unset' },
            assumed: false,
            evidence: [],
          },
        ],
        links: [{ strength: 2, polarity: 'increases', assumed: false, evidence: [] }],
        measures: [],
      },
    });
  });

  const factor = (more: object) => ({ ...base, factors: [{ id: 'F1', title: 'Ett', ...more }] });
  test.each<[string, unknown, string[]]>([
    ['no object', [], [' type']],
    ['nothing in it', {}, ['format missing', 'version missing', 'analysis missing']],
    ['another format', { ...base, format: 'other' }, ['format value']],
    ['another version', { ...base, version: 2 }, ['version value']],
    ['an unknown property', { ...base, extra: 1 }, ['extra unknownProperty']],
    [
      'an unknown property deep down',
      factor({ influence: { level: 'own', x: 1 } }),
      ['factors[0].influence.x unknownProperty'],
    ],
    ['no title', { ...base, factors: [{ id: 'F1' }] }, ['factors[0].title missing']],
    ['a blank title', factor({ title: ' \n' }), ['factors[0].title empty']],
    ['a number for a title', factor({ title: 7 }), ['factors[0].title type']],
    ['null', factor({ bone: null }), ['factors[0].bone value']],
    ['a value outside the list', factor({ significance: 'huge' }), ['factors[0].significance value']],
    ['a text too long', factor({ description: 'x'.repeat(10_001) }), ['factors[0].description tooLong']],
    ['a bad id', factor({ id: 'F 1' }), ['factors[0].id id']],
    ['an id too long', factor({ id: 'x'.repeat(65) }), ['factors[0].id id']],
    ['the problem as a factor', factor({ id: 'problem' }), ['factors[0].id reservedId']],
    ['a factor twice', { ...base, factors: [...base.factors, ...base.factors] }, ['factors[1].id duplicateId']],
    ['rejected without a reason', factor({ state: 'rejected' }), ['factors[0].rejectedReason rejectedReason']],
    [
      'rejected with a blank one',
      factor({ state: 'rejected', rejectedReason: ' ' }),
      ['factors[0].rejectedReason rejectedReason'],
    ],
    [
      'an actor that is not there',
      factor({ influence: { decidingActor: 'x' } }),
      ['factors[0].influence.decidingActor unknownReference'],
    ],
    [
      'an actor twice',
      factor({ influence: { otherActors: ['mn', 'mn'] } }),
      ['factors[0].influence.otherActors[1] duplicate'],
    ],
    [
      'a source that is not there',
      factor({ evidence: [{ source: 'x' }] }),
      ['factors[0].evidence[0].source unknownReference'],
    ],
    [
      'a day that does not exist',
      { ...base, sources: [{ id: 's', title: 'S', date: '2025-02-30' }] },
      ['sources[0].date date'],
    ],
    [
      'a month that does not exist',
      { ...base, sources: [{ id: 's', title: 'S', date: '2025-13' }] },
      ['sources[0].date date'],
    ],
    [
      'a year where a day is asked for',
      { ...base, measures: [{ id: 'M', title: 'M', factors: [], start: '2025' }] },
      ['measures[0].start date'],
    ],
    ['a measure without factors', { ...base, measures: [{ id: 'M', title: 'M' }] }, ['measures[0].factors missing']],
    [
      'a measure against nothing known',
      { ...base, measures: [{ id: 'M', title: 'M', factors: ['x'] }] },
      ['measures[0].factors[0] unknownReference'],
    ],
    [
      'a strength of four',
      { ...base, links: [{ from: 'F1', to: 'problem', strength: 4 }] },
      ['links[0].strength value'],
    ],
    ['a link to itself', { ...base, links: [{ from: 'F1', to: 'F1' }] }, ['links[0] selfLink']],
    [
      'a link twice',
      {
        ...base,
        links: [
          { from: 'F1', to: 'problem' },
          { from: 'F1', to: 'problem', strength: 3 },
        ],
      },
      ['links[1] duplicateLink'],
    ],
    ['a link to nothing', { ...base, links: [{ from: 'F1', to: 'x' }] }, ['links[0].to unknownReference']],
    [
      'a link of the problem with itself',
      { ...base, links: [{ from: 'problem', to: 'problem' }] },
      ['links[0] selfLink'],
    ],
  ])('%s is refused with its place', (_, value, expected) => {
    expect(faultsOf(value)).toEqual(expected);
  });

  test('faults of form hide none of meaning, and an id of the wrong form is told once', () => {
    const value = {
      ...base,
      extra: 1,
      factors: [
        { id: 'F1', title: '' },
        { id: 'F1', title: 'Två', evidence: [{ source: 'none' }], influence: { otherActors: ['mn', 'mn', 7] } },
        'no factor',
      ],
      links: [{ from: 'F1', to: 'F1', strength: 9 }, { from: 'F1', to: 'F 9' }, { to: 'F1' }],
      measures: [{ id: 'M', title: 'M', factors: ['F7'], start: 'soon' }],
    };
    expect(faultsOf(value).sort()).toEqual([
      'extra unknownProperty',
      'factors[0].title empty',
      'factors[1].evidence[0].source unknownReference',
      'factors[1].id duplicateId',
      'factors[1].influence.otherActors[1] duplicate',
      'factors[1].influence.otherActors[2] type',
      'factors[2] type',
      'links[0] selfLink',
      'links[0].strength value',
      'links[1].to id',
      'links[2].from missing',
      'measures[0].factors[0] unknownReference',
      'measures[0].start date',
    ]);
  });

  test('a link that leaves the problem is allowed', () => {
    expect(faultsOf({ ...base, links: [{ from: 'problem', to: 'F1' }] })).toEqual([]);
  });

  test('limits: 20 000 factors and 200 000 links pass, one more does not', () => {
    const factors = Array.from({ length: 20_001 }, (_, n) => ({ id: `F${n}`, title: 'T' }));
    expect(faultsOf({ ...base, factors })).toEqual(['factors tooMany']);
    const links = Array.from({ length: 200_001 }, (_, n) => ({
      from: `F${n % 20_000}`,
      to: `F${Math.floor(n / 20_000) + 1 + (n % 20_000 > 20 ? 0 : 20)}`,
    }));
    expect(faultsOf({ ...base, factors: factors.slice(0, -1), links })).toEqual(['links tooMany']);
    expect(faultsOf({ ...base, factors: factors.slice(1) })).toEqual([]);
  });

  test('the file as text: size, encoding, keys', () => {
    const code = (input: string | Uint8Array) => {
      const result = parseCase(input);
      return result.ok ? 'accepted' : result.faults[0]?.code;
    };
    expect(code(' '.repeat(CASE_SIZE_LIMIT + 1))).toBe('tooLarge');
    expect(code(new Uint8Array(CASE_SIZE_LIMIT + 1))).toBe('tooLarge');
    expect(code(`\ufeff${JSON.stringify(base)}`)).toBe('bom');
    expect(code(new Uint8Array([0x7b, 0xff, 0x7d]))).toBe('utf8');
    expect(code('{"format":"rotorsak-case","format":"rotorsak-case"}')).toBe('duplicateKey');
    expect(code('')).toBe('syntax');
  });
});

describe('the JSON Schema', () => {
  test('is of draft 2020-12 and accepts every valid case', () => {
    expect(caseJsonSchema().$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    fc.assert(
      fc.property(arbitraryCase, (given) => {
        expect(validate(JSON.parse(caseText(given))), JSON.stringify(validate.errors)).toBe(true);
        expect(parseCase(caseText(given)).ok).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test.each<[string, unknown]>([
    ['unknown property', { ...base, extra: 1 }],
    ['unknown value', { ...base, factors: [{ id: 'F1', title: 'T', kind: 'x' }] }],
    ['missing title', { ...base, factors: [{ id: 'F1' }] }],
    ['blank title', { ...base, factors: [{ id: 'F1', title: ' ' }] }],
    ['bad id', { ...base, factors: [{ id: 'F 1', title: 'T' }] }],
    ['rejected without a reason', { ...base, factors: [{ id: 'F1', title: 'T', state: 'rejected' }] }],
    ['a factor called problem', { ...base, factors: [{ id: 'problem', title: 'T' }] }],
    ['bad day', { ...base, measures: [{ id: 'M', title: 'M', factors: [], start: '2025-13-01' }] }],
    ['long text', { ...base, factors: [{ id: 'F1', title: 'T', description: 'x'.repeat(10_001) }] }],
  ])('refuses: %s', (_, value) => {
    expect(validate(value)).toBe(false);
    expect(faultsOf(value)).not.toEqual([]);
  });
});
