/** The same graphs laid out by ELK (layered, in this process) and by Graphviz `dot` (a process of its own, stopped at a limit). */
import { spawn } from 'node:child_process';
import ElkConstructor, { type ElkExtendedEdge } from 'elkjs/lib/elk.bundled.js';
import type { LayoutInput } from '../../db/domain/layout/types.ts';
import type { Drawn } from './drawn-crossings.ts';

export interface PeerLayout {
  readonly ms: number;
  readonly lines: readonly Drawn[];
}

const corners = ({ sections = [] }: ElkExtendedEdge): Drawn => ({
  line: sections.flatMap(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint].flatMap(({ x, y }) => [x, y]),
  ),
});

/** ELK layered towards the right, with lines drawn as ours are, and nothing else changed. */
export const elkLayout = async ({ nodes, links }: LayoutInput): Promise<PeerLayout> => {
  const elk = new ElkConstructor();
  const start = performance.now();
  const laid = await elk.layout({
    id: 'map',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.edgeRouting': 'POLYLINE' },
    children: nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: links.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  return { ms: performance.now() - start, lines: (laid.edges ?? []).map(corners) };
};

const POINTS_PER_INCH = 72;

const dotText = ({ nodes, links }: LayoutInput): string =>
  [
    'digraph {',
    'rankdir=LR; node [shape=box, fixedsize=true, label=""];',
    ...nodes.map(
      ({ id, width, height }) => `"${id}" [width=${width / POINTS_PER_INCH}, height=${height / POINTS_PER_INCH}];`,
    ),
    ...links.map(({ from, to }) => `"${from}" -> "${to}";`),
    '}',
  ].join('\n');

/** A Bézier curve in pieces, each as a few straight lines. */
const flattened = (points: readonly number[]): number[] => {
  const STEPS = 6;
  const line = points.slice(0, 2);
  for (let i = 0; i + 7 < points.length; i += 6) {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = points.slice(i, i + 8) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let step = 1; step <= STEPS; step += 1) {
      const t = step / STEPS;
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      line.push(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
    }
  }
  return line;
};

const plainLines = (plain: string): Drawn[] =>
  plain
    .split('\n')
    .filter((row) => row.startsWith('edge '))
    .map((row) => {
      const [, , , count, ...rest] = row.split(' ');
      return { line: flattened(rest.slice(0, 2 * Number(count)).map(Number)) };
    });

/** `null` where dot was not done within `limit` milliseconds or is not installed. */
export const dotLayout = (input: LayoutInput, limit: number): Promise<PeerLayout | null> =>
  new Promise((resolve) => {
    const start = performance.now();
    const child = spawn('dot', ['-Tplain', '-y'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.once('error', () => resolve(null));
    child.once('close', (status) => {
      const ms = performance.now() - start;
      resolve(status === 0 ? { ms, lines: plainLines(Buffer.concat(parts).toString()) } : null);
    });
    child.stdin.on('error', () => child.kill('SIGKILL'));
    child.stdin.end(dotText(input));
  });
