/** The timeline as a file, whole or page by page. */
import { fill, type Language } from '../words/index.ts';
import { periodText } from '../words/periods.ts';
import type { LegendEntry, LegendGroup } from './legend.ts';
import { framedSvg, type SvgPicture } from './svg.ts';
import { drawnOrder, type TimeContent } from './time-content.ts';
import { barMarks, followUpMarks, orderMarks, stepMarks, todayMarks } from './time-marks.ts';
import { type PictureLine, pagesOf, pictureLines } from './time-pages.ts';
import { timeScene } from './time-scene.ts';
import { type TimeWords, timeWords } from './time-words.ts';
import type { Palette } from './types.ts';

export interface TimeRequest {
  readonly content: TimeContent;
  readonly language: Language;
  readonly palette: Palette;
  readonly title: string;
  /** ISO day. */
  readonly date: string;
}

/** As many lines as a page on its side holds with title and legend. */
const PAGE_LINES = 24;

const SIGN = { x: -18, width: 36, y: 0 };
const WAY = [
  { x: -20, y: 0 },
  { x: 20, y: 0 },
];

const legendOf = ({ legend: own }: TimeWords): LegendGroup[] => {
  const entry = (marks: LegendEntry['marks'], text: string): LegendEntry => ({ marks, text });
  return [
    {
      title: own.bars,
      entries: [
        entry(barMarks(SIGN, { faulty: false, open: false }), own.bar),
        entry(barMarks(SIGN, { faulty: false, open: true }), own.open),
        entry(barMarks({ ...SIGN, x: -12, width: 30 }, { faulty: true, open: false }), own.faulty),
      ],
    },
    {
      title: own.marks,
      entries: [
        entry(stepMarks(0, 0, false), own.step),
        entry(stepMarks(0, 0, true), own.done),
        entry(followUpMarks(-3, 0), own.followUp),
        entry(todayMarks(0, -10, 10), own.today),
      ],
    },
    { title: own.order, entries: [entry(orderMarks(WAY, true), own.waits), entry(orderMarks(WAY, false), own.broken)] },
  ];
};

/** Some of the lines with title and legend. */
const pictureOf = (
  { content, language, palette, title, date }: TimeRequest,
  lines: readonly PictureLine[],
): SvgPicture => {
  const words = timeWords(language);
  const undated = content.undated.length;
  return framedSvg({
    ...timeScene({ content, lines, words, periods: periodText(language) }),
    palette,
    title,
    date: fill(words.date, { date }),
    description: fill(words.description, { dated: drawnOrder(content).length - undated, undated }),
    legend: legendOf(words),
  });
};

/** The whole timeline as one picture. */
export const timeSvg = (request: TimeRequest): SvgPicture =>
  pictureOf(request, pictureLines(request.content, timeWords(request.language)));

/** For paper: as many pictures as it takes for the text to stay readable. */
export const timePages = (request: TimeRequest): SvgPicture[] => {
  const words = timeWords(request.language);
  return pagesOf(pictureLines(request.content, words), PAGE_LINES, words).map((page) => pictureOf(request, page));
};
