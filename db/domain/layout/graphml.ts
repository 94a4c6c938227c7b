/** GraphML 1.0 (graphml.graphdrawing.org): one directed graph whose attributes are declared as keys. */
import type { FileLink, FileNode, GraphFile } from './graph-file.ts';

type AttributeType = 'string' | 'double' | 'int' | 'boolean';

const nodeKeys: Record<Exclude<keyof FileNode, 'id'>, AttributeType> = {
  title: 'string',
  kind: 'string',
  significance: 'string',
  influence: 'string',
  evidence: 'string',
  share: 'double',
  inCut: 'boolean',
};
const linkKeys: Record<Exclude<keyof FileLink, 'from' | 'to'>, AttributeType> = {
  strength: 'int',
  polarity: 'string',
  assumed: 'boolean',
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Whether XML 1.0 (2.2, Char) has the character at all; surrogate pairs count as theirs. */
const isXmlCharacter = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
};

/**
 * Text for an element or a quoted attribute. White space that a parser would turn into another is written as a
 * reference; what XML cannot hold becomes U+FFFD.
 */
export const xmlText = (text: string): string =>
  Array.from(text, (character) => {
    if (!isXmlCharacter(character)) return '\ufffd';
    if (character === '\t' || character === '\n' || character === '\r') return `&#${character.charCodeAt(0)};`;
    return entities[character] ?? character;
  }).join('');

const declarations = (on: 'node' | 'edge', keys: Readonly<Record<string, AttributeType>>): string[] =>
  Object.entries(keys).map(
    ([name, type]) => `  <key id="${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`,
  );

const data = <T extends object>(of: T, keys: Readonly<Record<string, AttributeType>>): string =>
  Object.keys(keys)
    .map((name) => `<data key="${name}">${xmlText(String(of[name as keyof T]))}</data>`)
    .join('');

export const toGraphml = ({ title, nodes, links }: GraphFile): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declarations('node', nodeKeys),
    ...declarations('edge', linkKeys),
    '  <graph id="analysis" edgedefault="directed">',
    `    <desc>${xmlText(title)}</desc>`,
    ...nodes.map((node) => `    <node id="${xmlText(node.id)}">${data(node, nodeKeys)}</node>`),
    ...links.map(
      (link) => `    <edge source="${xmlText(link.from)}" target="${xmlText(link.to)}">${data(link, linkKeys)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
