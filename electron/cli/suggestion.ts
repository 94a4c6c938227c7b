/** The word that somebody may have meant. */

/**
 * Number of letters to change, add, take away or swap with the next to make one word of the other (optimal string
 * alignment; Damerau 1964).
 */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : change;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The closest of the words, or null where none is close: at most a third of the letters differ, and at least two may. */
export const suggestion = (word: string, words: readonly string[]): string | null => {
  const limit = Math.max(2, Math.floor(word.length / 3));
  const [best] = words
    .map((candidate) => ({ candidate, far: distance(word.slice(0, 100).toLowerCase(), candidate) }))
    .filter(({ far, candidate }) => far <= limit && far < candidate.length)
    .sort((a, b) => a.far - b.far);
  return best?.candidate ?? null;
};
