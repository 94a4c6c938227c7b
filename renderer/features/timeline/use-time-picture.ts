/** The timeline as a file, grouped and scaled as the view is. */
import { useMemo } from 'react';
import { drawnOrder, timeContent } from '../../../db/domain/picture/time-content.ts';
import { timePages, timeSvg } from '../../../db/domain/picture/time-svg.ts';
import { timeWords } from '../../../db/domain/picture/time-words.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import type { PictureRequest } from '../pictures/save-picture.ts';
import { usePicture } from '../pictures/use-picture.ts';
import type { TimelineModel } from './use-timeline.ts';

export const useTimePicture = (analysis: string, { records, by, scale, today, isReady }: TimelineModel) => {
  const { words, language } = useWords();
  const title = useCall('analysis.get', { analysis }).data?.title;
  const content = useMemo(
    () => timeContent(records, { by, scale, today, words: timeWords(language) }),
    [records, by, scale, today, language],
  );
  const request: PictureRequest | null =
    title === undefined || !isReady
      ? null
      : {
          analysis,
          picture: 'timeline',
          name: `${words.views.timeline} – ${title}`,
          draw: (palette, date) => timeSvg({ content, language, palette, title, date }),
          pages: (palette, date) => timePages({ content, language, palette, title, date }),
          shown: drawnOrder(content),
        };
  return usePicture('timeline', request);
};
