import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../db/domain/canonical-json.ts';
import { isKnownField, isValidValue, parentsOf, parseEntity } from '../../../db/domain/fold/fields.ts';
import { covers, type FoldChange, headsOf } from '../../../db/domain/fold/heads.ts';
import { foldRecord } from '../../../db/domain/fold/record.ts';
import { type Node, visibilityOf } from '../../../db/domain/fold/visibility.ts';
import { CLOCK_TOLERANCE, formatHlc, hlcPattern, hlcTime, nextHlc } from '../../../db/domain/hybrid-clock.ts';
import { compactEntry, includes, unionEntry } from '../../../db/domain/version-vector.ts';

const change = (actor: string, seq: number, more: Partial<FoldChange> = {}): FoldChange => ({
  id: `${actor}${seq}`,
  actor,
  seq,
  hlc: formatHlc(seq, 0),
  deps: {},
  field: 'title',
  text: `"${actor}${seq}"`,
  ...more,
});
const ids = (changes: readonly FoldChange[]): string[] => changes.map(({ id }) => id);

describe('version vectors', () => {
  it('hold an upper bound and single later numbers', () => {
    const vector = { a: 3, b: [2, 5, 7] };
    expect([3, 4].map((seq) => includes(vector, 'a', seq))).toEqual([true, false]);
    expect([1, 2, 3, 5, 6, 7].map((seq) => includes(vector, 'b', seq))).toEqual([true, true, false, true, false, true]);
    expect(includes(vector, 'constructor', 1)).toBe(false);
  });

  it('draw what follows on the bound into it', () => {
    expect(compactEntry(2, [5, 3, 3, 1])).toEqual([3, 5]);
    expect(compactEntry(2, [4, 3, 5])).toBe(5);
    expect(unionEntry([1, 4], [2, 3])).toBe(4);
    expect(unionEntry(undefined, 7)).toBe(7);
  });
});

describe('the hybrid clock', () => {
  it('goes forward with time, and by its counter where time stands or goes back', () => {
    const first = nextHlc(null, 1000);
    const second = nextHlc(first, 1000);
    const third = nextHlc(second, 900);
    expect([first < second, second < third, hlcTime(third)]).toEqual([true, true, 1000]);
    expect([first, second, third].every((hlc) => hlcPattern.test(hlc))).toBe(true);
  });

  it('does not overflow its counter', () => {
    expect(nextHlc(formatHlc(1000, 0xffff), 1000)).toBe(formatHlc(1001, 0));
  });

  it('does not follow a clock that lies far ahead', () => {
    expect(nextHlc(formatHlc(CLOCK_TOLERANCE + 2000, 0), 1000)).toBe(formatHlc(1000, 0));
  });
});

describe('heads', () => {
  it('are what nobody who wrote the field had seen, the winner first', () => {
    const [a1, a2, b1] = [change('a', 1), change('a', 2), change('b', 1, { hlc: formatHlc(9, 0) })];
    expect(ids(headsOf([a1, a2, b1]))).toEqual(['b1', 'a2']);
    expect(ids(headsOf([a1, a2, change('b', 1, { deps: { a: 2 } })]))).toEqual(['b1']);
    expect(ids(headsOf([a1, a2, change('b', 1, { deps: { a: [0, 2] } })]))).toEqual(['b1']);
  });

  it('do not come back when a change between two was not shared', () => {
    const a1 = change('a', 1);
    const b1 = change('b', 1, { deps: { a: 1 } });
    const c1 = change('c', 1, { deps: { b: 1 } });
    for (const order of [
      [a1, b1, c1],
      [c1, b1, a1],
      [b1, c1, a1],
    ])
      expect(ids(headsOf(order))).toEqual(['c1']);
  });

  it('cannot be hidden by a change that claims to have seen itself, or by a ring', () => {
    expect(ids(headsOf([change('a', 1, { deps: { a: 5 } }), change('b', 1)]))).toEqual(['b1', 'a1']);
    const ring = [change('a', 1, { deps: { b: 1 } }), change('b', 1, { deps: { a: 1 } })];
    expect(ids(headsOf(ring))).toEqual(['b1', 'a1']);
  });

  it('order equal times by actor and id', () => {
    const same = { hlc: formatHlc(1, 0) };
    expect(ids(headsOf([change('a', 1, same), change('b', 1, same)]))).toEqual(['b1', 'a1']);
    expect(ids(headsOf([change('a', 1, { id: 'x' }), change('a', 1, { id: 'y' })]))).toEqual(['y', 'x']);
    expect(covers(change('a', 1), change('a', 1))).toBe(false);
  });
});

describe('a record', () => {
  const gone = (actor: string, seq: number, more: Partial<FoldChange> = {}) =>
    change(actor, seq, { field: '$deleted', text: 'true', ...more });

  it('is alive when made, dead when deleted, alive when edited meanwhile', () => {
    expect(foldRecord('actor', [])).toMatchObject({ known: false, alive: false });
    expect(foldRecord('factor', [change('a', 1)])).toMatchObject({ known: true, alive: true, values: { title: 'a1' } });
    expect(foldRecord('factor', [change('a', 1), gone('a', 2)]).alive).toBe(false);
    const edited = foldRecord('factor', [
      change('a', 1),
      gone('a', 2),
      change('b', 1, { field: 'effort', text: '"small"' }),
    ]);
    expect(edited).toMatchObject({ alive: true, conflicts: [{ field: '$deleted', kind: 'edited' }] });
  });

  it('is neither made nor kept by working notes', () => {
    const note = change('a.notes', 1, { field: 'notes', text: '"x"' });
    expect(foldRecord('factor', [note])).toMatchObject({ known: false, alive: false });
    expect(foldRecord('factor', [change('a', 1), note, gone('a', 2)]).alive).toBe(false);
  });

  it('shows the best value that it can, and keeps the rest as a conflict', () => {
    const folded = foldRecord('factor', [
      change('a', 1, { field: 'effort', text: '"small"' }),
      change('b', 2, { field: 'effort', text: '"enormous"' }),
    ]);
    expect(folded.values).toEqual({ effort: 'small' });
    expect(folded.conflicts).toEqual([{ field: 'effort', kind: 'value', changes: ['b2', 'a1'] }]);
  });

  it('gathers the members of its sets', () => {
    const member = (seq: number, id: string, text: string) => change('a', seq, { field: `factors/${id}`, text });
    const folded = foldRecord('measure', [member(1, 'z', 'true'), member(2, 'b', 'true'), member(3, 'z', 'false')]);
    expect(folded.sets).toEqual({ factors: ['b'] });
  });
});

describe('visibility', () => {
  const graphOf = (nodes: Record<string, Node>) => ({
    node: (key: string) => nodes[key],
    children: (key: string) => Object.keys(nodes).filter((child) => nodes[child]?.parents.includes(key)),
  });
  const node = (alive: boolean, ...parents: string[]): Node => ({ known: true, alive, parents });

  it('brings back what something alive needs, through all generations', () => {
    const see = visibilityOf(graphOf({ f: node(false), l: node(false, 'f'), e: node(true, 'l') }));
    expect(['f', 'l', 'e'].map(see)).toEqual([
      { shows: true, needed: true },
      { shows: true, needed: true },
      { shows: true, needed: false },
    ]);
  });

  it('hides what lacks a parent, and needs nothing for it', () => {
    const see = visibilityOf(graphOf({ f: node(false), l: node(true, 'f', 'gone'), e: node(true, 'l') }));
    expect(['f', 'l', 'e'].map((key) => see(key).shows)).toEqual([false, false, false]);
  });

  it('ends on a ring', () => {
    expect(visibilityOf(graphOf({ a: node(true, 'b'), b: node(true, 'a') }))('a').shows).toBe(false);
  });
});

describe('fields', () => {
  it('are taken apart only where this version knows them', () => {
    expect(parseEntity('factor/f1', 'case')).toEqual({ entity: 'factor', id: 'f1' });
    for (const text of ['factor', 'nothing/x', 'toString/x', 'factor/a b', 'factor/problem', 'analysis/other']) {
      expect(parseEntity(text, 'case')).toBeNull();
    }
    expect(isKnownField('factor', 'otherActors/n1')).toBe(true);
    for (const field of ['otherActors', 'factors/n1', 'constructor', 'otherActors/a b']) {
      expect(isKnownField('factor', field)).toBe(false);
    }
    expect(isValidValue('factor', 'title', '')).toBe(true);
    expect(isValidValue('factor', 'otherActors/n1', 'yes')).toBe(false);
    expect(parentsOf('link', { from: 'f1', to: 'problem' })).toEqual(['factor/f1']);
  });

  it('compare as canonical JSON', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'å' }], a: true })).toBe('{"a":true,"b":[1,{"c":"å","d":null}]}');
  });
});
