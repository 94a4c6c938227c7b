/** From fault to fault: the next is the one after the last, also where that one is mended by now. */
import { expect, test } from 'vitest';
import type { CheckPlace } from '../../../db/domain/checks/types.ts';
import { placeAfter } from '../../../renderer/features/checks/next-fault.ts';

const place = (id: string): CheckPlace => ({ entity: 'measure', id, field: 'end', text: id }) as CheckPlace;
const [a, b, c] = ['a', 'b', 'c'].map(place) as [CheckPlace, CheckPlace, CheckPlace];
const visited = (id: string, at: number) => ({ key: `measure/${id}/end`, at });

test('begins with the first, goes on past one that stays, and round after the last', () => {
  expect(placeAfter([a, b, c], undefined)).toEqual({ place: a, at: 0 });
  expect(placeAfter([a, b, c], visited('a', 0))).toEqual({ place: b, at: 1 });
  expect(placeAfter([a, b, c], visited('c', 2))).toEqual({ place: a, at: 0 });
});

test('one that is mended has gone from the list: what stands where it stood is next', () => {
  expect(placeAfter([b, c], visited('a', 0))).toEqual({ place: b, at: 0 });
  expect(placeAfter([a, c], visited('b', 1))).toEqual({ place: c, at: 1 });
  expect(placeAfter([a, b], visited('c', 2))).toEqual({ place: a, at: 0 });
  expect(placeAfter([], visited('a', 0))).toBeNull();
});
