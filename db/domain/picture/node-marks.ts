/** What a node looks like: its size, and its marks round the origin, which is its centre. */
import { circle, influenceSign, nodeOutline, num, problemOutline } from './node-shape.ts';
import { textWidth, wrapText } from './text-width.ts';
import type { Ink, MapFactor, Mark, PathMark, PictureWords, TextMark } from './types.ts';

export interface NodeSize {
  readonly width: number;
  readonly height: number;
}

/** A node before it has a place: what is written in it, and how much space that takes. */
export interface NodeBody extends NodeSize {
  readonly id: string;
  /** `null` for the problem. */
  readonly factor: MapFactor | null;
  readonly title: string;
  readonly lines: readonly string[];
  /** Words above the title: what kind of factor it is, and that it is a draft. */
  readonly tag: string;
  /** Beside 1 where the share is shown as size. */
  readonly scale: number;
}

const WIDTH = 216;
const PROBLEM_WIDTH = 200;
const PAD_X = 12;
const PAD_Y = 9;
const TITLE = 15;
const LEADING = 18;
const SMALL = 12;
const SMALL_LEADING = 16;
const MOST_LINES = 3;
const PROBLEM_TITLE = 17;
const PROBLEM_LEADING = 21;
const SMALLEST = 0.8;
const LARGEST = 1.7;

const weightOf = (factor: MapFactor): 400 | 600 => (factor.significance === 'high' ? 600 : 400);

const tagOf = (factor: MapFactor, words: PictureWords): string =>
  [factor.kind === 'cause' ? '' : words.kind[factor.kind], factor.draft ? words.draft : '']
    .filter((text) => text !== '')
    .join(' · ');

/** The area of a node grows with its share; the largest share of the map is the largest node. */
const shareScale = (factor: MapFactor, largest: number): number =>
  largest === 0 ? 1 : SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(factor.share / largest);

/** `mostLines`: where a longer title is cut. */
export const factorBody = (
  factor: MapFactor,
  words: PictureWords,
  largestShare: number | null,
  mostLines = MOST_LINES,
): NodeBody => {
  const lines = wrapText(factor.title, WIDTH - 2 * PAD_X, TITLE, weightOf(factor), mostLines);
  const tag = tagOf(factor, words);
  const rows = lines.length * LEADING + SMALL_LEADING + (tag === '' ? 0 : SMALL_LEADING);
  const scale = largestShare === null ? 1 : shareScale(factor, largestShare);
  const height = (rows + 2 * PAD_Y + 3) * scale;
  return { id: factor.id, factor, title: factor.title, lines, tag, scale, width: WIDTH * scale, height };
};

export const problemBody = (id: string, title: string): NodeBody => {
  const lines = wrapText(title, PROBLEM_WIDTH - 32, PROBLEM_TITLE, 600, 7);
  const height = lines.length * PROBLEM_LEADING + SMALL_LEADING + 36;
  return { id, factor: null, title, lines, tag: '', scale: 1, width: PROBLEM_WIDTH, height };
};

const line = (x: number, y: number, text: string, look: Partial<TextMark> = {}): TextMark => ({
  kind: 'text',
  x,
  y,
  text,
  size: SMALL,
  weight: 400,
  ink: 'ink-soft',
  anchor: 'start',
  ...look,
});

export const evidenceInk = { supported: 'ink-soft', contested: 'off', assumed: 'watch', unknown: 'ink-soft' } as const;

/** belagd: a whole line; omstridd: a double one; antagen: dashed; okänd: dotted. */
export const outlineMarks = (factor: Pick<MapFactor, 'influence' | 'evidence'>, size: NodeSize): PathMark[] => {
  const stroke = evidenceInk[factor.evidence];
  const at = (inset: number, look: Partial<PathMark>): PathMark => ({
    kind: 'path',
    d: nodeOutline(factor.influence, size, inset),
    stroke,
    ...look,
  });
  if (factor.evidence === 'contested') return [at(0, { width: 1.5 }), at(3.5, { width: 1.25 })];
  if (factor.evidence === 'assumed') return [at(0, { width: 1.75, dash: [7, 4] })];
  if (factor.evidence === 'unknown') return [at(0, { width: 1.75, dash: [1.75, 3.5] })];
  return [at(0, { width: 1.5 })];
};

/** Full, half, empty or dotted circle. */
export const influenceMarks = (influence: MapFactor['influence'], x: number, y: number): PathMark[] => {
  const { whole, half } = influenceSign(x, y, 4.5);
  const ring: PathMark = { kind: 'path', d: whole, stroke: 'ink-soft', width: 1.25 };
  if (influence === 'own') return [{ kind: 'path', d: whole, fill: 'accent', stroke: 'accent', width: 1.25 }];
  if (influence === 'shared')
    return [
      { kind: 'path', d: half, fill: 'accent' },
      { ...ring, stroke: 'accent' },
    ];
  return influence === 'none' ? [ring] : [{ ...ring, dash: [1.5, 1.5] }];
};

const levels = { high: 3, medium: 2, low: 1, unset: 0 } as const;

/** Three bars, of which the significance fills one, two or three; none are drawn where nobody has judged. */
export const significanceMarks = (significance: MapFactor['significance'], x: number, y: number): PathMark[] =>
  significance === 'unset'
    ? []
    : [0, 1, 2].map((bar) => {
        const height = 4 + 2.5 * bar;
        const ink: Ink = bar < levels[significance] ? 'ink' : 'line';
        return {
          kind: 'path',
          d: `M${num(x - 15 + 5.5 * bar)} ${num(y)}v${num(-height)}h3.5v${num(height)}Z`,
          fill: ink,
        };
      });

const fills = { own: 'raised', shared: 'raised', none: 'panel', unset: 'paper' } as const;

const frameMarks = (factor: MapFactor, size: NodeSize): PathMark[] => [
  { kind: 'path', d: nodeOutline(factor.influence, size, 0), fill: fills[factor.influence] },
  ...(factor.influence === 'own'
    ? [
        {
          kind: 'path',
          d: `M${num(-size.width / 2 + 4.5)} ${num(-size.height / 2 + 9)}V${num(size.height / 2 - 9)}`,
          stroke: 'accent',
          width: 3,
        } as const,
      ]
    : []),
  ...outlineMarks(factor, size),
];

const kindSign = (factor: MapFactor, x: number, y: number): PathMark[] => {
  if (factor.kind === 'pattern') {
    return [0, 1, 2].map((n) => ({ kind: 'path', d: circle(x + 4 * n, y - 4 + (n % 2) * -3, 1.4), fill: 'ink-soft' }));
  }
  if (factor.kind !== 'protective') return [];
  return [
    {
      kind: 'path',
      d: `M${num(x)} ${num(y - 9)}l4.5 -1.5l4.5 1.5v4c0 3 -2.5 4.6 -4.5 5.5c-2 -0.9 -4.5 -2.5 -4.5 -5.5Z`,
      stroke: 'done',
      width: 1.5,
    },
  ];
};

/** Everything that a node says: title, kind, rådighet, significance, and share where it is wanted. */
export const factorMarks = (body: NodeBody, factor: MapFactor, words: PictureWords, showsShare: boolean): Mark[] => {
  const size = { width: body.width / body.scale, height: body.height / body.scale };
  const left = -size.width / 2 + PAD_X;
  const right = size.width / 2 - PAD_X;
  let y = -size.height / 2 + PAD_Y;
  const marks: Mark[] = frameMarks(factor, size);
  if (body.tag !== '') {
    y += SMALL_LEADING;
    const sign = kindSign(factor, left, y - 4);
    marks.push(...sign, line(left + (sign.length === 0 ? 0 : 14), y - 4, body.tag, { weight: 600 }));
  }
  for (const text of body.lines) {
    y += LEADING;
    marks.push(line(left, y - 4, text, { size: TITLE, weight: weightOf(factor), ink: 'ink' }));
  }
  y += SMALL_LEADING + 2;
  marks.push(...influenceMarks(factor.influence, left + 4.5, y - 8));
  marks.push(line(left + 14, y - 4, words.influence[factor.influence]));
  marks.push(...significanceMarks(factor.significance, right, y - 4));
  if (showsShare) {
    const share = words.share.replace('{share}', String(Math.round(factor.share * 100)));
    const bars = factor.significance === 'unset' ? 0 : 22;
    marks.push(line(right - bars, y - 4, share, { weight: 600, ink: 'ink', anchor: 'end' }));
  }
  return marks;
};

const LARGEST_TITLE = 23;

/** The title as large as it can be in a space, and how its lines lie round the middle. */
const largeTitle = (title: string, width: number, height: number, weight: 400 | 600, most: number) => {
  for (let size = most; size > TITLE; size -= 1) {
    const leading = size * 1.08;
    const rows = Math.max(1, Math.floor((height - 6) / leading));
    const lines = wrapText(title, width - 22, size, weight, rows);
    const fits = !(lines.at(-1)?.endsWith('…') ?? false) && !wordIsBroken(title, lines);
    if (fits || size === TITLE + 1) return { size, leading, lines };
  }
  return { size: TITLE, leading: TITLE, lines: [title] };
};

const wordIsBroken = (title: string, lines: readonly string[]): boolean => {
  const words = new Set(title.split(/[\s/-]+/u));
  return lines.some((one) => one.split(/[\s/-]+/u).some((word) => word !== '' && !words.has(word)));
};

const largeLines = (title: string, size: NodeSize, weight: 400 | 600, ink: Ink, most: number): TextMark[] => {
  const { size: font, leading, lines } = largeTitle(title, size.width, size.height, weight, most);
  const top = -((lines.length - 1) * leading) / 2 + font * 0.34;
  return lines.map((text, at) => line(-size.width / 2 + 10, top + at * leading, text, { size: font, weight, ink }));
};

/** A node from a distance: shape and outline as always, the title alone and as large as the node has room for. */
export const farFactorMarks = (body: NodeBody, factor: MapFactor): Mark[] => {
  const size = { width: body.width / body.scale, height: body.height / body.scale };
  return [...frameMarks(factor, size), ...largeLines(body.title, size, weightOf(factor), 'ink', LARGEST_TITLE)];
};

export const farProblemMarks = (body: NodeBody): Mark[] => [
  { kind: 'path', d: problemOutline(body), fill: 'ink' },
  ...largeLines(body.title, body, 600, 'paper', LARGEST_TITLE + 4),
];

export const problemMarks = (body: NodeBody, words: PictureWords): Mark[] => {
  const x = -body.width / 2 + 16;
  const top = -body.height / 2 + 16;
  const text = { size: PROBLEM_TITLE, weight: 600, ink: 'paper' } as const;
  return [
    { kind: 'path', d: problemOutline(body), fill: 'ink' },
    line(x, top + 12, words.problem, { ink: 'paper' }),
    ...body.lines.map((title, n) => line(x, top + SMALL_LEADING + 20 + n * PROBLEM_LEADING - 4, title, text)),
  ];
};

/** The ring and the words of a factor in the smallest intervention set, above its upper border. */
export const cutMarks = (body: NodeBody, factor: MapFactor, words: PictureWords): Mark[] => {
  const top = -body.height / 2 - 6;
  const width = textWidth(words.inCut, SMALL, 600) + 26;
  const left = -body.width / 2 + 8;
  const [x, y] = [left + 8, top + 1];
  const scissors = `M${num(x)} ${num(y - 4)}l8 6M${num(x)} ${num(y + 4)}l8 -6`;
  return [
    { kind: 'path', d: nodeOutline(factor.influence, body, -5), stroke: 'accent', width: 3 },
    { kind: 'path', d: `M${num(left)} ${num(top - 9)}h${num(width)}v19h${num(-width)}Z`, fill: 'accent' },
    {
      kind: 'path',
      d: `${scissors}${circle(x - 1, y - 4, 1.8)}${circle(x - 1, y + 4, 1.8)}`,
      stroke: 'accent-ink',
      width: 1.25,
    },
    line(left + 20, top + 5, words.inCut, { weight: 600, ink: 'accent-ink' }),
  ];
};
