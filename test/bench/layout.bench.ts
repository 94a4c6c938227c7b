/**
 * Layout of the causal map, whole and after one added factor, beside ELK layered and Graphviz `dot` on the same graphs.
 * Crossings are counted on the lines that each of them draws.
 */
import type { Report } from '../../build/bench/report.ts';
import { layoutGraph } from '../../db/domain/layout/layout.ts';
import type { Layout, LayoutInput } from '../../db/domain/layout/types.ts';
import { type Drawn, drawnCrossings } from './drawn-crossings.ts';
import { causalGraph } from './layout-graphs.ts';
import { dotLayout, elkLayout } from './layout-peers.ts';
import { timed } from './store.ts';

export const name = 'layout';

const DOT_LIMIT = 20_000;
const RUNS = 3;

const linesOf = ({ links }: Layout): Drawn[] =>
  links.map(({ points }) => ({ line: points.flatMap(({ x, y }) => [x, y]) }));

/** The same map with one factor more, which is a cause of three that are there. */
const withOneMore = (given: LayoutInput, previous: Layout): LayoutInput => ({
  ...given,
  nodes: [...given.nodes, { id: 'new', width: 200, height: 58 }],
  links: [...given.links, ...[3, 5, 8].map((n) => ({ id: `new~f${n}`, from: 'new', to: `f${n}` }))],
  previous,
});

const movedNodes = (before: Layout, after: Layout): number => {
  const places = new Map(before.nodes.map((node) => [node.id, node]));
  return after.nodes.filter(({ id, x, y }) => {
    const old = places.get(id);
    return old !== undefined && Math.hypot(x - old.x, y - old.y) > 0.01;
  }).length;
};

const measure = async (report: Report, factors: number): Promise<void> => {
  const given = causalGraph(factors);
  const what = `${factors} factors, ${given.links.length} links`;
  const elk = await elkLayout(given);
  const elkCrossings = drawnCrossings(elk.lines);
  report.values(`peer, ELK layered: ${what}`, 'ms', [elk.ms]);
  report.values(`peer, ELK layered, crossings: ${what}`, 'crossings', [elkCrossings]);
  const dot = await dotLayout(given, DOT_LIMIT);
  report.values(`peer, dot: ${what}`, 'ms', [dot?.ms ?? DOT_LIMIT], dot === null ? 'stopped at the limit' : '');
  if (dot !== null) report.values(`peer, dot, crossings: ${what}`, 'crossings', [drawnCrossings(dot.lines)]);
  const ms = await report.time(`layout: ${what}`, RUNS, () => layoutGraph(given), `ELK ${elk.ms.toFixed(0)} ms`);
  const layout = layoutGraph(given);
  const crossings = drawnCrossings(linesOf(layout));
  report.values(`layout, crossings: ${what}`, 'crossings', [crossings], `ELK ${elkCrossings}`);
  report.values(`layout, of ELK's time: ${what}`, '%', [(100 * ms) / elk.ms], 'aim 25');
  report.values(`layout, of ELK's crossings: ${what}`, '%', [(100 * crossings) / elkCrossings], 'aim 110');
  const more = withOneMore(given, layout);
  const { value: after } = await timed(() => layoutGraph(more));
  const note = `${movedNodes(layout, after)} others move, ${drawnCrossings(linesOf(after))} crossings`;
  await report.time(`layout after one more factor: ${what}`, RUNS, () => layoutGraph(more), note);
};

export const run = async (report: Report): Promise<void> => {
  for (const factors of [300, 1000, 3000]) await measure(report, factors);
};
