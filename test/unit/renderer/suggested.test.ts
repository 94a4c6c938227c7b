import { expect, test } from 'vitest';
import { measuresAgainst } from '../../../db/library/library.ts';
import { suggestedFor } from '../../../renderer/features/plan/suggested.ts';

const ids = (...args: Parameters<typeof suggestedFor>): string[] => suggestedFor(...args).map(({ id }) => id);

test('what is taken or refused for a cause is not suggested against it, and a cause of no library has none', () => {
  const all = measuresAgainst('F2').map(({ id }) => id);
  const [first = '', second = ''] = all;
  expect(ids({ libraryItem: 'F2' }, [], [])).toEqual(all);
  expect(ids({ libraryItem: 'F2' }, [{ libraryItem: first }], [{ libraryItem: second }])).toEqual(all.slice(2));
  expect(ids({ libraryItem: 'F2' }, [{ libraryItem: null }], [])).toEqual(all);
  expect(ids({ libraryItem: null }, [], [])).toEqual([]);
});
