/** Where a due day leads, how far away it is said to be, and what the address of Beslut chooses. */
import { expect, test } from 'vitest';
import { initialRecord } from '../../../db/domain/entities.ts';
import type { Due } from '../../../db/domain/plan/dues.ts';
import {
  chosenIn,
  comparedAddress,
  NOW,
  versionAddress,
} from '../../../renderer/features/decision/decision-address.ts';
import { dueAddress, duePlace } from '../../../renderer/features/dues/due-places.ts';
import { makeFormats } from '../../../renderer/i18n/formats.ts';

const due = (entity: Due['entity'], kind: Due['kind'], field: string): Due => ({
  id: `${kind}/x y`,
  kind,
  date: '2027-01-01',
  level: 'later',
  title: 'Titel',
  entity,
  record: 'x y',
  field,
  actor: null,
  secret: false,
});

test('a due day leads to the place where it is written, with its record chosen', () => {
  const step = { ...initialRecord('measureStep', 'x y'), measure: 'm/1' };
  const to = (of: Due): string => dueAddress('a', of, [step]);
  expect(to(due('measure', 'measureEnd', 'end'))).toBe('/analysis/a/plan/x%20y');
  expect(to(due('measureStep', 'step', 'due'))).toBe('/analysis/a/plan/m%2F1');
  expect(to(due('indicator', 'target', 'targetDate'))).toBe('/analysis/a/indicators/x%20y');
  expect(to(due('agreement', 'agreement', 'validUntil'))).toBe('/analysis/a/sources/x%20y');
  expect(to(due('request', 'answer', 'answerBy'))).toBe('/analysis/a/requests/x%20y');
  expect(to(due('decisionStep', 'decision', 'date'))).toBe('/analysis/a/decision');
  expect(to(due('openQuestion', 'question', 'due'))).toBe('/analysis/a/questions');
  expect(to(due('analysis', 'situationPicture', 'situationPictureDate'))).toBe('/analysis/a/overview');
  expect(to(due('analysis', 'planFollowUp', 'decisionDate'))).toBe('/analysis/a/followup');
  expect(duePlace(due('measure', 'measureEnd', 'end'))).toBe('measure/x y/end');
});

test('how far away a day is, in words', () => {
  const { far } = makeFormats('sv');
  expect([-400, -10, -1, 0, 1, 13, 14, 45, 75, 800].map(far)).toEqual([
    'för 13 månader sedan',
    'för 10 dagar sedan',
    'i går',
    'i dag',
    'i morgon',
    'om 13 dagar',
    'om 2 veckor',
    'om 6 veckor',
    'om 2 månader',
    'om 2 år',
  ]);
});

test('the address of Beslut chooses nothing, a version, or two to compare', () => {
  expect(chosenIn(null)).toEqual({ version: null });
  expect(chosenIn('v1')).toEqual({ version: 'v1' });
  expect(chosenIn('v1..now')).toEqual({ compared: { before: 'v1', after: NOW } });
  expect(chosenIn('v1..')).toEqual({ version: 'v1' });
  expect(versionAddress('a', null)).toBe('/analysis/a/decision');
  expect(comparedAddress('a', { before: 'v1', after: 'v2' })).toBe('/analysis/a/decision/v1..v2');
});
