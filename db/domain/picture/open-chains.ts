/** What the plan leaves open, on the map: the chains that no measure breaks, and the factors where one could. */
import type { Uncovered } from '../plan/uncovered.ts';
import type { Language } from '../words/index.ts';
import type { Highlight } from './highlight.ts';
import type { Scene, SceneNode } from './scene.ts';
import { type MapWords, mapWords } from './words.ts';

export const openHighlight = ({ links }: Pick<Uncovered, 'links'>): Highlight => ({
  broken: new Set(),
  unbreakable: new Set(links),
});

/** The scene with the sign of the smallest intervention set on the factors within reach of open chains instead. */
export const openScene = (scene: Scene, { withinReach }: Pick<Uncovered, 'withinReach'>): Scene => {
  const reach = new Set(withinReach);
  const nodes = scene.nodes.map(
    (node): SceneNode =>
      node.factor === null || node.factor.inCut === reach.has(node.id)
        ? node
        : { ...node, factor: { ...node.factor, inCut: reach.has(node.id) } },
  );
  return { ...scene, nodes, node: new Map(nodes.map((node) => [node.id, node])) };
};

const signs = {
  sv: {
    cut: 'Det som planen lämnar öppet',
    inCut: 'Faktor där en åtgärd skulle bryta en kedja',
    unbreakable: 'Kedja som ingen vald åtgärd bryter',
  },
  en: {
    cut: 'What the plan leaves open',
    inCut: 'Factor where a measure would break a chain',
    unbreakable: 'Chain that no chosen measure breaks',
  },
} as const satisfies Record<Language, Partial<MapWords['legend']>>;

/** The words of the map where the signs of the smallest intervention set are those of open chains. */
export const openWords = (language: Language): MapWords => {
  const words = mapWords(language);
  return { ...words, legend: { ...words.legend, ...signs[language] } };
};
