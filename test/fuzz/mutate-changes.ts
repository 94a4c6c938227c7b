/** Lines of changes that are read well and mean something else: what merging has to stand. */
import { type Change, DELETED, type Json } from '../../db/domain/change.ts';
import { entities, entityNames } from '../../db/domain/entities.ts';
import type { Random } from './chance.ts';
import { damagedLines } from './mutate-bytes.ts';
import { damagedJson } from './mutate-json.ts';

const values: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  1e15,
  '',
  'x',
  'problem',
  'f1',
  'high',
  '2027-01-31',
  '2027-02-30',
  [],
  ['f1'],
  { a: 1 },
  'å\u030a\u202e',
  'x'.repeat(50_000),
];

const fieldOf = (entity: (typeof entityNames)[number], random: Random): string => {
  const { fields, sets } = entities[entity];
  const members = Object.keys(sets).map((set) => `${set}/${random.pick(['f1', 'n1', 'x', 'setRules'])}`);
  return random.pick([...Object.keys(fields), ...members, DELETED, 'later', 'later/x']);
};

const hlcOf = (random: Random): string => {
  const ms = random.pick([
    '000000000000000',
    '001764000000000',
    '004102444800000',
    '253402300799999',
    '999999999999999',
  ]);
  return `${ms}-${random.pick(['0000', 'ffff', '00a0'])}`;
};

const depsOf = (deps: Change['deps'], random: Random): Change['deps'] =>
  random.pick<() => Change['deps']>([
    () => ({}),
    () => ({ ...deps, [`actor-${random.int(3)}`]: random.int(5) }),
    () => ({ ...deps, someone: [1, 3, 9] }),
    () => ({ ...deps, far: Number.MAX_SAFE_INTEGER }),
    () => Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`a${n}`, n])),
  ])();

/** The change with one of its parts another, each of the right form. */
const otherChange = (change: Change, changes: readonly Change[], random: Random): Change => {
  const entity = random.pick(entityNames);
  const other = random.pick(changes);
  return random.pick<() => Change>([
    () => ({ ...change, value: random.pick(values) }),
    () => ({ ...change, field: fieldOf(entity, random) }),
    () => ({
      ...change,
      entity: `${entity}/${random.pick(['f1', 'f1~f2', 'problem', 'x', 'm1'])}`,
      field: fieldOf(entity, random),
    }),
    () => ({ ...change, entity: `analysis/${random.pick(['other', 'malmo-avfall-2026'])}` }),
    () => ({ ...change, entity: `moon/${random.int(3)}` }),
    () => ({ ...change, field: DELETED, value: random.pick([true, false, ...values]) }),
    () => ({ ...change, hlc: hlcOf(random) }),
    () => ({ ...change, deps: depsOf(change.deps, random) }),
    () => ({ ...change, id: other.id }),
    () => ({ ...change, seq: random.pick([1, other.seq, Number.MAX_SAFE_INTEGER]) }),
    () => ({ ...change, actor: random.pick([other.actor, `${change.actor}~notes`, 'x']) }),
    () => ({ ...change, schemaVersion: random.pick([2, 99, Number.MAX_SAFE_INTEGER]) }),
    () => ({ ...other, id: change.id, value: change.value }),
  ])();
};

/** The text of a file of changes, other in some lines. */
export const damagedChanges = (text: string, random: Random): string => {
  const lines = text.split('\n').slice(0, -1);
  if (lines.length === 0) return random.pick(['\n', '{}\n', 'null\n']);
  const changes = lines.map((line) => JSON.parse(line) as Change);
  if (random.once(4)) return damagedLines(text, random);
  if (random.once(4)) {
    const at = random.int(lines.length);
    return `${lines.with(at, damagedJson(changes[at] as unknown as Json, random)).join('\n')}\n`;
  }
  for (let left = 1 + random.int(6); left > 0; left -= 1) {
    const at = random.int(changes.length);
    const change = changes[at];
    if (change !== undefined) changes[at] = otherChange(change, changes, random);
  }
  return changes.map((change) => `${JSON.stringify(change)}\n`).join('');
};
