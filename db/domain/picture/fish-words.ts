/** Words of the fishbone as a picture. */
import { type DomainWords, domainWords, type Language } from '../words/index.ts';
import { type MapWords, mapWords } from './words.ts';

const sv = {
  /** With `{date}` in it. */
  date: 'Fiskben {date}',
  /** With the counts in it. */
  description: 'Fiskben med {factors} faktorer, {loose} av dem utan ben. Innehållet finns även som tabell i PDF-filen.',
  tray: 'Utan ben',
  none: 'Ingen faktor här ännu',
};

const en: typeof sv = {
  date: 'Fishbone {date}',
  description:
    'Fishbone of {factors} factors, {loose} of them on no bone. The content is a table in the PDF file as well.',
  tray: 'On no bone',
  none: 'No factor here yet',
};

export interface FishWords {
  readonly fish: typeof sv;
  readonly bone: DomainWords['bone'];
  readonly map: MapWords;
}

export const fishWords = (language: Language): FishWords => ({
  fish: language === 'en' ? en : sv,
  bone: domainWords(language).bone,
  map: mapWords(language),
});
