/** Strongly connected components, without recursion (Tarjan 1972). */
import { type Adjacency, ends } from './graph.ts';

/**
 * Components of the nodes where `within` is 1, over links between them, or those of them that `counts`. Each is a list
 * of node numbers in ascending order; the components are ordered by their first member.
 */
export const components = (
  out: Adjacency,
  within: Uint8Array,
  counts: (from: number, to: number) => boolean = () => true,
): number[][] => {
  const nodes = within.length;
  const order = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const onStack = new Uint8Array(nodes);
  const position = Int32Array.from(out.offsets);
  const stack: number[] = [];
  const found: number[][] = [];
  let counter = 0;

  const enter = (v: number): void => {
    order[v] = counter;
    low[v] = counter;
    counter += 1;
    stack.push(v);
    onStack[v] = 1;
  };
  const close = (v: number): void => {
    const members: number[] = [];
    for (let w = stack.pop(); w !== undefined; w = stack.pop()) {
      onStack[w] = 0;
      members.push(w);
      if (w === v) break;
    }
    found.push(members.sort((a, b) => a - b));
  };

  for (let root = 0; root < nodes; root += 1) {
    if (within[root] !== 1 || order[root] !== -1) continue;
    enter(root);
    const path = [root];
    for (let v = path.at(-1); v !== undefined; v = path.at(-1)) {
      const at = position[v] as number;
      if (at < (out.offsets[v + 1] as number)) {
        position[v] = at + 1;
        const w = out.ends[at] as number;
        if (within[w] !== 1 || !counts(v, w)) continue;
        if (order[w] === -1) {
          enter(w);
          path.push(w);
        } else if (onStack[w] === 1) low[v] = Math.min(low[v] as number, order[w] as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above] as number, low[v] as number);
      if (low[v] === order[v]) close(v);
    }
  }
  return found.sort((a, b) => (a[0] as number) - (b[0] as number));
};

/** For each component, whether no link enters it from outside (root group; derivation.md, 2). */
export const withoutCauses = (inward: Adjacency, groups: readonly number[][], within: Uint8Array): boolean[] => {
  const groupOf = new Int32Array(within.length).fill(-1);
  groups.forEach((members, index) => {
    for (const v of members) groupOf[v] = index;
  });
  return groups.map((members, index) =>
    members.every((v) => ends(inward, v).every((cause) => within[cause] !== 1 || groupOf[cause] === index)),
  );
};
