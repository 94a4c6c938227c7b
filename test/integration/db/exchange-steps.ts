/** What people do who work on one case by handing files to each other, drawn at random. */
import fc from 'fast-check';
import type { EntityName } from '../../../db/domain/entities.ts';
import type { Edit } from '../../../db/log/index.ts';
import { anyEdit } from './arbitrary-edits.ts';

const YEAR = 365 * 24 * 3600 * 1000;

/** What a change of a later version is about: kinds of records, fields and values that this version does not know. */
export interface LaterChange {
  readonly entity: string;
  readonly field: string;
  readonly value: null | boolean | number | string | readonly string[] | { readonly [key: string]: string };
  /** Whether its line has a field beside those of this version, spelt as its writer chose to. */
  readonly extended: boolean;
}

export type Step =
  | { readonly kind: 'edit'; readonly who: number; readonly edit: Edit }
  | { readonly kind: 'delete'; readonly who: number; readonly entity: EntityName; readonly id: string }
  | { readonly kind: 'undelete'; readonly who: number; readonly entity: EntityName; readonly id: string }
  | { readonly kind: 'undo'; readonly who: number }
  | { readonly kind: 'redo'; readonly who: number }
  | { readonly kind: 'restart'; readonly who: number }
  | { readonly kind: 'clock'; readonly who: number; readonly ms: number }
  | { readonly kind: 'later'; readonly who: number; readonly change: LaterChange }
  /** Makes a bundle: of the whole analysis (`mask` null), or of a random part of its changes. */
  | { readonly kind: 'pack'; readonly who: number; readonly mask: number | null; readonly notes: boolean }
  /** Brings any bundle ever made: the newest, an old one, one that came before; one that is never brought is lost. */
  | { readonly kind: 'deliver'; readonly who: number; readonly which: number; readonly looked: boolean }
  /** Brings a bundle and dies after some of its changes. */
  | { readonly kind: 'crash'; readonly who: number; readonly which: number; readonly after: number };

const who = fc.nat(4);
const which = fc.nat(11);

const records: readonly (readonly [EntityName, string])[] = [
  ['factor', 'f1'],
  ['factor', 'f2'],
  ['factor', 'f3'],
  ['actor', 'n1'],
  ['link', 'f1~f2'],
  ['source', 's1'],
  ['evidence', 'e1'],
  ['measure', 'm1'],
  ['patternTag', 'p1'],
  ['planRow', 'f1'],
  ['chainStep', 'c1'],
  ['comment', 'k1'],
  ['indicator', 'i1'],
  ['measurement', 'v1'],
  ['agreement', 'o1'],
  ['followUpRound', 'g1'],
  ['followUp', 'g1~m1'],
];

const later: fc.Arbitrary<LaterChange> = fc.record({
  ...{ extended: fc.boolean() },
  ...{ entity: fc.constantFrom('factor/f1', 'measure/m1', 'weather/w1', 'weather/f1') },
  field: fc.constantFrom('title', 'kind', 'shade', 'techniques/brandNew', 'moods/calm', '$merged', 'otherActors/n1'),
  value: fc.constantFrom<LaterChange['value']>('senare', 'whirl', null, 4.5, true, ['a', 'b'], { x: 'y', b: 'a' }),
});

const target = fc.constantFrom(...records).map(([entity, id]) => ({ entity, id }));

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('edit' as const), who, edit: anyEdit }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('delete' as const, 'delete' as const, 'undelete' as const), who, target)
      .map(([kind, by, record]): Step => ({ kind, who: by, ...record })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'restart' as const), who }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      who,
      ms: fc.integer({ min: -10 * YEAR, max: 10 * YEAR }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('later' as const), who, change: later }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pack' as const),
      who,
      mask: fc.option(fc.integer({ min: 1, max: 255 })),
      notes: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('deliver' as const), who, which, looked: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const), who, which, after: fc.nat(30) }) },
);
