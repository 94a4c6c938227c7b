/**
 * Reads the XML of a workbook's part as a stream of events. A document type is refused, so there are no entities but
 * XML's own five, and nothing outside of the part is ever read.
 */
import sax from 'sax';
import { damaged } from './zip-parts.ts';

export interface XmlEvents {
  /** Local name, without prefix; attributes by local name, `id` of relationships among them. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, depth: number) => void;
  readonly close?: (name: string, depth: number) => void;
  readonly text?: (text: string) => void;
}

const PIECE = 64 * 1024;
/** Workbooks are shallow; a deep one is made to tire a reader. */
const DEPTH_LIMIT = 64;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** UTF-8 or, by its byte order mark, UTF-16: what ECMA-376 allows. */
const decode = (bytes: Uint8Array, part: string): string => {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw damaged('encoding', part);
  }
};

const attributesOf = (given: Readonly<Record<string, string>>): Record<string, string> => {
  const attributes: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(given)) {
    if (!name.startsWith('xmlns')) attributes[local(name)] = value;
  }
  return attributes;
};

/** Throws `table-damaged` (reason `xml`, `document-type`, `depth`, `encoding`), and what `events` throw. */
export const readXml = (bytes: Uint8Array, part: string, events: XmlEvents): void => {
  const parser = sax.parser(true);
  let depth = 0;
  parser.onerror = () => {
    throw damaged('xml', part);
  };
  parser.ondoctype = () => {
    throw damaged('document-type', part);
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > DEPTH_LIMIT) throw damaged('depth', part);
    events.open(local(name), attributesOf(attributes as Record<string, string>), depth);
  };
  parser.onclosetag = (name) => {
    events.close?.(local(name), depth);
    depth -= 1;
  };
  parser.ontext = (text) => events.text?.(text);
  parser.oncdata = (text) => events.text?.(text);
  const text = decode(bytes, part);
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
};
