/** The cause tree as a file, all of it, whatever is closed in the view. */
import { plainContent } from '../../../db/domain/picture/content.ts';
import { treeSvg } from '../../../db/domain/picture/tree-svg.ts';
import { treeWords } from '../../../db/domain/picture/tree-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { usePictureRecords } from '../pictures/records.ts';
import type { PictureRequest } from '../pictures/save-picture.ts';
import { usePicture } from '../pictures/use-picture.ts';

export const useTreePicture = (analysis: string) => {
  const { words, language } = useWords();
  const records = usePictureRecords(analysis);
  const request: PictureRequest | null =
    records === undefined
      ? null
      : {
          analysis,
          picture: 'tree',
          name: `${words.views.tree} – ${records.title}`,
          draw: (palette, date) => {
            const content = plainContent(records);
            return treeSvg({ content, words: treeWords(language), palette, title: records.title, date });
          },
          shown: records.factors.filter(({ state }) => state !== 'rejected').map(({ id }) => id),
        };
  return usePicture('tree', request);
};
