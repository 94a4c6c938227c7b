/** One page of the timeline with everything in its place: names to the left, the axis on top, bars and what they wait for. */
import { daysBetween } from '../days.ts';
import type { Box } from '../layout/types.ts';
import { dependencyCorners, type Turn } from '../plan/time-axis.ts';
import { fill } from '../words/index.ts';
import type { PeriodText } from '../words/periods.ts';
import { here, lineMark, textMark } from './diagram.ts';
import { num } from './node-shape.ts';
import type { Placed } from './picture.ts';
import { cutText, textWidth } from './text-width.ts';
import type { TimeContent, TimeItem } from './time-content.ts';
import { barMarks, followUpMarks, orderMarks, stepMarks, todayMarks } from './time-marks.ts';
import type { PictureLine } from './time-pages.ts';
import type { TimeWords } from './time-words.ts';
import type { Mark } from './types.ts';

export const NAMES = 330;
export const AXIS = 1080;
export const ROW = 28;
const HEAD = 44;
const SMALL = 11;
/** Least width of what is written over a period. */
const SHORT = 30;
const LONG = 66;

export interface TimeScene {
  readonly things: readonly Placed[];
  readonly bounds: Box;
}

interface Drawing {
  readonly content: TimeContent;
  readonly lines: readonly PictureLine[];
  readonly words: TimeWords;
  readonly periods: PeriodText;
  readonly perDay: number;
  readonly bottom: number;
}

const topOf = (at: number): number => HEAD + at * ROW;
const middleOf = (at: number): number => topOf(at) + ROW / 2;

/** Where a day begins; `after` 1: where it ends. */
const dayX = ({ content, perDay }: Drawing, day: string, after: 0 | 0.5 | 1 = 0): number =>
  NAMES + (daysBetween(content.axis.start, day) + after) * perDay;

const across = (x: number, top: number, bottom: number, strong = false): Mark =>
  lineMark(
    [
      { x, y: top },
      { x, y: bottom },
    ],
    strong ? 1.25 : 0.75,
    strong ? 'line-strong' : 'line',
  );

/** The years, below them the periods, and where each begins. */
const axisMarks = ({ content, periods, words, perDay, bottom }: Drawing): Mark[] => {
  const { axis, scale } = content;
  const at = (days: number): number => NAMES + days * perDay;
  const years = axis.years.flatMap(({ year, at: days, days: long }): Mark[] =>
    long * perDay < SHORT ? [] : [textMark(at(days) + 6, 15, String(year), { weight: 600 })],
  );
  const ticks = axis.ticks.flatMap(({ period, at: days, days: long }): Mark[] => {
    const width = long * perDay;
    const text = width >= LONG ? periods.full(period, scale) : width >= SHORT ? periods.short(period, scale) : '';
    const tick = across(at(days), period.number === 1 ? 0 : HEAD / 2, bottom, period.number === 1);
    return text === '' ? [tick] : [tick, textMark(at(days) + 6, 37, text, { size: SMALL + 1, ink: 'ink-soft' })];
  });
  const rule = lineMark(
    [
      { x: 0, y: HEAD },
      { x: NAMES + AXIS, y: HEAD },
    ],
    1.25,
  );
  return [...ticks, ...years, textMark(0, 37, words.measure, { weight: 600 }), rule];
};

const todayThing = (drawing: Drawing): Placed[] => {
  const { content, words, bottom } = drawing;
  const days = daysBetween(content.axis.start, content.today);
  if (days < 0 || days >= content.axis.days) return [];
  const x = dayX(drawing, content.today, 0.5);
  const name = textMark(x, -4, words.today, { size: SMALL, weight: 600, ink: 'accent', anchor: 'middle' });
  return [here([...todayMarks(x, 0, bottom), name])];
};

const nameThing = (title: string, at: number, isHead: boolean): Placed => {
  const weight = isHead ? 600 : 400;
  const left = isHead ? 0 : 14;
  const limit = (isHead ? NAMES + AXIS : NAMES) - left - 14;
  const text = textMark(left, middleOf(at) + 4.5, cutText(title, limit, 13, weight), { weight });
  return { at: { x: 0, y: 0 }, scale: 1, title, marks: [text] };
};

const headMarks = (at: number): Mark[] => {
  const d = `M-8 ${num(topOf(at) + 2)}H${num(NAMES + AXIS)}V${num(topOf(at) + ROW - 2)}H-8Z`;
  return [{ kind: 'path', d, fill: 'panel' }];
};

/** What is known of the days, after the bar where there is room, else before it. */
const spanMark = (drawing: Drawing, item: TimeItem, right: number, left: number, y: number): Mark[] => {
  const { words } = drawing;
  const text =
    item.open === null
      ? fill(words.span, { start: item.start, end: item.end })
      : fill(item.open === 'end' ? words.noEnd : words.noStart, { day: item.start });
  const width = textWidth(text, SMALL, 400);
  const onPaper = (x: number): Mark[] => [
    { kind: 'path', d: `M${num(x - 3)} ${num(y - 8)}h${num(width + 6)}v16h${num(-width - 6)}Z`, fill: 'paper' },
    textMark(x, y + 4, text, { size: SMALL, ink: 'ink-soft' }),
  ];
  if (right + 10 + width <= NAMES + AXIS) return onPaper(right + 10);
  return left - 14 - width < NAMES ? [] : onPaper(left - 14 - width);
};

const barThing = (drawing: Drawing, item: TimeItem, at: number): Placed => {
  const y = middleOf(at);
  const x = dayX(drawing, item.start);
  const width = item.days * drawing.perDay;
  const steps = item.steps.map(({ due, isDone }) => ({ x: dayX(drawing, due, 0.5), isDone }));
  const followUp = item.followUp === null ? [] : [dayX(drawing, item.followUp, 0.5)];
  const right = Math.max(x + width, ...steps.map((step) => step.x + 5), ...followUp.map((flag) => flag + 9));
  const left = Math.min(x, ...steps.map((step) => step.x - 5), ...followUp);
  return {
    at: { x: 0, y: 0 },
    scale: 1,
    title: item.title,
    marks: [
      ...barMarks({ x, width, y }, { faulty: !item.holds, open: item.open !== null }),
      ...steps.flatMap((step) => stepMarks(step.x, y, step.isDone)),
      ...followUp.flatMap((flag) => followUpMarks(flag, y)),
      ...spanMark(drawing, item, right, left, y),
    ],
  };
};

/** Where a line to a bar begins that waits for one on another page: at the edge towards that page. */
const fromEdge = (to: Turn, isBefore: boolean, bottom: number): Turn[] => {
  const x = to.x - 12;
  return [{ x, y: isBefore ? HEAD : bottom }, { x, y: to.y }, to];
};

const orderThings = (drawing: Drawing, order: ReadonlyMap<string, number>): Placed[] => {
  const { lines, content, bottom } = drawing;
  const at = new Map(lines.flatMap((line, n) => (line.kind === 'bar' ? [[line.item.measure, n] as const] : [])));
  const known = new Map(content.groups.flatMap(({ items }) => items.map((item) => [item.measure, item] as const)));
  const marks = lines.flatMap((line, n) => {
    if (line.kind !== 'bar') return [];
    const to = { x: dayX(drawing, line.item.start), y: middleOf(n) };
    return line.item.waits.flatMap(({ before, holds }) => {
      const other = known.get(before);
      const line0 = at.get(before);
      if (other === undefined) return [];
      const isBefore = (order.get(before) ?? 0) < (order.get(line.item.measure) ?? 0);
      const corners =
        line0 === undefined
          ? fromEdge(to, isBefore, bottom)
          : dependencyCorners({ x: dayX(drawing, other.end, 1), y: middleOf(line0) }, to, ROW);
      return orderMarks(corners, holds);
    });
  });
  return marks.length === 0 ? [] : [here(marks)];
};

interface SceneRequest {
  readonly content: TimeContent;
  /** Those of this page. */
  readonly lines: readonly PictureLine[];
  readonly words: TimeWords;
  readonly periods: PeriodText;
}

export const timeScene = ({ content, lines, words, periods }: SceneRequest): TimeScene => {
  const bottom = topOf(Math.max(lines.length, 1));
  const drawing: Drawing = { content, lines, words, periods, perDay: AXIS / content.axis.days, bottom };
  const order = new Map(
    content.groups.flatMap(({ items }) => items.map(({ measure }) => measure)).map((id, n) => [id, n]),
  );
  const bars = lines.flatMap((line, at) => (line.kind === 'bar' ? [barThing(drawing, line.item, at)] : []));
  return {
    things: [
      here(lines.flatMap((line, at) => (line.kind === 'head' ? headMarks(at) : []))),
      here(axisMarks(drawing)),
      ...todayThing(drawing),
      ...lines.map((line, at) =>
        nameThing(line.kind === 'bar' ? line.item.title : line.title, at, line.kind === 'head'),
      ),
      ...orderThings(drawing, order),
      ...bars,
    ],
    bounds: { left: -8, top: -18, right: NAMES + AXIS, bottom },
  };
};
