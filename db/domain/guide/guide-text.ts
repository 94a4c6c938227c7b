import { guideEn } from '../words/guide-en.ts';
import { guideSv } from '../words/guide-sv.ts';
import { fill, type Language } from '../words/index.ts';
import type { GuideItem } from './types.ts';

const dictionaries = { sv: guideSv, en: guideEn } as const;

/** The sentence or question of an item, for as many records as it is about. */
export const guideText = ({ id, count }: Pick<GuideItem, 'id' | 'count'>, language: Language): string =>
  fill(dictionaries[language][id][count === 1 ? 0 : 1], { count });
