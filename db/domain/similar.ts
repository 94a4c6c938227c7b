/**
 * Which titles say nearly what a text says, so that the same factor is not written twice. Words are compared by a
 * Swedish stem (common endings cut off), by their beginning, since one is still typing, and by their three-letter
 * pieces, which finds parts of compounds and slips of the pen. Long words weigh more than short ones.
 */
import { compareIds } from './collation.ts';

export interface Similar {
  readonly id: string;
  /** 0 to 1; 1 where every word of one is a word of the other. */
  readonly score: number;
}

/** Least score that is shown, and how many at most. */
const THRESHOLD = 0.5;
const LIMIT = 5;
/** Letters that must be typed before anything is looked for. */
const LEAST_LETTERS = 4;

const stopWords = new Set(
  'och i på av för som att en ett den det de är till med om från vid kan har hos under över mellan eller sig man vi'.split(
    ' ',
  ),
);

/** Endings of nouns, adjectives and verbs, the longest first; what is left has three letters at least. */
const endings = [
  'erna',
  'arna',
  'orna',
  'ande',
  'ende',
  'aste',
  'heten',
  'heter',
  'ningar',
  'ningen',
  'ning',
  'het',
  'are',
  'ade',
  'ast',
  'ens',
  'ets',
  'ens',
  'ers',
  'ars',
  'ors',
  'er',
  'ar',
  'or',
  'en',
  'et',
  'an',
  'as',
  'es',
  'na',
  'ad',
  'de',
  'te',
  'a',
  'e',
  's',
  't',
  'n',
  'r',
].toSorted((a, b) => b.length - a.length || compareIds(a, b));

const stem = (word: string): string => {
  const ending = endings.find((tail) => word.endsWith(tail) && word.length - tail.length >= 3);
  return ending === undefined ? word : word.slice(0, -ending.length);
};

/** Lower case; å, ä and ö are letters of their own, other marks are left out. */
const plain = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .normalize('NFC')
    .replace(/[^åäö\p{ASCII}]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));

const wordsOf = (text: string): string[] => {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !stopWords.has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
};

const pieces = (word: string): string[] => {
  const padded = ` ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
};

interface Word {
  readonly word: string;
  readonly stem: string;
  readonly pieces: ReadonlySet<string>;
  readonly weight: number;
}

const HEAVIEST = 12;

const wordOf = (word: string): Word => ({
  word,
  stem: stem(word),
  pieces: new Set(pieces(word)),
  weight: Math.min(word.length, HEAVIEST),
});

const sharePieces = (a: Word, b: Word): number => {
  let common = 0;
  for (const piece of a.pieces) if (b.pieces.has(piece)) common += 1;
  return (2 * common) / (a.pieces.size + b.pieces.size);
};

const LEAST_PREFIX = 4;
const PREFIX_LIKENESS = 0.85;
const LEAST_LIKENESS = 0.5;

const likeness = (a: Word, b: Word): number => {
  if (a.stem === b.stem) return 1;
  const [short, long] = a.stem.length < b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem];
  if (short.length >= LEAST_PREFIX && long.startsWith(short)) return PREFIX_LIKENESS;
  const shared = sharePieces(a, b);
  return shared >= LEAST_LIKENESS ? shared : 0;
};

/** How much of the words of `these` is found among `those`, 0 to 1. */
const covered = (these: readonly Word[], those: readonly Word[]): number => {
  let found = 0;
  let all = 0;
  for (const word of these) {
    all += word.weight;
    found += word.weight * those.reduce((best, other) => Math.max(best, likeness(word, other)), 0);
  }
  return all === 0 ? 0 : found / all;
};

/** What was typed counts more than what a longer title says beside it. */
const TYPED = 0.65;

/** The titles most like `text`, the best first, then by id: the same for the same input whatever its order. */
export const similarTitles = (
  text: string,
  titles: readonly { readonly id: string; readonly title: string }[],
): Similar[] => {
  if (plain(text).replace(/[^\p{L}\p{N}]/gu, '').length < LEAST_LETTERS) return [];
  const known = new Map<string, Word>();
  const word = (letters: string): Word => {
    const seen = known.get(letters);
    if (seen !== undefined) return seen;
    const made = wordOf(letters);
    known.set(letters, made);
    return made;
  };
  const typed = wordsOf(text).map(word);
  return titles
    .map(({ id, title }) => {
      const words = wordsOf(title).map(word);
      return { id, score: TYPED * covered(typed, words) + (1 - TYPED) * covered(words, typed) };
    })
    .filter(({ score }) => score >= THRESHOLD)
    .sort((a, b) => b.score - a.score || compareIds(a.id, b.id))
    .slice(0, LIMIT);
};
