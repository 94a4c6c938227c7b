/** The fishbone as a file. */
import { fill } from '../words/index.ts';
import type { FishContent } from './fish-content.ts';
import { fishScene } from './fish-scene.ts';
import type { FishWords } from './fish-words.ts';
import { factorLegend } from './legend.ts';
import { framedSvg, type SvgPicture } from './svg.ts';
import type { Palette } from './types.ts';

export interface FishRequest {
  readonly content: FishContent;
  readonly words: FishWords;
  readonly palette: Palette;
  readonly title: string;
  /** ISO day. */
  readonly date: string;
}

export const fishSvg = ({ content, words, palette, title, date }: FishRequest): SvgPicture => {
  const { things, bounds, nodes } = fishScene(content, words);
  const counts = { factors: nodes.length, loose: content.drawn.tray.length };
  return framedSvg({
    things,
    bounds,
    palette,
    title,
    date: fill(words.fish.date, { date }),
    description: fill(words.fish.description, counts),
    legend: factorLegend(words.map),
  });
};
