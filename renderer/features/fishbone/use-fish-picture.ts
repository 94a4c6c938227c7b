/** The fishbone as a file, with the factors of the view in the order of the view. */
import { fishContent } from '../../../db/domain/picture/fish-content.ts';
import { fishSvg } from '../../../db/domain/picture/fish-svg.ts';
import { fishWords } from '../../../db/domain/picture/fish-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { usePictureRecords } from '../pictures/records.ts';
import type { PictureRequest } from '../pictures/save-picture.ts';
import { usePicture } from '../pictures/use-picture.ts';

export const useFishPicture = (analysis: string) => {
  const { words, language } = useWords();
  const records = usePictureRecords(analysis);
  const request: PictureRequest | null =
    records === undefined
      ? null
      : {
          analysis,
          picture: 'fishbone',
          name: `${words.views.fishbone} – ${records.title}`,
          draw: (palette, date) => {
            const content = fishContent(records);
            return fishSvg({ content, words: fishWords(language), palette, title: records.title, date });
          },
          shown: records.factors.filter(({ state }) => state !== 'rejected').map(({ id }) => id),
        };
  return usePicture('fishbone', request);
};
