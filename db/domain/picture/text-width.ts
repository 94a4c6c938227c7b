/**
 * How wide text is in Source Sans 3, from the font's own advance widths, so that a picture breaks its lines alike in
 * every process and on every computer.
 */
import type { Weight } from './types.ts';

/** Advance widths in thousandths of the size: U+0020–U+007E, then U+00A0–U+00FF. */
const latin: Readonly<Record<Weight, readonly number[]>> = {
  400: [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
    497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727,
    647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
    496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
    241, 303, 497, 200, 289, 497, 497, 497, 497, 241, 497, 542, 744, 345, 429, 497, 0, 423, 542, 331, 497, 367, 367,
    542, 562, 560, 249, 542, 367, 365, 429, 781, 808, 796, 425, 544, 544, 544, 544, 544, 544, 822, 571, 527, 527, 527,
    527, 263, 263, 263, 263, 639, 647, 664, 664, 664, 664, 664, 497, 664, 645, 645, 645, 645, 476, 583, 576, 504, 504,
    504, 504, 504, 504, 778, 456, 496, 496, 496, 496, 246, 246, 246, 246, 544, 547, 542, 542, 542, 542, 542, 497, 542,
    544, 544, 544, 544, 467, 555, 467,
  ],
  600: [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513,
    513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745,
    657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564,
    507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324,
    255, 324, 513, 200, 315, 513, 513, 513, 513, 255, 513, 549, 747, 352, 455, 513, 0, 443, 549, 348, 513, 372, 372,
    549, 578, 599, 275, 549, 372, 369, 455, 795, 827, 807, 444, 558, 558, 558, 558, 558, 558, 834, 576, 538, 538, 538,
    538, 282, 282, 282, 282, 651, 656, 674, 674, 674, 674, 674, 513, 674, 655, 655, 655, 655, 501, 600, 604, 516, 516,
    516, 516, 516, 516, 780, 462, 507, 507, 507, 507, 262, 262, 262, 262, 552, 560, 549, 549, 549, 549, 549, 513, 549,
    556, 556, 556, 556, 495, 564, 495,
  ],
};
const more: Readonly<Record<Weight, Readonly<Record<string, number>>>> = {
  400: { '–': 480, '—': 800, '”': 426, '’': 249, '…': 948, '−': 497, '‘': 249, '“': 426, '•': 304 },
  600: { '–': 480, '—': 800, '”': 482, '’': 275, '…': 964, '−': 513, '‘': 275, '“': 482, '•': 325 },
};
const NARROW = 600;
const WIDE = 1000;

const advance = (character: string, weight: Weight): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code <= 0x7e) return latin[weight][code - 0x20] as number;
  if (code >= 0xa0 && code <= 0xff) return latin[weight][code - 0xa0 + 95] as number;
  return more[weight][character] ?? (code > 0x2e7f ? WIDE : NARROW);
};

export const textWidth = (text: string, size: number, weight: Weight): number => {
  let width = 0;
  for (const character of text) width += advance(character, weight);
  return (width * size) / 1000;
};

/** The longest beginning of `text` that fits, never nothing. */
const fitting = (text: string, limit: number, size: number, weight: Weight): string => {
  let width = 0;
  let taken = '';
  for (const character of text) {
    width += (advance(character, weight) * size) / 1000;
    if (taken !== '' && width > limit) break;
    taken += character;
  }
  return taken;
};

/** `text` if it fits, else its beginning with an ellipsis. */
export const cutText = (text: string, limit: number, size: number, weight: Weight): string =>
  textWidth(text, size, weight) <= limit
    ? text
    : `${fitting(text, limit - textWidth('…', size, weight), size, weight).trimEnd()}…`;

/** What goes on the next line and what is left: breaks at blanks, after hyphens and slashes, else inside the word. */
const breakLine = (text: string, limit: number, size: number, weight: Weight): [line: string, rest: string] => {
  const fits = fitting(text, limit, size, weight);
  if (fits.length === text.length) return [text, ''];
  if (text[fits.length] === ' ') return [fits, text.slice(fits.length + 1)];
  const at = Math.max(fits.lastIndexOf(' '), fits.lastIndexOf('-'), fits.lastIndexOf('/'));
  if (at <= 0) return [fits, text.slice(fits.length)];
  return [text.slice(0, fits[at] === ' ' ? at : at + 1), text.slice(at + 1)];
};

/** Lines of at most `limit`, at most `most` of them; the last ends with an ellipsis where the text goes on. */
export const wrapText = (text: string, limit: number, size: number, weight: Weight, most: number): string[] => {
  const lines: string[] = [];
  let rest = text.replace(/\s+/gu, ' ').trim();
  while (rest !== '' && lines.length < most) {
    const [line, after] = breakLine(rest, limit, size, weight);
    if (after !== '' && lines.length === most - 1) {
      const whole =
        textWidth(`${line}…`, size, weight) <= limit ? `${line}…` : cutText(`${line} …`, limit, size, weight);
      lines.push(whole);
      break;
    }
    lines.push(line);
    rest = after;
  }
  return lines;
};
