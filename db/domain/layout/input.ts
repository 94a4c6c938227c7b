/** The graph by numbers: nodes in the order of their ids, links that count in the order of theirs. */
import { compareIds } from '../collation.ts';
import { offsetsOf, stableOrder } from '../derivation/counting.ts';
import type { LayoutInput, LayoutLink, LayoutNode } from './types.ts';

/** Links by one of their ends: those of `v` are `links[offsets[v]]` up to `offsets[v + 1]`. */
export interface Incidence {
  readonly offsets: Int32Array;
  readonly links: Int32Array;
}

export interface MapGraph {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** Number of the problem, or -1 where no node has its id. */
  readonly problem: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
}

const sizeIsSound = ({ width, height, fixed }: LayoutNode): boolean =>
  [width, height].every((length) => Number.isFinite(length) && length > 0) &&
  (fixed === undefined || (Number.isFinite(fixed.x) && Number.isFinite(fixed.y)));

/** Throws `RangeError` for a node id that is there twice, and for a size or place that is no number or not above zero. */
const checkedNodes = (given: readonly LayoutNode[]): LayoutNode[] => {
  const nodes = given.toSorted((a, b) => compareIds(a.id, b.id));
  nodes.forEach((node, at) => {
    if (node.id === nodes[at + 1]?.id) throw new RangeError(`two nodes have the id ${node.id}`);
    if (!sizeIsSound(node)) throw new RangeError(`node ${node.id} has no size or place that can be laid out`);
  });
  return nodes;
};

const compareLinks = (a: LayoutLink, b: LayoutLink): number =>
  compareIds(a.id, b.id) || compareIds(a.from, b.from) || compareIds(a.to, b.to);

export const mapGraph = (input: LayoutInput): MapGraph => {
  const nodes = checkedNodes(input.nodes);
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]));
  const pairs = new Set<number>();
  const links = input.links.toSorted(compareLinks).filter(({ from, to }) => {
    const [start, end] = [numbers.get(from), numbers.get(to)];
    if (start === undefined || end === undefined || start === end) return false;
    const pair = start * nodes.length + end;
    return !pairs.has(pair) && pairs.add(pair);
  });
  const number = (id: string): number => numbers.get(id) as number;
  return {
    nodes,
    links,
    problem: numbers.get(input.problem) ?? -1,
    from: Int32Array.from(links, (link) => number(link.from)),
    to: Int32Array.from(links, (link) => number(link.to)),
    numbers,
  };
};

/** The positions in `ends` (one end of each link) by node. */
export const incidence = (ends: Int32Array, nodes: number): Incidence => ({
  offsets: offsetsOf(ends, nodes),
  links: stableOrder(ends, nodes),
});
