/** A paragraph cut where it names a factor, so that each name can lead to its factor. */

export interface Piece {
  readonly text: string;
  /** The factor that the text names; null for what is between. */
  readonly factor: string | null;
}

export interface Named {
  readonly id: string;
  readonly title: string;
}

const quotes = { sv: '””', en: '“”' } as const;

/** The longest name that stands in its quotes at a place of the text. */
const nameAt = (text: string, start: number, names: ReadonlyMap<string, string>, lengths: readonly number[]) => {
  for (const length of lengths) {
    const quoted = text.slice(start, start + length);
    const id = names.get(quoted);
    if (id !== undefined) return { id, length: quoted.length };
  }
  return null;
};

/** The pieces in order; joined they are the text. Quotes stay outside the names. Where one title is that of two, the first is meant. */
export const piecesOf = (text: string, factors: readonly Named[], language: keyof typeof quotes): Piece[] => {
  const [open = '', close = ''] = quotes[language];
  const titled = factors.filter(({ title }) => title.trim() !== '');
  const names = new Map(titled.toReversed().map(({ id, title }) => [`${title.trim()}${close}`, id]));
  const lengths = [...new Set([...names.keys()].map((name) => name.length))].sort((a, b) => b - a);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, at)) {
    const start = at + open.length;
    const found = nameAt(text, start, names, lengths);
    at = start;
    if (found === null) continue;
    at += found.length - close.length;
    pieces.push({ text: text.slice(from, start), factor: null });
    pieces.push({ text: text.slice(start, at), factor: found.id });
    from = at;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), factor: null });
  return pieces;
};
