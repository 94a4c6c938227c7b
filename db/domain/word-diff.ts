/** What differs between two texts, word by word. */

export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words, runs of spaces, and each other mark by itself. */
const piecesOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** Above this many pairs of pieces the middle is told as a whole: 10 000 characters against as many differ wholly. */
const MOST_PAIRS = 4_000_000;

type Step = readonly [TextPart['kind'], string];

/** Length of the longest common row of `before[i..]` and `after[j..]`, row by row in one array. */
const commonLengths = (before: readonly string[], after: readonly string[]): Uint32Array => {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      lengths[at] =
        before[i] === after[j]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
};

const middle = (before: readonly string[], after: readonly string[]): Step[] => {
  const removed = (from: number): Step[] => before.slice(from).map((piece) => ['removed', piece]);
  const added = (from: number): Step[] => after.slice(from).map((piece) => ['added', piece]);
  if (before.length * after.length > MOST_PAIRS) return [...removed(0), ...added(0)];
  const lengths = commonLengths(before, after);
  const width = after.length + 1;
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const [was, is] = [before[i] ?? '', after[j] ?? ''];
    if (was === is) {
      steps.push(['same', was]);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      steps.push(['removed', was]);
      i += 1;
    } else {
      steps.push(['added', is]);
      j += 1;
    }
  }
  return [...steps, ...removed(i), ...added(j)];
};

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at += 1;
  return at;
};

const isSpace = (piece: string): boolean => piece.trim() === '';

/** Spaces alone between two changes are told as changed with them: a sentence written anew reads as one change. */
const joined = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step, at): Step[] => {
    const [before, after] = [steps[at - 1], steps[at + 1]];
    const isAlone = before !== undefined && before[0] !== 'same' && after !== undefined && after[0] !== 'same';
    if (step[0] !== 'same' || !isSpace(step[1]) || !isAlone) return [step];
    return [
      ['removed', step[1]],
      ['added', step[1]],
    ];
  });

/** Neighbours of one kind as one part, what is removed before what is added in its place. */
const parts = (steps: readonly Step[]): TextPart[] => {
  const found: TextPart[] = [];
  let run = { removed: '', added: '' };
  const flush = (): void => {
    if (run.removed !== '') found.push({ kind: 'removed', text: run.removed });
    if (run.added !== '') found.push({ kind: 'added', text: run.added });
    run = { removed: '', added: '' };
  };
  let same = '';
  for (const [kind, piece] of steps) {
    if (kind === 'same') {
      flush();
      same += piece;
    } else {
      if (same !== '') found.push({ kind: 'same', text: same });
      same = '';
      run[kind] += piece;
    }
  }
  flush();
  if (same !== '') found.push({ kind: 'same', text: same });
  return found;
};

/**
 * The parts of both texts in order: without what was added they are `before`, without what was removed `after`.
 * As few words as can be are told as changed, but for spaces between them and for texts so long that the search would take seconds.
 */
export const wordDiff = (before: string, after: string): TextPart[] => {
  const [was, is] = [piecesOf(before), piecesOf(after)];
  const start = commonStart(was, is);
  const end = commonStart(was.slice(start).reverse(), is.slice(start).reverse());
  const same = (pieces: readonly string[]): Step[] => pieces.map((piece) => ['same', piece]);
  const steps = [
    ...same(was.slice(0, start)),
    ...middle(was.slice(start, was.length - end), is.slice(start, is.length - end)),
    ...same(was.slice(was.length - end)),
  ];
  return parts(joined(steps));
};
