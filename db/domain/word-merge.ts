/** Two texts that came from the same one, as one text, where no reader could mean anything else by it. */
import { wordDiff } from './word-diff.ts';

/** What stands in place of a part of the base. */
interface Hunk {
  /** Offsets in the base. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Side = 'a' | 'b' | 'both';
interface Sided extends Hunk {
  readonly side: Side;
}

const hunksOf = (base: string, text: string): Hunk[] => {
  const hunks: { start: number; end: number; text: string }[] = [];
  let at = 0;
  let open: (typeof hunks)[number] | undefined;
  for (const part of wordDiff(base, text)) {
    if (part.kind === 'same') {
      at += part.text.length;
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { start: at, end: at, text: '' };
      hunks.push(open);
    }
    if (part.kind === 'added') open.text += part.text;
    else {
      at += part.text.length;
      open.end = at;
    }
  }
  return hunks;
};

const isSame = (one: Hunk, other: Hunk): boolean =>
  one.start === other.start && one.end === other.end && one.text === other.text;

/** A word that stands as it was, the end of a sentence or of a line: what is on either side of it is apart. */
const separates = (kept: string): boolean => /[\p{L}\p{N}.!?…\n]/u.test(kept);

/** All hunks in their order, those that both have once. */
const united = (a: readonly Hunk[], b: readonly Hunk[]): Sided[] => {
  const shared = (hunk: Hunk, others: readonly Hunk[]): boolean => others.some((other) => isSame(hunk, other));
  const own = a.map((hunk): Sided => ({ ...hunk, side: shared(hunk, b) ? 'both' : 'a' }));
  const others = b.filter((hunk) => !shared(hunk, a)).map((hunk): Sided => ({ ...hunk, side: 'b' }));
  return [...own, ...others].sort((one, other) => one.start - other.start || one.end - other.end);
};

/** Whether what only one side changed lies apart from what only the other changed. */
const areApart = (base: string, hunks: readonly Sided[]): boolean => {
  const last: Partial<Record<Side, number>> = {};
  for (const { side, start, end } of hunks) {
    const before = side === 'both' ? undefined : last[side === 'a' ? 'b' : 'a'];
    if (before !== undefined && (start < before || !separates(base.slice(before, start)))) return false;
    last[side] = end;
  }
  return true;
};

/**
 * The base with what each of the two changed; `null` where they changed the same, or so near that an unchanged word or
 * the end of a sentence does not stand between. The same whichever of the two comes first.
 */
export const mergeWords = (base: string, a: string, b: string): string | null => {
  if (a === b || base === b) return a;
  if (base === a) return b;
  const hunks = united(hunksOf(base, a), hunksOf(base, b));
  if (!areApart(base, hunks)) return null;
  let at = 0;
  let merged = '';
  for (const { start, end, text } of hunks) {
    merged += base.slice(at, start) + text;
    at = end;
  }
  return merged + base.slice(at);
};
