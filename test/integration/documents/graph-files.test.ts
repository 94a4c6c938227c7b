/** GraphML and DOT of an analysis, read by stock programs: a browser's XML parser, and Graphviz. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../../db/domain/derivation/derive.ts';
import { initialRecord } from '../../../db/domain/entities.ts';
import { toDot } from '../../../db/domain/layout/dot.ts';
import { type GraphFile, graphFile } from '../../../db/domain/layout/graph-file.ts';
import { toGraphml } from '../../../db/domain/layout/graphml.ts';
import { launchChromium } from '../../support/chromium.ts';

const hostile = [
  'Låg upptäcktsrisk, å ä ö',
  '"quotes" and \\backslashes\\',
  'ends in a backslash\\',
  'ends in two\\\\',
  '\\N \\G \\l \\r \\n \\"',
  '<b>bold</b>',
  '<<b>html label</b>>',
  ']]> <![CDATA[ x ]]>',
  '&amp; &lt; &#65; &',
  '<!-- comment --> <?pi ?> /* x */ // y # z',
  '"]; evil [label="x',
  '</data></node><node id="evil"/>',
  '=SUM(A1)',
  "it's {record|fields}",
  'emoji 🚲 och \u{10ffff}',
];
/** Titles that a file cannot hold as they are. */
const broken = ['line\nbreak\r\nand\ttab', 'nul \u0000 bell \u0007', 'half \ud800 pair', 'not \uffff a character'];

/** Any code units: halves of pairs, control characters and all. */
const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units));
const anyText = fc.oneof(anyUnits, fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ unit: 'grapheme' }));

const shared = { kind: 'cause', significance: 'high', influence: 'own', evidence: 'supported', inCut: false } as const;
const fileOf = (titles: readonly string[]): GraphFile => ({
  title: titles.join(' '),
  nodes: titles.map((title, n) => ({ ...shared, id: `f${n}`, title, share: n / 7 })),
  links: titles.slice(1).map((_, n) => ({
    from: `f${n + 1}`,
    to: `f${n}`,
    strength: ([1, 2, 3] as const)[n % 3] ?? 1,
    polarity: n % 2 === 0 ? 'increases' : 'decreases',
    assumed: n % 2 === 1,
  })),
});

/** What a program of Graphviz makes of `input`; it may say nothing on standard error but what `said` allows. */
const graphviz = (program: string, args: readonly string[], input: string, said = /^$/): string => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 2 ** 27 });
  expect({ error, status }).toEqual({ error: undefined, status: 0 });
  expect(stderr).toMatch(said);
  return stdout;
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

interface Read {
  readonly faults: number;
  readonly nodes: Record<string, string>[];
  readonly edges: Record<string, string>[];
}

/** What the browser's XML parser finds: attributes and data of every node and edge. */
const readXml = (xml: string): Promise<Read> =>
  page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const read = (name: string): Record<string, string>[] =>
      [...parsed.querySelectorAll(name)].map((element) => ({
        ...Object.fromEntries([...element.attributes].map((attribute) => [attribute.name, attribute.value])),
        ...Object.fromEntries([...element.children].map((child) => [child.getAttribute('key'), child.textContent])),
      }));
    return { faults: parsed.querySelectorAll('parsererror').length, nodes: read('node'), edges: read('edge') };
  }, xml);

/** Titles as Graphviz draws them, by node. */
const drawnTitles = (dot: string): Promise<Record<string, string>> =>
  page.evaluate(
    (svg) => {
      const parsed = new DOMParser().parseFromString(svg, 'application/xml');
      return Object.fromEntries(
        [...parsed.querySelectorAll('g.node')].map((group) => [
          group.querySelector('title')?.textContent ?? '',
          [...group.querySelectorAll('text')].map((line) => line.textContent).join('\n'),
        ]),
      );
    },
    graphviz('dot', ['-Tsvg'], dot),
  );

const plainCount = (dot: string) => {
  const rows = graphviz('dot', ['-Tplain'], dot).split('\n');
  const count = (word: string): number => rows.filter((row) => row.startsWith(`${word} `)).length;
  return { nodes: count('node'), edges: count('edge') };
};

describe('GraphML', () => {
  test('gives an XML parser every title and attribute as it was', async () => {
    const file = fileOf([...hostile, broken[0] as string]);
    const read = await readXml(toGraphml(file));
    expect(read.faults).toBe(0);
    expect(read.nodes).toEqual(file.nodes.map((node) => ({ ...node, share: String(node.share), inCut: 'false' })));
    expect(read.edges).toEqual(
      file.links.map(({ from, to, strength, polarity, assumed }) => ({
        source: from,
        target: to,
        strength: String(strength),
        polarity,
        assumed: String(assumed),
      })),
    );
  });

  test('is read by Graphviz’s own converter', () => {
    const file = fileOf([...hostile, ...broken]);
    // It reads the graph and passes over all data of nodes and links, which it says.
    const dot = graphviz('graphml2gv', [], toGraphml(file), /^(.* - ignoring\.\n)+$/);
    expect(plainCount(dot)).toEqual({ nodes: file.nodes.length, edges: file.links.length });
  });

  test('any text at all is well-formed, with U+FFFD for what XML cannot hold', async () => {
    const titles = [...broken, ...fc.sample(anyText, 400)];
    const { faults, nodes } = await readXml(toGraphml(fileOf(titles)));
    expect(faults).toBe(0);
    const held = titles.map((title) =>
      title.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd'),
    );
    expect(nodes.map(({ title }) => title)).toEqual(held);
  });
});

describe('DOT', () => {
  test('dot shows every title as it was', async () => {
    const file = fileOf(hostile);
    expect(await drawnTitles(toDot(file))).toEqual(Object.fromEntries(file.nodes.map(({ id, title }) => [id, title])));
  });

  test('dot accepts any text, and finds each node and link once', () => {
    const file = fileOf([...hostile, ...broken, ...fc.sample(anyText, 200)]);
    expect(plainCount(toDot(file))).toEqual({ nodes: file.nodes.length, edges: file.links.length });
  });
});

test('a graph file holds the problem, the active factors with what is derived, and the links between them', () => {
  const factor = (id: string, state: 'active' | 'draft') => ({
    ...initialRecord('factor', id),
    title: id,
    state,
    influenceLevel: 'own' as const,
  });
  const link = (from: string, to: string) => ({ ...initialRecord('link', `${from}~${to}`), from, to });
  const graph = {
    analysis: { ...initialRecord('analysis', 'x'), title: 'Analys', problem: 'Bilbränder' },
    actors: [],
    sources: [],
    factors: [factor('a', 'active'), factor('b', 'draft')],
    links: [link('a', 'problem'), link('b', 'a')],
    evidence: [],
  };
  const file = graphFile(graph, derive(graph));
  expect(file.title).toBe('Analys');
  expect(file.nodes.map(({ id, title, kind, share, inCut }) => ({ id, title, kind, share, inCut }))).toEqual([
    { id: 'problem', title: 'Bilbränder', kind: 'problem', share: 1, inCut: false },
    { id: 'a', title: 'a', kind: 'cause', share: 1, inCut: true },
  ]);
  expect(file.links).toEqual([{ from: 'a', to: 'problem', strength: 2, polarity: 'increases', assumed: false }]);
});
