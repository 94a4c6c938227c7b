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

const firstName = (text: string, names: readonly (Named & { readonly quoted: string })[]) => {
  let best: { readonly at: number; readonly name: (typeof names)[number] } | null = null;
  for (const name of names) {
    const at = text.indexOf(name.quoted);
    if (at === -1 || (best !== null && at > best.at)) continue;
    if (best !== null && at === best.at && name.quoted.length <= best.name.quoted.length) continue;
    best = { at, name };
  }
  return best;
};

/** The pieces in order; joined they are the text. Quotes stay outside the names. Where one title is that of two, the first is meant. */
export const piecesOf = (text: string, factors: readonly Named[], language: keyof typeof quotes): Piece[] => {
  const [open = '', close = ''] = quotes[language];
  const names = factors
    .filter(({ title }) => title.trim() !== '')
    .map(({ id, title }) => ({ id, title: title.trim(), quoted: `${open}${title.trim()}${close}` }));
  const pieces: Piece[] = [];
  let rest = text;
  for (let found = firstName(rest, names); found !== null; found = firstName(rest, names)) {
    const start = found.at + open.length;
    const end = start + found.name.title.length;
    pieces.push({ text: rest.slice(0, start), factor: null });
    pieces.push({ text: rest.slice(start, end), factor: found.name.id });
    rest = rest.slice(end);
  }
  if (rest !== '') pieces.push({ text: rest, factor: null });
  return pieces;
};
