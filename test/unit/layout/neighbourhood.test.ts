import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbourhood, type Step } from '../../../db/domain/layout/neighbourhood.ts';

const links = ['a>b', 'b>c', 'c>problem', 'x>b', 'c>a'].map((pair): Step => {
  const [from = '', to = ''] = pair.split('>');
  return { from, to };
});
const around = (...args: [string[], number, ('causes' | 'effects' | 'both')?]) =>
  Object.fromEntries(neighbourhood(links, ...args));

describe('around a factor', () => {
  test('no step is the factor itself', () => expect(around(['b'], 0)).toEqual({ b: 0 }));

  test('causes lie against the links, effects along them', () => {
    expect(around(['b'], 1, 'causes')).toEqual({ b: 0, a: 1, x: 1 });
    expect(around(['b'], 1, 'effects')).toEqual({ b: 0, c: 1 });
    expect(around(['b'], 2, 'effects')).toEqual({ b: 0, c: 1, problem: 2, a: 2 });
    expect(around(['problem'], 9, 'effects')).toEqual({ problem: 0 });
  });

  test('both ways, and from several at once', () => {
    expect(around(['b'], 1)).toEqual({ b: 0, a: 1, x: 1, c: 1 });
    expect(around(['x', 'problem'], 1)).toEqual({ x: 0, problem: 0, b: 1, c: 1 });
  });

  test('distances are those of stepping link by link', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const anyLinks = fc.array(fc.record({ from: id, to: id }), { maxLength: 14 });
    fc.assert(
      fc.property(anyLinks, id, fc.nat(4), fc.constantFrom('causes', 'effects', 'both'), (given, start, steps, way) => {
        let reached = new Set([start]);
        const expected = new Map([[start, 0]]);
        for (let step = 1; step <= steps; step += 1) {
          const on = given.flatMap(({ from, to }) => [
            ...(way !== 'causes' && reached.has(from) ? [to] : []),
            ...(way !== 'effects' && reached.has(to) ? [from] : []),
          ]);
          reached = new Set([...reached, ...on]);
          for (const found of reached) if (!expected.has(found)) expected.set(found, step);
        }
        expect(neighbourhood(given, [start], steps, way)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
