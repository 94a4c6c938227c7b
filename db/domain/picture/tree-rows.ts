/** The cause tree of a picture's content, and the same as a table. */
import { type CauseTree, causeTree, type TreeCause } from '../cause-tree.ts';
import type { MapContent, MapFactor, MapLink } from './types.ts';

/** One answer to "varför?"; `link` and `under` are `null` for a factor that no answer leads to. */
export interface TreeRow {
  /** Steps from the problem, 1 for its own causes; 0 for a factor without a way to it. */
  readonly step: number;
  readonly factor: MapFactor;
  readonly as: TreeCause['as'] | 'loose';
  /** What it is a cause of; the problem has its own text. */
  readonly under: string | null;
  readonly link: MapLink | null;
}

export const treeOf = ({ factors, links }: MapContent): CauseTree =>
  causeTree(
    factors.map(({ id, title }) => ({ id, title, state: 'active' as const })),
    links,
  );

/** In the order of the view with everything open: each cause followed by its own, then those without a way. */
export const treeRows = (content: MapContent): TreeRow[] => {
  const tree = treeOf(content);
  const factors = new Map(content.factors.map((factor) => [factor.id, factor]));
  const links = new Map(content.links.map((link) => [link.id, link]));
  const rows: TreeRow[] = [];
  const answers = (causes: readonly TreeCause[], under: string, step: number) =>
    causes.map((cause) => ({ cause, under, step })).reverse();
  const waiting = answers(tree.causes, content.problem, 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { cause, under, step } = next;
    const factor = factors.get(cause.id);
    if (factor === undefined) continue;
    rows.push({ step, factor, as: cause.as, under, link: links.get(cause.link) ?? null });
    waiting.push(...answers(cause.causes, factor.title, step + 1));
  }
  for (const id of tree.loose) {
    const factor = factors.get(id);
    if (factor !== undefined) rows.push({ step: 0, factor, as: 'loose', under: null, link: null });
  }
  return rows;
};
