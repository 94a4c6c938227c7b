/** Maps for the tests of the layout: any links between a few nodes, good and bad ones, and what to ask of a layout. */
import fc from 'fast-check';
import type { Box, Layout, LayoutInput, LayoutLink, LayoutNode, PlacedNode } from '../../../db/domain/layout/types.ts';

const ids = Array.from({ length: 24 }, (_, n) => `f${n}`);

const anyNode = (id: string, fixed: boolean): fc.Arbitrary<LayoutNode> =>
  fc.record({
    id: fc.constant(id),
    width: fc.integer({ min: 40, max: 260 }),
    height: fc.integer({ min: 20, max: 120 }),
    ...(fixed
      ? {
          fixed: fc.option(
            fc.record({ x: fc.integer({ min: -900, max: 300 }), y: fc.integer({ min: -300, max: 300 }) }),
            { freq: 5, nil: undefined },
          ),
        }
      : {}),
  });

const anyLinks = (nodes: readonly string[]): fc.Arbitrary<LayoutLink[]> =>
  fc
    .array(fc.tuple(fc.constantFrom(...nodes, 'gone'), fc.constantFrom(...nodes, 'problem')), { maxLength: 50 })
    .map((pairs) => pairs.map(([from, to], at) => ({ id: `${from}~${to}~${at % 2}`, from, to })));

/** Up to 24 factors and the problem, links of every kind: loops, to themselves, twice, to what is gone, out of the problem. */
export const anyMap = ({ fixed = false } = {}): fc.Arbitrary<LayoutInput> =>
  fc
    .subarray(ids)
    .chain((nodes) =>
      fc.tuple(fc.tuple(...[...nodes, 'problem'].map((id) => anyNode(id, fixed))), anyLinks([...nodes, 'problem'])),
    )
    .map(([nodes, links]) => ({ nodes, links, problem: 'problem' }));

export const boxOfNode = ({ x, y, width, height }: PlacedNode): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const HAIR = 1e-6;
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right - HAIR && b.left < a.right - HAIR && a.top < b.bottom - HAIR && b.top < a.bottom - HAIR;

/** Pairs of nodes that cover each other; two placed ones may. */
export const overlapping = ({ nodes }: Layout): string[] => {
  const byLeft = nodes.toSorted((a, b) => a.x - a.width / 2 - (b.x - b.width / 2));
  return byLeft.flatMap((node, at) => {
    const found: string[] = [];
    for (let next = at + 1; next < byLeft.length; next += 1) {
      const other = byLeft[next] as PlacedNode;
      if (other.x - other.width / 2 > node.x + node.width / 2) break;
      if (node.fixed && other.fixed) continue;
      if (overlaps(boxOfNode(node), boxOfNode(other))) found.push(`${node.id} ${other.id}`);
    }
    return found;
  });
};

/** Ordered pairs that should be drawn, each once. */
export const soundPairs = ({ nodes, links }: LayoutInput): Set<string> => {
  const known = new Set(nodes.map(({ id }) => id));
  return new Set(
    links
      .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
      .map(({ from, to }) => `${from}>${to}`),
  );
};

/** Whether a walk over the links leads from `start` to `end`. */
export const walkLeads = (links: readonly { from: string; to: string }[], start: string, end: string): boolean => {
  const seen = new Set([start]);
  for (const id of seen) for (const { from, to } of links) if (from === id) seen.add(to);
  return seen.has(end);
};
