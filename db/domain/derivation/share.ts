/** Andel i varför-vandringen (derivation.md, 1): a personalised PageRank on the reversed graph. */
import type { Graph } from './graph.ts';

const GO_ON = 0.85;
const SETTLED = 1e-12;

/** For each link, out of `v` to `w`: its strength over the sum of the strengths of all links into `w`. */
const weights = (graph: Graph): Float64Array => {
  const { out, problem } = graph;
  const into = new Float64Array(problem + 1);
  out.ends.forEach((w, at) => {
    into[w] = (into[w] as number) + (out.strengths[at] as number);
  });
  return out.strengths.map((strength, at) => strength / (into[out.ends[at] as number] as number));
};

/** Expected visits of each factor and of the problem, iterated from zero until no change reaches 1e-12. */
const visits = (graph: Graph): Float64Array => {
  const { out, problem } = graph;
  const weight = weights(graph);
  let x = new Float64Array(problem + 1);
  x[problem] = 1;
  for (;;) {
    const next = new Float64Array(problem + 1);
    let change = 0;
    for (let v = 0; v < problem; v += 1) {
      let sum = 0;
      const end = out.offsets[v + 1] as number;
      for (let at = out.offsets[v] as number; at < end; at += 1) {
        sum += (x[out.ends[at] as number] as number) * (weight[at] as number);
      }
      next[v] = GO_ON * sum;
      change = Math.max(change, Math.abs((next[v] as number) - (x[v] as number)));
    }
    next[problem] = 1;
    x = next;
    if (change < SETTLED) return x;
  }
};

/** Share of each factor by number, 0 to 1; all 0 when no factor reaches the problem. */
export const shares = (graph: Graph): Float64Array => {
  const x = visits(graph).subarray(0, graph.problem);
  const sum = x.reduce((total, value) => total + value, 0);
  return sum === 0 ? new Float64Array(graph.problem) : Float64Array.from(x, (value) => value / sum);
};
