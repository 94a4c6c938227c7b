import { expect, test } from 'vitest';
import { waitBeforeStoring } from '../../../renderer/ui/use-last-call.ts';

test('a text is stored after a pause, and at the latest two seconds after typing began', () => {
  expect(waitBeforeStoring(1000, 1000)).toBe(700);
  expect(waitBeforeStoring(1000, 2000)).toBe(700);
  expect(waitBeforeStoring(1000, 2800)).toBe(200);
  expect(waitBeforeStoring(1000, 9000)).toBe(0);
});
