/** The inks of the theme that is shown, for a canvas that no style sheet reaches. */
import { useEffect, useState } from 'react';
import { type Ink, inks, type Palette } from '../../../db/domain/picture/types.ts';

/** The system's own colours, where a person has asked for them. */
const forced: Palette = {
  paper: 'Canvas',
  panel: 'Canvas',
  raised: 'Canvas',
  line: 'GrayText',
  'line-strong': 'CanvasText',
  ink: 'CanvasText',
  'ink-soft': 'CanvasText',
  accent: 'Highlight',
  'accent-ink': 'HighlightText',
  chosen: 'Canvas',
  done: 'CanvasText',
  watch: 'CanvasText',
  off: 'CanvasText',
};

const FORCED = '(forced-colors: active)';

const read = (): Palette => {
  if (window.matchMedia(FORCED).matches) return forced;
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(inks.map((ink) => [ink, style.getPropertyValue(`--${ink}`).trim()])) as Record<Ink, string>;
};

export const usePalette = (): Palette => {
  const [palette, setPalette] = useState(read);
  useEffect(() => {
    const again = (): void => setPalette(read());
    const theme = new MutationObserver(again);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const media = window.matchMedia(FORCED);
    media.addEventListener('change', again);
    again();
    return () => {
      theme.disconnect();
      media.removeEventListener('change', again);
    };
  }, []);
  return palette;
};
