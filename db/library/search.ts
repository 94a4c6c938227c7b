/** Finding in the library by words. */

const foldMarks = (character: string): string =>
  'åäö'.includes(character) ? character : character.normalize('NFD').replace(/\p{Mark}/gu, '');

/** Lower case, å ä ö kept as letters of their own, other marks dropped, everything else than letters and digits a space. */
export const normaliseSwedish = (text: string): string =>
  [...text.normalize('NFC').toLocaleLowerCase('sv')]
    .map(foldMarks)
    .join('')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

/**
 * The items that hold every word of the query, as a part of a word, in title or description; those with all words in
 * the title first, else in the given order. An empty query gives all.
 */
export const searchItems = <T extends { readonly title: string; readonly description: string }>(
  items: readonly T[],
  query: string,
): T[] => {
  const words = normaliseSwedish(query).split(' ').filter(Boolean);
  const holds = (text: string) => {
    const normal = normaliseSwedish(text);
    return words.every((word) => normal.includes(word));
  };
  const found = items.filter(({ title, description }) => holds(`${title} ${description}`));
  const inTitle = new Set(found.filter(({ title }) => holds(title)));
  return [...inTitle, ...found.filter((item) => !inTitle.has(item))];
};
