/** What is wrong with a cell, or to mind about it, in one sentence of the users' words. */
import { fill, type Language } from '../words/index.ts';
import { choiceWords } from './choices.ts';
import type { ChoiceGroup } from './columns.ts';
import type { CellFault, CellNote } from './faults.ts';
import { columnLetters } from './table.ts';
import { tableWords } from './words/index.ts';

export const faultSentence = ({ code, params }: CellFault, language: Language): string => {
  const allowed = code === 'choice' ? choiceWords(params['group'] as ChoiceGroup, language).join(', ') : '';
  return fill(tableWords(language).fault[code], { ...params, allowed });
};

export const noteSentence = ({ code }: CellNote, language: Language): string => tableWords(language).note[code];

/** The cell as a spreadsheet names it: `C12`, or only the row where the file has no such column. */
export const cellName = ({ row, column }: Pick<CellFault, 'row' | 'column'>): string =>
  `${column === null ? '' : columnLetters(column)}${row + 1}`;
