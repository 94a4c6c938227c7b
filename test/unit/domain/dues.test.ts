import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../db/domain/days.ts';
import { initialRecord } from '../../../db/domain/entities.ts';
import { calendarText, escapeText, foldLine } from '../../../db/domain/plan/calendar.ts';
import { dues, warningDays } from '../../../db/domain/plan/dues.ts';
import { calendarWords } from '../../../db/domain/words/calendar.ts';
import { measure } from './analysis-graph.ts';
import { anyDay, anyMeasures, dueInput, made } from './planning.ts';

const kindsOf = (input: Parameters<typeof dueInput>[0], today = '2026-06-01'): string[] =>
  dues(dueInput(input), today).map(({ id, date, level }) => `${date} ${id} ${level}`);

describe('the list of what is due', () => {
  it('holds the days of a measure until it is done, followed up or cancelled', () => {
    const measures = [measure('m', { end: '2026-06-30', followUp: '2026-12-01' })];
    const followed = (fields: object) => [made('followUp', 'u', { measure: 'm', date: '2026-07-01', ...fields })];
    expect(kindsOf({ measures })).toEqual(['2026-06-30 measureEnd/m soon', '2026-12-01 followUp/m later']);
    expect(kindsOf({ measures, followUps: followed({ status: 'done' }) })).toEqual(['2026-12-01 followUp/m later']);
    expect(kindsOf({ measures, followUps: followed({ status: 'done', date: '2026-12-01' }) })).toEqual([]);
    expect(kindsOf({ measures, followUps: followed({ status: 'cancelled' }) })).toEqual([]);
    expect(kindsOf({ measures }, '2026-06-30')[0]).toBe('2026-06-30 measureEnd/m soon');
    expect(kindsOf({ measures }, '2026-07-01')[0]).toBe('2026-06-30 measureEnd/m overdue');
  });

  it('runs the two clocks of lag 2023:196, 6 §, 24 months each', () => {
    const analysis = { ...initialRecord('analysis', 'a'), title: 'A', situationPictureDate: '2024-02-29' };
    expect(kindsOf({ analysis })).toEqual(['2026-02-28 situationPicture/a overdue']);
    const decided = { ...initialRecord('planVersion', 'v'), kind: 'decided' as const, date: '2026-03-04' };
    const referral = { ...initialRecord('planVersion', 'r'), date: '2026-05-04' };
    expect(kindsOf({ planVersions: [decided, referral] })).toEqual(['2028-03-04 planFollowUp/a later']);
    const round = { ...initialRecord('followUpRound', 'g'), closed: '2027-02-15' };
    const open = { ...initialRecord('followUpRound', 'h'), opened: '2027-05-15' };
    const rounds = { planVersions: [decided], followUpRounds: [round, open] };
    expect(kindsOf(rounds)).toEqual(['2029-02-15 planFollowUp/a later']);
    const planned = { ...initialRecord('analysis', 'a'), decisionDate: '2026-07-01' };
    expect(kindsOf({ analysis: planned })).toEqual([]);
    expect(kindsOf({ analysis: planned }, '2026-07-01')).toEqual(['2028-07-01 planFollowUp/a later']);
  });

  it('holds what is waited for: agreements, answers, decisions, steps, questions, targets', () => {
    const input = {
      measures: [measure('m')],
      agreements: [made('agreement', 'o', { title: 'Ö', validUntil: '2027-07' })],
      requests: [
        made('request', 'r1', { title: 'R', state: 'sent', sentOn: '2026-05-31' }),
        made('request', 'r2', { title: 'R', state: 'sent', sentOn: '2026-05-31', answerBy: '2026-06-10' }),
        made('request', 'r3', { title: 'R', state: 'answered', sentOn: '2026-05-31' }),
      ],
      decisionSteps: [{ ...initialRecord('decisionStep', 'b'), title: 'B', date: '2026-09-01' }],
      measureSteps: [
        made('measureStep', 's1', { measure: 'm', title: 'S', due: '2026-06-02' }),
        made('measureStep', 's2', { measure: 'm', title: 'S', due: '2026-06-02', done: '2026-06-01' }),
      ],
      openQuestions: [{ ...initialRecord('openQuestion', 'q'), title: 'Q', due: '2026-07-01' }],
      indicators: [made('indicator', 'i', { measure: 'm', title: 'I', targetDate: '2026-12-31' })],
      measurements: [made('measurement', 'v', { indicator: 'i', date: '2026-12-30', value: 1 })],
    };
    expect(kindsOf(input)).toEqual([
      '2026-06-02 step/s1 soon',
      '2026-06-10 answer/r2 soon',
      '2026-07-01 question/q later',
      '2026-08-31 answer/r1 later',
      '2026-09-01 decision/b later',
      '2026-12-31 target/i later',
      '2027-07-31 agreement/o later',
    ]);
  });

  it('warns from a fixed number of days before, in the order of time, whatever the days', () => {
    fc.assert(
      fc.property(anyMeasures, anyDay, (measures, today) => {
        const list = dues(dueInput({ measures }), today);
        const sorted = list.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
        expect(list).toEqual(sorted);
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        for (const { date, level, kind } of list) {
          expect(level === 'overdue').toBe(date < today);
          if (level === 'soon') expect(addDays(today, warningDays[kind]) >= date).toBe(true);
          if (level === 'later') expect(addDays(today, warningDays[kind]) < date).toBe(true);
        }
      }),
    );
  });
});

/** What a reader of RFC 5545 makes of the lines: unfolded, then taken apart. */
const unfolded = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, character: string) => (character.toLowerCase() === 'n' ? '\n' : character));

describe('the calendar', () => {
  it('escapes and folds so that a reader gets the text back, and no line is longer than 75 octets', () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('å;ä,ö', '\\n', 'a\nb', '👷'.repeat(40)));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ').replace(/\p{Cc}/gu, (character) => (character === '\n' ? '\n' : ' '));
        const folded = foldLine(`SUMMARY:${escapeText(text)}`);
        for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(unescaped(unfolded(folded)[0] ?? '')).toBe(`SUMMARY:${text}`);
      }),
    );
  });

  it('has an event for each due day, with ids that stay and nothing that is secret', () => {
    const measures = [
      measure('m1', { title: 'Öppen; åtgärd', end: '2026-12-31' }),
      measure('m2', { title: 'Hemlig', end: '2027-02-28', secrecy: true }),
    ];
    const list = dues(dueInput({ measures }), '2026-06-01');
    const make = (madeAt: string) =>
      calendarText({ analysis: 'a', dues: list, words: calendarWords('Malmö', 'sv'), madeAt });
    const text = make('2026-06-01T08:30:00.000Z');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(unfolded(text)).toEqual(
      expect.arrayContaining([
        'UID:measureEnd-m1.a@rotorsak',
        'DTSTAMP:20260601T083000Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'DTEND;VALUE=DATE:20270301',
        'SUMMARY:Åtgärden ska vara klar: Öppen\\; åtgärd',
      ]),
    );
    expect(text).not.toContain('Hemlig');
    const uids = (of: string) => unfolded(of).filter((line) => line.startsWith('UID:'));
    expect(uids(make('2026-07-01T08:30:00.000Z'))).toEqual(uids(text));
  });
});

describe('months', () => {
  it('end where a shorter month ends', () => {
    expect([addMonths('2024-02-29', 24), addMonths('2026-11-30', 3), addMonths('2026-01-31', 1)]).toEqual([
      '2026-02-28',
      '2027-02-28',
      '2026-02-28',
    ]);
  });
});
