/** Titles of any length in lists: a field holds more than a list can show. */

/** Characters that a list shows of a title; hardly any title that a person means as one is longer. */
const MOST = 160;

/** The title as far as a list shows it; an ellipsis says that there is more. */
export const shortTitle = (title: string): string =>
  title.length <= MOST
    ? title
    : `${title
        .slice(0, MOST)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trimEnd()}…`;

/** A title where there is not room for all of a long one, which is then in the tooltip. */
export const ShortTitle = ({ title }: { readonly title: string }) =>
  title.length <= MOST ? title : <span title={title}>{shortTitle(title)}</span>;
