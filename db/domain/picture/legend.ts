/** What every sign of the map means, in words beside the sign itself. */
import { barMarks, loopMarks, signMarks } from './link-marks.ts';
import { linkPath } from './link-path.ts';
import { influenceMarks, outlineMarks, significanceMarks } from './node-marks.ts';
import { nodeOutline } from './node-shape.ts';
import { strokeOf } from './scene.ts';
import type { Ink, MapLink, Mark } from './types.ts';
import type { MapWords } from './words.ts';

/** Marks in a field of `SIGN_WIDTH` by `SIGN_HEIGHT`, its middle in the origin. */
export interface LegendEntry {
  readonly marks: readonly Mark[];
  readonly text: string;
}

export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

export const SIGN_WIDTH = 44;
export const SIGN_HEIGHT = 24;

const BOX = { width: 38, height: 20 };
const ENDS = [
  { x: -20, y: 0 },
  { x: 20, y: 0 },
];

const MIDDLE = { x: 0, y: 0 };

const shape = (influence: 'own' | 'shared' | 'none' | 'unset', text: string): LegendEntry => ({
  marks: [
    {
      kind: 'path',
      d: nodeOutline(influence, BOX, 0),
      fill: influence === 'none' ? 'panel' : 'raised',
      stroke: 'ink-soft',
      width: 1.5,
    },
    ...influenceMarks(influence, 0, 0),
  ],
  text,
});

const outline = (evidence: 'supported' | 'contested' | 'assumed' | 'unknown', text: string): LegendEntry => ({
  marks: outlineMarks({ influence: 'none', evidence }, BOX),
  text,
});

const sample = (width: number, ink: Ink, dash: readonly number[] = []): Mark[] => {
  const { d, head } = linkPath(ENDS, width);
  const line: Mark = { kind: 'path', d, stroke: ink, width };
  return [dash.length === 0 ? line : { ...line, dash }, { kind: 'path', d: head, fill: ink }];
};

const polarity = (value: MapLink['polarity'], text: string): LegendEntry => ({
  marks: [
    ...sample(strokeOf[2], 'line-strong', value === 'decreases' ? [7, 5] : []),
    ...signMarks(value, { x: 0, y: 0 }, 'line-strong'),
  ],
  text,
});

const level = (significance: 'high' | 'medium' | 'low', text: string): LegendEntry => ({
  marks: significanceMarks(significance, 7, 5),
  text,
});

const loop = (effect: 'reinforcing' | 'balancing', text: string): LegendEntry => ({
  marks: loopMarks({ x: 0, y: 0, effect, cycle: [] }),
  text,
});

const cutGroup = (words: MapWords): LegendGroup => ({
  title: words.legend.cut,
  entries: [
    {
      marks: [{ kind: 'path', d: nodeOutline('own', BOX, 1), stroke: 'accent', width: 3 }],
      text: words.legend.inCut,
    },
    { marks: sample(strokeOf[2], 'accent'), text: words.legend.broken },
    {
      marks: [...sample(strokeOf[2], 'off'), ...barMarks({ points: [ENDS[0] ?? MIDDLE, MIDDLE] })],
      text: words.legend.unbreakable,
    },
  ],
});

/** Shape and outline of a factor: rådighet and underlag. */
const shapeGroups = ({ legend: own }: MapWords): LegendGroup[] => [
  {
    title: own.influence,
    entries: [shape('own', own.own), shape('shared', own.shared), shape('none', own.none), shape('unset', own.unset)],
  },
  {
    title: own.evidence,
    entries: [
      outline('supported', own.supported),
      outline('contested', own.contested),
      outline('assumed', own.assumed),
      outline('unknown', own.unknown),
    ],
  },
];

const significanceGroup = ({ legend: own }: MapWords): LegendGroup => ({
  title: own.factor,
  entries: [level('high', own.high), level('medium', own.medium), level('low', own.low)],
});

/** What the signs of a picture mean that has factors alone. */
export const factorLegend = (words: MapWords): LegendGroup[] => [...shapeGroups(words), significanceGroup(words)];

export const legend = (words: MapWords, withCut: boolean): LegendGroup[] => {
  const own = words.legend;
  return [
    ...shapeGroups(words),
    {
      title: own.links,
      entries: [
        { marks: sample(strokeOf[1], 'line-strong'), text: own.weak },
        { marks: sample(strokeOf[2], 'line-strong'), text: own.clear },
        { marks: sample(strokeOf[3], 'line-strong'), text: own.strong },
        polarity('increases', own.increases),
        polarity('decreases', own.decreases),
        loop('reinforcing', own.reinforcing),
        loop('balancing', own.balancing),
      ],
    },
    significanceGroup(words),
    ...(withCut ? [cutGroup(words)] : []),
  ];
};
