/** The text as it leaves for other programs: plain, and with headings. */
import type { ProseSection } from '../../../db/domain/prose/types.ts';

export interface Document {
  readonly title: string;
  readonly sections: readonly ProseSection[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Paragraphs with an empty line between. */
export const plainText = ({ title, sections }: Document): string =>
  [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)])]
    .join('\n\n')
    .concat('\n');

/** HTML of headings and paragraphs, without any style, so that it takes that of the document it is put into. */
export const formattedText = ({ title, sections }: Document): string =>
  [
    `<h1>${escaped(title)}</h1>`,
    ...sections.flatMap(({ heading, paragraphs }) => [
      `<h2>${escaped(heading)}</h2>`,
      ...paragraphs.map(({ text }) => `<p>${escaped(text)}</p>`),
    ]),
  ].join('\n');

/**
 * Puts texts on the clipboard by their types; answers whether it could. By the copy event, which asks for no
 * permission: pages of this program have none (security.md, 1.1).
 */
export const copy = (types: Readonly<Record<string, string>>): boolean => {
  let isSet = false;
  const put = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(types)) event.clipboardData.setData(type, text);
    isSet = true;
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return isSet;
};
