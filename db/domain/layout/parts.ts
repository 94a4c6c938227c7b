/** Parts of the graph that no link joins, so that each is drawn for itself and not between the lines of another. */
import type { MapGraph } from './input.ts';
import type { Layered } from './layered.ts';

/** For each node a number for its part: 0 for the problem's, then in the order of their first nodes. */
const partsOf = ({ nodes, problem, from, to }: MapGraph): Int32Array => {
  const parent = Int32Array.from(nodes.keys());
  const find = (start: number): number => {
    let v = start;
    while (parent[v] !== v) {
      parent[v] = parent[parent[v] as number] as number;
      v = parent[v] as number;
    }
    return v;
  };
  from.forEach((v, link) => {
    parent[find(to[link] as number)] = find(v);
  });
  const numbers = new Map<number, number>();
  if (problem >= 0) numbers.set(find(problem), 0);
  return Int32Array.from(nodes.keys(), (v) => {
    const top = find(v);
    const number = numbers.get(top) ?? numbers.size;
    numbers.set(top, number);
    return number;
  });
};

/** Puts the parts below each other in every layer; the order within a part stays, so that no crossing is added. */
export const byPart = (graph: MapGraph, layered: Layered): void => {
  const part = new Int32Array(layered.count);
  part.set(partsOf(graph));
  // Virtual nodes follow their left neighbours, which have lower numbers or are real.
  for (let v = layered.real; v < layered.count; v += 1) {
    part[v] = part[layered.left.ends[layered.left.offsets[v] as number] as number] as number;
  }
  for (const layer of layered.order) {
    layer.sort(
      (a, b) =>
        (part[a] as number) - (part[b] as number) || (layered.place[a] as number) - (layered.place[b] as number),
    );
  }
};
