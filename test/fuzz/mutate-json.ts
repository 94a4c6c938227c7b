/** JSON with something else at one of its places: of another kind, at an edge, gone, double, or deep. */
import type { Json } from '../../db/domain/change.ts';
import type { Random } from './chance.ts';

const edges: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e308,
  '',
  'problem',
  '../x',
  '\ud83d\ude00',
  'e\u0301',
  '\u0000',
  'x'.repeat(20_000),
  [],
  {},
  [[[[]]]],
  { a: { b: [null] } },
];

/** Texts that `JSON.stringify` would never write, put in place of a value. */
const oddTexts = [
  'NaN',
  '-0',
  '1e400',
  '01',
  '"\\ud83d"',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"a":1,"a":2}',
  `${'['.repeat(40)}${']'.repeat(40)}`,
  `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
  '1,',
  '/**/1',
  "'x'",
  '"\n"',
  '"\\u005f_proto__"',
];
const MARK = '\u0001fuzz\u0001';

type Path = readonly (string | number)[];

const pathsOf = (value: Json, path: Path = []): Path[] => {
  if (value === null || typeof value !== 'object') return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((item: Json, index) => pathsOf(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => pathsOf(item as Json, [...path, key]));
  return [path, ...inner];
};

/** The value with another one at a path; `undefined` takes it away. */
const withAt = (value: Json, path: Path, put: Json | undefined): Json => {
  const [key, ...rest] = path;
  if (key === undefined) return put ?? null;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const index = Number(key);
    if (rest.length === 0 && put === undefined) return items.toSpliced(index, 1);
    return items.map((item, at) => (at === index ? withAt(item, rest, put) : item));
  }
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(
    entries
      .filter(([name]) => !(name === key && rest.length === 0 && put === undefined))
      .map(([name, item]) => [name, name === key ? withAt(item, rest, put) : item]),
  );
};

/** The text with the key of a path named otherwise. */
const renamed = (value: Json, path: Path, name: string): string => {
  const key = path.findLast((part) => typeof part === 'string');
  return JSON.stringify(value).replace(`${JSON.stringify(key ?? '')}:`, `${JSON.stringify(name)}:`);
};

/** The text of the value, changed at one place. */
export const damagedJson = (value: Json, random: Random): string => {
  const path = random.pick(pathsOf(value));
  const changes: readonly (() => string)[] = [
    () => JSON.stringify(withAt(value, path, random.pick(edges))),
    () => JSON.stringify(withAt(value, path, random.pick(edges))),
    () => JSON.stringify(withAt(value, path, undefined)),
    () => renamed(value, path, random.pick(['di', 'constructor', '', 'å', 'x'.repeat(300)])),
    () => JSON.stringify(withAt(value, path, MARK)).replace(JSON.stringify(MARK), () => random.pick(oddTexts)),
    () => JSON.stringify(value, null, random.pick([1, 2])),
    () => JSON.stringify(value).replace('{', `{"later":${JSON.stringify(random.pick(edges))},`),
    () => JSON.stringify(value).replace(/[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
  ];
  return random.pick(changes)();
};
