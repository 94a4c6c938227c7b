/** Blocks of aligned nodes pushed together: first each as high as it can be, then each as near as it can be to what is below it. */
/** One of the four views: layers from the left or the right, and nodes from the top or the bottom. */
export interface View {
  readonly order: readonly Int32Array[];
  readonly place: Int32Array;
}

/** Least distance between the centres of two nodes that follow each other in a layer. */
export type Separation = (above: number, below: number) => number;

/** Blocks of aligned nodes: `next` leads round each block, `root` names it. */
export interface Blocks {
  readonly root: Int32Array;
  readonly next: Int32Array;
}

/** What follows each node in its layer, and how far below at least; -1 after the last. */
interface Followers {
  readonly after: Int32Array;
  readonly distance: Float64Array;
  /** For each block, how many of its nodes follow another. */
  readonly pending: Int32Array;
}

const followers = ({ order, place }: View, { root }: Blocks, separation: Separation): Followers => {
  const after = new Int32Array(place.length).fill(-1);
  const distance = new Float64Array(place.length);
  const pending = new Int32Array(place.length);
  for (const layer of order) {
    for (let at = 1; at < layer.length; at += 1) {
      const [v, w] = [layer[at - 1] as number, layer[at] as number];
      after[v] = w;
      distance[v] = separation(v, w);
      const block = root[w] as number;
      pending[block] = (pending[block] as number) + 1;
    }
  }
  return { after, distance, pending };
};

/** The centre of each node, from 0 downwards. */
export const compact = (view: View, blocks: Blocks, separation: Separation): Float64Array => {
  const { root, next } = blocks;
  const { after, distance, pending } = followers(view, blocks, separation);
  const ys = new Float64Array(root.length);
  const sequence: number[] = [];
  for (let v = 0; v < root.length; v += 1) if (root[v] === v && pending[v] === 0) sequence.push(v);
  for (let at = 0; at < sequence.length; at += 1) {
    const block = sequence[at] as number;
    for (let v = block; ; v = next[v] as number) {
      const below = after[v] as number;
      if (below >= 0) {
        const other = root[below] as number;
        ys[other] = Math.max(ys[other] as number, (ys[block] as number) + (distance[v] as number));
        pending[other] = (pending[other] as number) - 1;
        if (pending[other] === 0) sequence.push(other);
      }
      if (next[v] === block) break;
    }
  }
  for (const block of sequence.reverse()) {
    let room = Number.POSITIVE_INFINITY;
    for (let v = block; ; v = next[v] as number) {
      const below = after[v] as number;
      if (below >= 0) room = Math.min(room, (ys[root[below] as number] as number) - (distance[v] as number));
      if (next[v] === block) break;
    }
    if (room < Number.POSITIVE_INFINITY) ys[block] = Math.max(ys[block] as number, room);
  }
  return ys.map((_, v) => ys[root[v] as number] as number);
};
