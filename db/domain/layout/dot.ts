/** The DOT language of Graphviz (graphviz.org/doc/info/lang.html): a digraph from left to right, in UTF-8. */
import type { FileLink, FileNode, GraphFile } from './graph-file.ts';

/** What a quoted string cannot hold: ends of C strings and other control characters, and halves of surrogate pairs. */
const isHeld = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return code === 0xa || (code >= 0x20 && code !== 0x7f && !(code >= 0xd800 && code <= 0xdfff));
};

const escapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '&': '&amp;' };

/**
 * A quoted string that Graphviz shows as `text`: backslashes and quotes are escaped, a line break is `\n`, and an
 * ampersand is an entity, since labels may hold entities. Control characters become U+FFFD.
 */
export const dotText = (text: string): string =>
  `"${Array.from(text.replace(/\r\n?/g, '\n'), (character) =>
    isHeld(character) ? (escapes[character] ?? character) : '\ufffd',
  ).join('')}"`;

const attributes = (of: Readonly<Record<string, string | number | boolean>>): string =>
  `[${Object.entries(of)
    .map(([name, value]) => `${name}=${dotText(String(value))}`)
    .join(', ')}]`;

const nodeLine = ({ id, title, ...rest }: FileNode): string =>
  `  ${dotText(id)} ${attributes({ label: title, ...rest })};`;

/** Strength is the line's width, and a link that decreases is dashed. */
const linkLine = ({ from, to, ...rest }: FileLink): string =>
  `  ${dotText(from)} -> ${dotText(to)} ${attributes({
    ...rest,
    penwidth: rest.strength,
    style: rest.polarity === 'decreases' ? 'dashed' : 'solid',
  })};`;

export const toDot = ({ title, nodes, links }: GraphFile): string =>
  [
    'digraph analysis {',
    `  graph ${attributes({ label: title, rankdir: 'LR', charset: 'UTF-8' })};`,
    '  node [shape=box];',
    ...nodes.map(nodeLine),
    ...links.map(linkLine),
    '}',
    '',
  ].join('\n');
