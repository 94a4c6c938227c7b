/**
 * JSON as bundle-format.md ("Reading") and security.md (27) demand it: no duplicate keys, no key that reaches a
 * prototype, a depth limit, no number that JavaScript would not give back, no lone surrogate, no byte order mark,
 * valid UTF-8. Everything else is RFC 8259. Nothing is thrown for bad input: the fault says what and where.
 */
import type { Json } from './change.ts';

export const jsonFaultCodes = [
  'bom',
  'utf8',
  'syntax',
  'depth',
  'duplicateKey',
  'forbiddenKey',
  'number',
  'surrogate',
] as const;
export type JsonFaultCode = (typeof jsonFaultCodes)[number];

/** What is wrong with a text and where, both 1-based. `key` is set for faults of an object's key. */
export interface JsonFault {
  readonly code: JsonFaultCode;
  readonly line: number;
  readonly column: number;
  readonly key: string | null;
}
export type StrictJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly fault: JsonFault };

/** Deepest nesting of arrays and objects; bundle-format.md, "Stricter than BagIt". */
export const JSON_DEPTH_LIMIT = 32;

class Stop extends Error {
  readonly code: JsonFaultCode;
  readonly at: number;
  readonly key: string | null;
  constructor(code: JsonFaultCode, at: number, key: string | null = null) {
    super(code);
    this.code = code;
    this.at = at;
    this.key = key;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

class Reader {
  readonly #text: string;
  readonly #depthLimit: number;
  readonly #number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  readonly #hex = /[0-9a-fA-F]{4}/y;
  #at = 0;

  constructor(text: string, depthLimit: number) {
    this.#text = text;
    this.#depthLimit = depthLimit;
  }

  document(): Json {
    this.#space();
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) throw new Stop('syntax', this.#at);
    return value;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #value(depth: number): Json {
    const first = this.#text[this.#at];
    if (first === '"') return this.#string();
    if (first === '{') return this.#object(depth + 1);
    if (first === '[') return this.#array(depth + 1);
    if (first === 't') return this.#word('true', true);
    if (first === 'f') return this.#word('false', false);
    if (first === 'n') return this.#word('null', null);
    return this.#numberValue();
  }

  #word(word: string, value: Json): Json {
    if (!this.#text.startsWith(word, this.#at)) throw new Stop('syntax', this.#at);
    this.#at += word.length;
    return value;
  }

  #numberValue(): number {
    this.#number.lastIndex = this.#at;
    const match = this.#number.exec(this.#text);
    if (match === null) throw new Stop('syntax', this.#at);
    const value = Number(match[0]);
    if (!Number.isFinite(value) || Object.is(value, -0)) throw new Stop('number', this.#at);
    this.#at = this.#number.lastIndex;
    return value;
  }

  #string(): string {
    const start = this.#at;
    this.#at += 1;
    let value = '';
    let from = this.#at;
    let escaped = false;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        value += this.#text.slice(from, this.#at) + this.#escape();
        from = this.#at;
        escaped = true;
      } else if (code >= 0x20) this.#at += 1;
      else throw new Stop('syntax', this.#at); // a control character, or NaN at the end of the text
    }
    value += this.#text.slice(from, this.#at);
    this.#at += 1;
    if (escaped && !value.isWellFormed()) throw new Stop('surrogate', start);
    return value;
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1] ?? '';
    if (letter === 'u') {
      this.#hex.lastIndex = this.#at + 2;
      const digits = this.#hex.exec(this.#text);
      if (digits === null) throw new Stop('syntax', this.#at);
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(digits[0], 16));
    }
    const character = escapes[letter];
    if (character === undefined) throw new Stop('syntax', this.#at);
    this.#at += 2;
    return character;
  }

  #array(depth: number): Json[] {
    if (depth > this.#depthLimit) throw new Stop('depth', this.#at);
    const items: Json[] = [];
    this.#at += 1;
    this.#space();
    if (this.#take(']')) return items;
    for (;;) {
      items.push(this.#value(depth));
      this.#space();
      if (this.#take(']')) return items;
      this.#expect(',');
    }
  }

  #object(depth: number): Json {
    if (depth > this.#depthLimit) throw new Stop('depth', this.#at);
    const members: Record<string, Json> = {};
    this.#at += 1;
    this.#space();
    if (this.#take('}')) return members;
    for (;;) {
      const key = this.#key(members);
      members[key] = this.#value(depth);
      this.#space();
      if (this.#take('}')) return members;
      this.#expect(',');
    }
  }

  #key(members: Readonly<Record<string, Json>>): string {
    const start = this.#at;
    if (this.#text[start] !== '"') throw new Stop('syntax', start);
    const key = this.#string();
    if (forbiddenKeys.has(key)) throw new Stop('forbiddenKey', start, key);
    if (Object.hasOwn(members, key)) throw new Stop('duplicateKey', start, key);
    this.#space();
    this.#expect(':');
    return key;
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #expect(character: string): void {
    if (!this.#take(character)) throw new Stop('syntax', this.#at);
    this.#space();
  }
}

const place = (text: string, at: number): { line: number; column: number } => {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1 };
};

const decode = (input: string | Uint8Array): string | Stop => {
  if (typeof input === 'string') return input;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
  } catch {
    return new Stop('utf8', 0);
  }
};

const firstLoneSurrogate = (text: string): number => text.search(/\p{Surrogate}/u);

/**
 * The value of a JSON text, read strictly. Faults come back, with line and column (1, 1 for a text that is no UTF-8);
 * nothing is thrown for any input.
 */
export const parseStrictJson = (input: string | Uint8Array, depthLimit: number = JSON_DEPTH_LIMIT): StrictJson => {
  const text = decode(input);
  try {
    if (text instanceof Stop) throw text;
    if (text.startsWith('\ufeff')) throw new Stop('bom', 0);
    if (!text.isWellFormed()) throw new Stop('surrogate', firstLoneSurrogate(text));
    return { ok: true, value: new Reader(text, depthLimit).document() };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const { line, column } = place(typeof text === 'string' ? text : '', stop.at);
    return { ok: false, fault: { code: stop.code, line, column, key: stop.key } };
  }
};
