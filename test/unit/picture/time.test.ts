/** The timeline as a picture: every measure once, in the view's groups and order, on pages that can be read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../db/domain/days.ts';
import { initialRecord, type MeasureRecord } from '../../../db/domain/entities.ts';
import { printPalette } from '../../../db/domain/picture/palettes.ts';
import { drawnOrder, type TimeContent, timeContent } from '../../../db/domain/picture/time-content.ts';
import { pagesOf, pictureLines } from '../../../db/domain/picture/time-pages.ts';
import { AXIS, NAMES, timeScene } from '../../../db/domain/picture/time-scene.ts';
import { timePages, timeSvg } from '../../../db/domain/picture/time-svg.ts';
import { timeWords } from '../../../db/domain/picture/time-words.ts';
import { periodText } from '../../../db/domain/words/periods.ts';

const words = timeWords('sv');
const actors = [
  { ...initialRecord('actor', 'a'), name: 'Miljönämnden' },
  { ...initialRecord('actor', 'b'), name: 'Tekniska nämnden' },
];

const measure = (id: string, fields: Partial<MeasureRecord> = {}): MeasureRecord => ({
  ...initialRecord('measure', id),
  title: `Åtgärd ${id}`,
  ...fields,
});

const contentOf = (measures: readonly MeasureRecord[]): TimeContent =>
  timeContent(
    { measures, rows: [], factors: [], actors, steps: [] },
    { by: 'actor', scale: 'quarter', today: '2027-02-01', words },
  );

const request = (measures: readonly MeasureRecord[]) =>
  ({ content: contentOf(measures), language: 'sv', palette: printPalette, title: 'Plan', date: '2026-03-04' }) as const;

/** Up to 70 measures, some without days or of no nämnd, some waiting for the one before. */
const plans = fc
  .array(
    fc.record({
      start: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
      days: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
      responsibleActor: fc.constantFrom('a', 'b', null),
      waits: fc.boolean(),
      followUp: fc.option(fc.constant('2028-01-01'), { nil: null }),
    }),
    { maxLength: 70 },
  )
  .map((all) =>
    all.map(({ start, days, responsibleActor, waits, followUp }, n) =>
      measure(`m${n}`, {
        start: start === null ? null : addDays('2027-01-01', start),
        end: days === null ? null : addDays('2027-01-01', (start ?? 0) + days),
        responsibleActor,
        followUp,
        dependsOn: waits && n > 0 ? [`m${n - 1}`] : [],
      }),
    ),
  );

test('every measure stands once on the pages, under its group, in the order of the view', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 2, max: 30 }), (measures, most) => {
      const content = contentOf(measures);
      const pages = pagesOf(pictureLines(content, words), most, words);
      const titles = pages.flat().flatMap((line) => {
        if (line.kind === 'head') return [];
        return [line.kind === 'bar' ? line.item.title : line.title];
      });
      expect(titles).toEqual(drawnOrder(content).map((id) => `Åtgärd ${id}`));
      expect([...titles].sort()).toEqual(measures.map(({ title }) => title).sort());
      for (const page of pages) {
        expect(page.length).toBeLessThanOrEqual(most);
        if (titles.length === 0) continue;
        expect(page[0]?.kind).toBe('head');
        expect(page.at(-1)?.kind).not.toBe('head');
      }
    }),
    { numRuns: 200 },
  );
});

test('nothing is drawn outside the picture', () => {
  fc.assert(
    fc.property(plans, (measures) => {
      const content = contentOf(measures);
      const lines = pictureLines(content, words);
      const { things, bounds } = timeScene({ content, lines, words, periods: periodText('sv') });
      const xs = things.flatMap(({ marks }) =>
        marks.flatMap((mark) =>
          mark.kind === 'text' ? [mark.x] : [...mark.d.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x)),
        ),
      );
      for (const x of xs) {
        expect(x).toBeGreaterThanOrEqual(bounds.left);
        expect(x).toBeLessThanOrEqual(NAMES + AXIS);
      }
    }),
    { numRuns: 60 },
  );
});

test('says the days that are known, what is missing, and the signs in words', () => {
  const { svg } = timeSvg(
    request([
      measure('1', { start: '2027-01-01', end: '2027-03-31' }),
      measure('2', { start: '2027-03-01' }),
      measure('3', { end: '2027-05-01' }),
      measure('4'),
    ]),
  );
  for (const said of [
    ...['2027-01-01 – 2027-03-31', '2027-03-01, slut saknas', '2027-05-01, start saknas', 'Utan datum', 'Åtgärd 4'],
    ...['Ingen nämnd angiven', 'kv 1 2027', 'i dag', 'Väntar på en annan åtgärd', 'Tidslinje 2026-03-04'],
  ]) {
    expect(svg).toContain(`>${said}</text>`);
  }
});

test('an order that does not hold is marked at its bar, a line to another page begins at the edge', () => {
  const wrong = timeSvg(
    request([
      measure('1', { start: '2027-01-01', end: '2027-03-31' }),
      measure('2', { start: '2027-02-01', end: '2027-06-30', dependsOn: ['1'] }),
    ]),
  );
  const right = timeSvg(
    request([
      measure('1', { start: '2027-01-01', end: '2027-03-31' }),
      measure('2', { start: '2027-05-01', end: '2027-06-30', dependsOn: ['1'] }),
    ]),
  );
  // One more than the sign of the legend.
  expect(wrong.svg.match(/>!<\/text>/g)).toHaveLength(2);
  expect(right.svg.match(/>!<\/text>/g)).toHaveLength(1);
});

test('a long plan is several pages, each with title and legend, and one group goes on under its name', () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    measure(`${n}`, { start: '2027-01-01', end: '2027-02-01', responsibleActor: 'a' }),
  );
  const pages = timePages(request(many));
  expect(pages.length).toBe(3);
  for (const { svg, width, height } of pages) {
    expect(svg).toContain('>Plan</text>');
    expect(svg).toContain('>Uppföljning</text>');
    expect(width / height).toBeGreaterThan(1.2);
  }
  expect(pages[1]?.svg).toContain('>Miljönämnden (forts.)</text>');
});

test('holds what people typed as text', () => {
  const { svg } = timeSvg(request([measure('1', { title: '<script>alert(1)</script> & "x"', start: '2027-01-01' })]));
  expect(svg).not.toContain('<script>');
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
});
