/** The lines of the timeline, and how they are dealt out on pages. */
import { fill } from '../words/index.ts';
import type { TimeContent, TimeItem } from './time-content.ts';
import type { TimeWords } from './time-words.ts';

export type PictureLine =
  | { readonly kind: 'head'; readonly title: string }
  | { readonly kind: 'bar'; readonly item: TimeItem }
  | { readonly kind: 'undated'; readonly title: string };

/** Groups under their heads, then the measures without days. */
export const pictureLines = ({ groups, undated }: TimeContent, words: TimeWords): PictureLine[] => [
  ...groups.flatMap(({ title, items }): PictureLine[] => [
    { kind: 'head', title },
    ...items.map((item): PictureLine => ({ kind: 'bar', item })),
  ]),
  ...(undated.length === 0 ? [] : [{ kind: 'head', title: words.undated } as const]),
  ...undated.map(({ title }): PictureLine => ({ kind: 'undated', title })),
];

/**
 * At most `most` lines a page (at least 2): no head stands last on a page, and a group that goes on has its head again.
 * Always a page, with no lines where there are none.
 */
export const pagesOf = (lines: readonly PictureLine[], most: number, words: TimeWords): PictureLine[][] => {
  const pages: PictureLine[][] = [];
  let page: PictureLine[] = [];
  let title = '';
  for (const line of lines) {
    const isFull = page.length >= most || (line.kind === 'head' && page.length === most - 1);
    if (isFull) {
      pages.push(page);
      page = line.kind === 'head' ? [] : [{ kind: 'head', title: fill(words.again, { title }) }];
    }
    if (line.kind === 'head') title = line.title;
    page.push(line);
  }
  return page.length > 0 || pages.length === 0 ? [...pages, page] : pages;
};
