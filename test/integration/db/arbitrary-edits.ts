/** Edits of every kind of record, about few ids, so that people meet. */
import fc from 'fast-check';
import type { Edit } from '../../../db/log/index.ts';

export const factorId = fc.constantFrom('f1', 'f2', 'f3');
export const actorId = fc.constantFrom('n1', 'n2');
const word = fc.constantFrom('alfa', 'beta', 'å', 'gamma');

/** One sentence with some of its words changed: two such often stand together. */
const sentence = fc
  .tuple(...['ett', 'två', 'tre', 'fyra', 'fem', 'sex'].map((own) => fc.constantFrom(own, own, own, own.toUpperCase())))
  .map((words) => words.join(' '));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ entity: fc.constant('actor' as const), id: actorId, set: fc.record({ name: word }) }),
  fc.record({
    entity: fc.constant('factor' as const),
    id: factorId,
    set: fc.record(
      {
        title: word,
        description: sentence,
        notes: word,
        assumed: fc.boolean(),
        decidingActor: fc.option(actorId),
        otherActors: fc.uniqueArray(actorId),
        patternTags: fc.uniqueArray(fc.constantFrom('p1', 'p2')),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ entity: fc.constant('source' as const), id: fc.constant('s1'), set: fc.record({ title: word }) }),
  fc.tuple(factorId, fc.oneof(factorId, fc.constant('problem')), fc.constantFrom(1, 2, 3)).map(
    ([from, to, strength]): Edit => ({
      entity: 'link',
      id: `${from}~${to}`,
      set: { from, to, strength: strength as 1 | 2 | 3, together: strength === 3 ? 'A' : null },
    }),
  ),
  fc.record({
    entity: fc.constant('evidence' as const),
    id: fc.constantFrom('e1', 'e2'),
    set: fc.oneof(
      fc.record({ factor: factorId, source: fc.constant('s1'), quote: word }),
      fc.record({ link: fc.constant('f1~f2'), source: fc.constant('s1'), quote: word }),
    ),
  }),
  fc.record({
    entity: fc.constant('measure' as const),
    id: fc.constant('m1'),
    set: fc.record({ title: word, factors: fc.uniqueArray(factorId) }, { requiredKeys: [] }),
  }),
  fc.record({ entity: fc.constant('planRow' as const), id: factorId, set: fc.record({ goal: word }) }).map(
    (row): Edit => ({
      ...row,
      set: { ...row.set, factor: row.id },
    }),
  ),
);

/** The records that people think with. */
const thought: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    entity: fc.constant('patternTag' as const),
    id: fc.constantFrom('p1', 'p2'),
    set: fc.record({ dimension: fc.constantFrom('time', 'place'), name: word }),
  }),
  fc.record({
    entity: fc.constant('openQuestion' as const),
    id: fc.constant('q1'),
    set: fc.record({ title: word, factor: fc.option(factorId), who: fc.option(actorId) }, { requiredKeys: ['title'] }),
  }),
  fc.record({
    entity: fc.constant('chainStep' as const),
    id: fc.constantFrom('c1', 'c2'),
    set: fc.record(
      { title: word, position: fc.constantFrom(1, 1.5, 0.1 + 0.2, -2), factors: fc.uniqueArray(factorId) },
      { requiredKeys: ['title'] },
    ),
  }),
  fc.tuple(factorId, fc.constantFrom('cost', 'influence'), fc.option(fc.constantFrom('yes', 'no')), word).map(
    ([factor, ground, answer, comment]): Edit => ({
      entity: 'priorityGround',
      id: `${factor}~${ground}`,
      set: { factor, ground, answer, comment },
    }),
  ),
  fc
    .tuple(
      fc.constantFrom('map', 'v1'),
      fc.oneof(factorId, fc.constant('problem')),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    )
    .map(
      ([view, factor, x]): Edit => ({ entity: 'mapNode', id: `${view}~${factor}`, set: { view, factor, x, y: x / 3 } }),
    ),
  fc.record({
    entity: fc.constant('savedView' as const),
    id: fc.constant('v1'),
    set: fc.record({ name: word, settings: fc.constantFrom('{}', '{"a":[1]}') }),
  }),
  fc.record({ entity: fc.constant('scenario' as const), id: fc.constant('z1'), set: fc.record({ name: word }) }),
  fc.tuple(fc.constantFrom('factor', 'link'), factorId, fc.boolean()).map(
    ([kind, factor, off]): Edit => ({
      entity: 'scenarioChange',
      id: `z1~${kind === 'factor' ? factor : 'f1~f2'}`,
      set: { scenario: 'z1', ...(kind === 'factor' ? { factor } : { link: 'f1~f2' }), off },
    }),
  ),
  fc.record({
    entity: fc.constant('comment' as const),
    id: fc.constantFrom('k1', 'k2'),
    set: fc.oneof(
      fc.record({ factor: factorId, text: word, resolved: fc.boolean() }),
      fc.record({ link: fc.constant('f1~f2'), text: word }),
      fc.record({ source: fc.constant('s1'), text: word }),
    ),
  }),
);

const measureId = fc.constantFrom('m1', 'm2');

/** The records of planning, deciding and following up. */
const planned: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    entity: fc.constant('measure' as const),
    id: measureId,
    set: fc.record(
      {
        title: word,
        effect: fc.constantFrom('high', 'unset'),
        cost: fc.option(fc.nat()),
        agreement: fc.option(fc.constant('o1')),
        partners: fc.uniqueArray(actorId),
        dependsOn: fc.uniqueArray(measureId),
        techniques: fc.uniqueArray(fc.constantFrom('screenExits', 'setRules')),
        mechanisms: fc.uniqueArray(fc.constantFrom('deterrence', 'disruption')),
      },
      { requiredKeys: ['title'] },
    ),
  }),
  fc.record({
    entity: fc.constant('measureStep' as const),
    id: fc.constantFrom('d1', 'd2'),
    set: fc.record({ measure: measureId, title: word, position: fc.constantFrom(1, 0.1 + 0.2) }),
  }),
  fc.record({
    entity: fc.constant('indicator' as const),
    id: fc.constantFrom('i1', 'i2'),
    set: fc.oneof(
      fc.record({
        factor: factorId,
        title: word,
        baseline: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })),
      }),
      fc.record({ measure: measureId, title: word, source: fc.constant('s1') }),
    ),
  }),
  fc.record({
    entity: fc.constant('measurement' as const),
    id: fc.constant('v1'),
    set: fc.record({ indicator: fc.constantFrom('i1', 'i2'), date: fc.constant('2027-01-31'), value: fc.integer() }),
  }),
  fc.record({
    entity: fc.constant('actorFunction' as const),
    id: fc.constant('u1'),
    set: fc.record({ actor: actorId, title: word }),
  }),
  fc.record({
    entity: fc.constant('agreement' as const),
    id: fc.constant('o1'),
    set: fc.record({ title: word, parties: fc.uniqueArray(actorId), validUntil: fc.constantFrom('2027', '2027-07') }),
  }),
  fc.record({
    entity: fc.constant('request' as const),
    id: fc.constant('r1'),
    set: fc.record({ factor: factorId, title: word, actor: fc.option(actorId) }),
  }),
  fc.tuple(factorId, fc.constantFrom('M1', 'M2'), word).map(
    ([factor, libraryItem, reason]): Edit => ({
      entity: 'refusedSuggestion',
      id: `${factor}~${libraryItem}`,
      set: { factor, libraryItem, reason },
    }),
  ),
  fc.tuple(measureId, fc.constantFrom('title', 'risks'), word).map(
    ([measure, field, provision]): Edit => ({
      entity: 'secrecyMark',
      id: `${measure}~${field}`,
      set: { measure, field: field as 'title', provision },
    }),
  ),
  fc.record({
    entity: fc.constant('decisionStep' as const),
    id: fc.constant('b1'),
    set: fc.record({ title: word, organ: fc.option(actorId), done: fc.boolean() }),
  }),
  fc.record({
    entity: fc.constant('planVersion' as const),
    id: fc.constantFrom('w1', 'w2'),
    set: fc.record({ title: word, kind: fc.constantFrom('referral', 'decided'), organ: fc.option(actorId) }),
  }),
  fc.record({ entity: fc.constant('followUpRound' as const), id: fc.constant('g1'), set: fc.record({ title: word }) }),
  measureId.chain((measure) =>
    fc
      .record({
        status: fc.constantFrom('ongoing', 'done'),
        light: fc.option(fc.constantFrom('green', 'red')),
        notes: word,
        sources: fc.uniqueArray(fc.constant('s1')),
      })
      .map(
        (set): Edit => ({ entity: 'followUp', id: `g1~${measure}`, set: { ...set, round: 'g1', measure } as object }),
      ),
  ),
  fc.record({
    entity: fc.constant('learning' as const),
    id: fc.constant('l1'),
    set: fc.record({ factor: factorId, followUp: fc.option(fc.constant('g1~m1')), reason: word }),
  }),
) as fc.Arbitrary<Edit>;

export const anyEdit = fc.oneof(
  { weight: 3, arbitrary: edit },
  { weight: 2, arbitrary: thought },
  { weight: 3, arbitrary: planned },
);
