/** A picture as a file: SVG with its title, date and legend. Text stays text. */

import type { Box } from '../layout/types.ts';
import { fill } from '../words/index.ts';
import { boundsWith, type ComparedPicture, comparedThings } from './compared.ts';
import type { Highlight } from './highlight.ts';
import { type LegendGroup, legend, SIGN_HEIGHT, SIGN_WIDTH } from './legend.ts';
import { num } from './node-shape.ts';
import { type Placed, picture } from './picture.ts';
import type { Scene } from './scene.ts';
import { textWidth, wrapText } from './text-width.ts';
import type { Mark, Palette, TextMark } from './types.ts';
import type { MapWords } from './words.ts';

export const PICTURE_FONT = "'Source Sans 3', 'Source Sans Pro', sans-serif";

const entity: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 does not allow, and what would turn the direction of the text round it. */
const forbidden = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;

export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"]/g, (character) => entity[character] as string);

export interface SvgRequest {
  readonly scene: Scene;
  readonly highlight: Highlight | null;
  readonly palette: Palette;
  readonly words: MapWords;
  readonly title: string;
  /** ISO day. */
  readonly date: string;
  /** What differs from another state, where the map shows that. */
  readonly compared?: {
    readonly picture: ComparedPicture;
    readonly legend: LegendGroup;
    /** With what it is compared. */
    readonly said: string;
  };
}

/** What stands in and round any picture. */
export interface Frame {
  readonly things: readonly Placed[];
  /** What holds all things. */
  readonly bounds: Box;
  readonly palette: Palette;
  readonly title: string;
  /** Below the title: what kind of picture it is, and its date. */
  readonly date: string;
  /** For those who cannot see it. */
  readonly description: string;
  readonly legend: readonly LegendGroup[];
}

/** A picture with its size in CSS pixels. */
export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const textSvg = ({ x, y, text, size, weight, ink, anchor }: TextMark, palette: Palette): string => {
  const turned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  return `<text x="${num(x)}" y="${num(y)}" font-size="${num(size)}"${bold}${turned} fill="${palette[ink]}">${xmlText(text)}</text>`;
};

export const markSvg = (mark: Mark, palette: Palette): string => {
  if (mark.kind === 'text') return textSvg(mark, palette);
  const area = ` fill="${mark.fill === undefined ? 'none' : palette[mark.fill]}"`;
  const line = mark.stroke === undefined ? '' : ` stroke="${palette[mark.stroke]}" stroke-width="${mark.width ?? 1}"`;
  const dash = mark.dash === undefined ? '' : ` stroke-dasharray="${mark.dash.join(' ')}"`;
  return `<path d="${mark.d}"${area}${line}${dash}/>`;
};

const placedSvg = (x: number, y: number, scale: number, inner: string): string => {
  if (x === 0 && y === 0 && scale === 1) return inner;
  return `<g transform="translate(${num(x)} ${num(y)})${scale === 1 ? '' : ` scale(${num(scale)})`}">${inner}</g>`;
};

const thingSvg = ({ at, scale, title, marks }: Placed, palette: Palette): string => {
  const name = title === undefined ? '' : `<title>${xmlText(title)}</title>`;
  return placedSvg(at.x, at.y, scale, name + marks.map((mark) => markSvg(mark, palette)).join(''));
};

const MARGIN = 32;
const TITLE = 22;
const TITLE_LEADING = 28;
const LEGEND_COLUMN = 300;
const ROW = SIGN_HEIGHT + 6;
const LEAST_WIDTH = 2 * LEGEND_COLUMN;

const label = (x: number, y: number, text: string, look: Partial<TextMark> = {}): TextMark => ({
  kind: 'text',
  x,
  y,
  text,
  size: 13,
  weight: 400,
  ink: 'ink',
  anchor: 'start',
  ...look,
});

const groupSvg = (group: LegendGroup, left: number, top: number, palette: Palette): string =>
  [
    textSvg(label(left, top + 14, group.title, { weight: 600 }), palette),
    ...group.entries.map(({ marks, text }, at) => {
      const y = top + 38 + at * ROW;
      const sign = marks.map((mark) => markSvg(mark, palette)).join('');
      return (
        placedSvg(left + SIGN_WIDTH / 2, y, 1, sign) + textSvg(label(left + SIGN_WIDTH + 10, y + 4.5, text), palette)
      );
    }),
  ].join('\n');

interface Block {
  readonly svg: string;
  readonly height: number;
}

const legendBlock = (groups: readonly LegendGroup[], width: number, top: number, palette: Palette): Block => {
  const columns = Math.max(1, Math.min(groups.length, Math.floor(width / LEGEND_COLUMN)));
  const rows: string[] = [];
  let y = top;
  for (let from = 0; from < groups.length; from += columns) {
    const line = groups.slice(from, from + columns);
    rows.push(...line.map((group, at) => groupSvg(group, MARGIN + at * LEGEND_COLUMN, y, palette)));
    y += 38 + Math.max(...line.map(({ entries }) => entries.length)) * ROW;
  }
  return { svg: rows.join('\n'), height: y - top };
};

const headBlock = ({ title, date, palette }: Frame, width: number): Block => {
  const lines = wrapText(title, width, TITLE, 600, 3);
  const marks = [
    ...lines.map((text, at) =>
      label(MARGIN, MARGIN + TITLE + at * TITLE_LEADING - 2, text, { size: TITLE, weight: 600 }),
    ),
    label(MARGIN, MARGIN + lines.length * TITLE_LEADING + 14, date, { ink: 'ink-soft' }),
  ];
  return {
    svg: marks.map((mark) => textSvg(mark, palette)).join('\n'),
    height: MARGIN + lines.length * TITLE_LEADING + 34,
  };
};

/** The whole file; whatever people typed is text in it, never markup. */
export const framedSvg = (frame: Frame): SvgPicture => {
  const { things, palette, title, description } = frame;
  const { left, top, right, bottom } = frame.bounds;
  const inner = Math.max(right - left, LEAST_WIDTH, Math.min(textWidth(title, TITLE, 600), 900));
  const width = Math.ceil(inner + 2 * MARGIN);
  const head = headBlock(frame, inner);
  const below = head.height + (bottom - top) + 16;
  const key = legendBlock(frame.legend, inner, below, palette);
  const height = Math.ceil(below + key.height + MARGIN);
  const body = things.map((thing) => thingSvg(thing, palette)).join('\n');
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${xmlText(PICTURE_FONT)}">
<title>${xmlText(title)}</title>
<desc>${xmlText(description)}</desc>
<rect width="${width}" height="${height}" fill="${palette.paper}"/>
${head.svg}
${placedSvg(MARGIN - left, head.height - top, 1, body)}
${key.svg}
</svg>
`;
  return { svg, width, height };
};

/** The whole map. */
export const mapSvg = ({ scene, highlight, palette, words, title, date, compared }: SvgRequest): SvgPicture => {
  const { below, above } = compared === undefined ? { below: [], above: [] } : comparedThings(compared.picture);
  const counts = { factors: scene.content.factors.length, links: scene.links.length };
  return framedSvg({
    things: [...below, ...picture(scene, highlight), ...above],
    bounds: compared === undefined ? scene.bounds : boundsWith(scene.bounds, compared.picture),
    palette,
    title,
    date: [fill(words.date, { date }), compared?.said ?? ''].filter((text) => text !== '').join('. '),
    description: fill(words.description, counts),
    legend: [...legend(words, highlight !== null), ...(compared === undefined ? [] : [compared.legend])],
  });
};
