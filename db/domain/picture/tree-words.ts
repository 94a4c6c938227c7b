/** Words of the cause tree as a picture. */
import type { Language } from '../words/index.ts';
import { type MapWords, mapWords } from './words.ts';

const sv = {
  /** With `{date}` in it. */
  date: 'Orsaksträd {date}',
  /** With the counts in it. */
  description: 'Orsaksträd med {factors} faktorer och {links} samband. Innehållet finns även som tabell i PDF-filen.',
  /** Heading over the factors that no "varför?" leads to. */
  loose: 'Utan väg till problemet',
  /** Why the causes of a cause do not follow. */
  elsewhere: 'visas på annan plats',
  circle: 'återkoppling, visas ovanför',
};

const en: typeof sv = {
  date: 'Cause tree {date}',
  description: 'Cause tree of {factors} factors and {links} links. The content is a table in the PDF file as well.',
  loose: 'Without a way to the problem',
  elsewhere: 'shown elsewhere',
  circle: 'a loop, shown above',
};

export interface TreeWords {
  readonly tree: typeof sv;
  readonly map: MapWords;
}

export const treeWords = (language: Language): TreeWords => ({
  tree: language === 'en' ? en : sv,
  map: mapWords(language),
});
