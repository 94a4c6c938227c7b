/** The paper: A4 upright and on its side, with a head and a foot on every page that say what one is holding. */
import { cssString } from './html.ts';

export interface RunningLines {
  /** Top left: kind and title of the document. */
  readonly title: string;
  /** Top right: draft and secrecy marks; the empty text when there is nothing to mark. */
  readonly marks: string;
  /** Bottom left: case number, version, date. */
  readonly record: string;
  /** Around the page's number: ”Sida 3 av 12”. */
  readonly page: string;
  readonly of: string;
}

/** Marks that turn the direction of text would turn the whole line. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One line of at most `limit` characters, cut at a whole one with an ellipsis. */
export const oneLine = (text: string, limit: number): string => {
  const line = [...text.replace(turning, '').replace(/\s+/gu, ' ').trim()];
  return line.length <= limit
    ? line.join('')
    : `${line
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
};

const box = (name: string, content: string, width: number, more: string): string =>
  `@${name}{content:${content};width:${width}%;font:8pt/1.3 "Source Sans 3",sans-serif;font-variant-numeric:tabular-nums;color:#141414;overflow-wrap:anywhere;${more}}`;

/**
 * `@page` rules. The lines are cut before they can fill more than two lines of their box; what they say in full is
 * on the cover.
 */
export const pageStyle = ({ title, marks, record, page, of }: RunningLines): string => {
  const number = `${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages)`;
  const head = 'vertical-align:bottom;padding-bottom:2mm;border-bottom:.4pt solid #8c8c8c;margin-bottom:6mm;';
  const foot = 'vertical-align:top;padding-top:2mm;border-top:.4pt solid #8c8c8c;margin-top:6mm;';
  const boxes = [
    box('top-left', cssString(oneLine(title, 110)), 52, `${head}text-align:left;`),
    box('top-right', cssString(oneLine(marks, 110)), 48, `${head}text-align:right;font-weight:600;`),
    box('bottom-left', cssString(oneLine(record, 130)), 75, `${foot}text-align:left;`),
    box('bottom-right', number, 25, `${foot}text-align:right;`),
  ].join('');
  return `@page{size:A4;margin:28mm 24mm 26mm;${boxes}}
@page wide{size:A4 landscape;margin:26mm 18mm 24mm}
`;
};
