/** Words of the tables by language. */
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { sv, type TableWords } from './sv.ts';

export type { TableWords };

const dictionaries = { sv, en } as const satisfies Record<Language, TableWords>;

export const tableWords = (language: Language): TableWords => dictionaries[language];
