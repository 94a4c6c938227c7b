/** Saving what a view shows, and what came of it: where it was written, or why it was not. */
import { useState } from 'react';
import type { PictureFormat, PictureKind } from '../../../electron/contract/shapes.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { useAskedPicture } from './asked.ts';
import { type PictureRequest, savePicture } from './save-picture.ts';

export const usePicture = (picture: PictureKind, request: PictureRequest | null) => {
  const { words } = useWords();
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>(null);
  const save = (format: PictureFormat): void => {
    if (request === null) return;
    setSaid('');
    setError(null);
    savePicture(request, format).then(
      (saved) => saved !== null && setSaid(fill(words.map.saved, { file: saved.file })),
      setError,
    );
  };
  useAskedPicture(picture, request !== null, save);
  return { said, error, save };
};
