/** The signs of the timeline: bars, days that are marked, and lines of order. `x` and `y` are the middle of a sign. */
import type { Turn } from '../plan/time-axis.ts';
import { lineMark } from './diagram.ts';
import { num } from './node-shape.ts';
import type { Mark } from './types.ts';

const BAR = 14;
const LEAST = 6;

/** A bar from `x` on; `faulty`: starts too early; `open`: one of its ends is not known. */
export const barMarks = (
  { x, width, y }: { x: number; width: number; y: number },
  { faulty, open }: { faulty: boolean; open: boolean },
): Mark[] => {
  const d = `M${num(x)} ${num(y - BAR / 2)}h${num(Math.max(LEAST, width))}v${BAR}h${num(-Math.max(LEAST, width))}Z`;
  const bar: Mark = {
    kind: 'path',
    d,
    fill: open ? 'paper' : 'chosen',
    stroke: faulty ? 'off' : 'ink-soft',
    width: 1.5,
  };
  const dashed: Mark = open ? { ...bar, dash: [3, 3] } : bar;
  if (!faulty) return [dashed];
  const sign: Mark = {
    ...{ kind: 'text', x: x - 5, y: y + 5, text: '!', size: 14, weight: 600, ink: 'off', anchor: 'end' },
  };
  return [dashed, sign];
};

export const stepMarks = (x: number, y: number, isDone: boolean): Mark[] => [
  {
    kind: 'path',
    d: `M${num(x)} ${num(y - 5)}l5 5l-5 5l-5 -5Z`,
    fill: isDone ? 'ink' : 'paper',
    stroke: 'ink',
    width: 1.25,
  },
];

/** A flag on a pole. */
export const followUpMarks = (x: number, y: number): Mark[] => [
  { kind: 'path', d: `M${num(x)} ${num(y + 8)}V${num(y - 8)}`, stroke: 'ink', width: 1.25 },
  { kind: 'path', d: `M${num(x)} ${num(y - 8)}l9 3.5l-9 3.5Z`, fill: 'ink' },
];

export const todayMarks = (x: number, top: number, bottom: number): Mark[] => [
  { kind: 'path', d: `M${num(x)} ${num(top)}V${num(bottom)}`, stroke: 'accent', width: 1.5, dash: [5, 3] },
];

/** A line through the corners to a head at the last; broken where the order does not hold. */
export const orderMarks = (corners: readonly Turn[], holds: boolean): Mark[] => {
  const { x, y } = corners.at(-1) ?? { x: 0, y: 0 };
  const ink = holds ? 'line-strong' : 'off';
  const line = lineMark([...corners.slice(0, -1), { x: x - 5, y }], 1.25, ink);
  const head: Mark = { kind: 'path', d: `M${num(x)} ${num(y)}l-7 -3.5v7Z`, fill: ink };
  return [holds ? line : { ...line, dash: [4, 3] }, head];
};
