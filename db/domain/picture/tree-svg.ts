/** The cause tree as a file. */
import { fill } from '../words/index.ts';
import { legend } from './legend.ts';
import { framedSvg, type SvgPicture } from './svg.ts';
import { treeScene } from './tree-scene.ts';
import type { TreeWords } from './tree-words.ts';
import type { MapContent, Palette } from './types.ts';

export interface TreeRequest {
  readonly content: MapContent;
  readonly words: TreeWords;
  readonly palette: Palette;
  readonly title: string;
  /** ISO day. */
  readonly date: string;
}

export const treeSvg = ({ content, words, palette, title, date }: TreeRequest): SvgPicture => {
  const { scene, things, bounds } = treeScene(content, words);
  const counts = { factors: content.factors.length, links: scene.links.length };
  return framedSvg({
    things,
    bounds,
    palette,
    title,
    date: fill(words.tree.date, { date }),
    description: fill(words.tree.description, counts),
    legend: legend(words.map, false),
  });
};
