/** Random valid cases. */
import fc from 'fast-check';
import type { Case, CaseEvidence } from '../../../db/domain/interchange/schema.ts';
import * as values from '../../../db/domain/values.ts';

const filled = fc.oneof(
  fc.constantFrom('Låg upptäcktsrisk', 'é', 'e\u0301', '😀', ' x ', 'rad\nrad', '<b>', 'https://a.se/x'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((value) => value.trim() !== ''),
);
const reference = fc.oneof(
  filled,
  fc.constantFrom('Dnr 1 https://a.se/x', 'a  https://a.se', 'https://a b', 'http://b.se'),
);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const compact = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

const ids = (prefix: string, max: number) =>
  fc
    .uniqueArray(fc.stringMatching(/^[A-Za-z0-9._-]{1,6}$/), { maxLength: max })
    .map((list) => list.map((id) => `${prefix}${id}`).sort());

const evidenceList = (sources: readonly string[]): fc.Arbitrary<CaseEvidence[]> =>
  sources.length === 0
    ? fc.constant([])
    : fc.array(
        fc
          .record({
            source: fc.constantFrom(...sources),
            stance: fc.constantFrom(...values.stances),
            locator: maybe(filled),
            quote: maybe(filled),
          })
          .map(compact),
        { maxLength: 4 },
      );

const factorOf = (id: string, actors: readonly string[], sources: readonly string[]) =>
  fc
    .record({
      id: fc.constant(id),
      title: filled,
      description: maybe(filled),
      kind: fc.constantFrom(...values.factorKinds),
      bone: maybe(fc.constantFrom(...values.bones)),
      state: fc.constantFrom(...values.factorStates),
      rejectedReason: filled,
      significance: fc.constantFrom(...values.significances),
      effort: fc.constantFrom(...values.efforts),
      influence: fc
        .record({
          level: fc.constantFrom(...values.influenceLevels),
          decidingActor: actors.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...actors)),
          otherActors: maybe(fc.subarray([...actors], { minLength: Math.min(1, actors.length) })),
          motive: maybe(filled),
        })
        .map((influence) =>
          compact({ ...influence, otherActors: influence.otherActors?.length ? influence.otherActors : undefined }),
        ),
      assumed: fc.boolean(),
      evidence: evidenceList(sources),
    })
    .map(compact);

const linksOf = (factors: readonly string[], sources: readonly string[]) => {
  const ends = [...factors, values.PROBLEM_ID];
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ends), fc.constantFrom(...ends)), {
      maxLength: 8,
      selector: (pair) => pair.join('~'),
    })
    .map((pairs) => pairs.filter(([from, to]) => from !== to))
    .chain((pairs) =>
      fc.tuple(
        ...pairs.map(([from, to]) =>
          fc.record({
            from: fc.constant(from),
            to: fc.constant(to),
            strength: fc.constantFrom(...values.strengths),
            polarity: fc.constantFrom(...values.polarities),
            assumed: fc.boolean(),
            evidence: evidenceList(sources),
          }),
        ),
      ),
    );
};

const measureOf = (id: string, actors: readonly string[], factors: readonly string[]) =>
  fc
    .record({
      id: fc.constant(id),
      title: filled,
      factors: fc.subarray([...factors]),
      steps: maybe(filled),
      goal: maybe(filled),
      start: maybe(day),
      end: maybe(day),
      followUp: maybe(day),
      responsibleActor: actors.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...actors)),
      responsibleFunction: maybe(filled),
      basis: maybe(fc.constantFrom(...values.bases)),
      horizon: maybe(fc.constantFrom(...values.horizons)),
      approach: maybe(fc.constantFrom(...values.approaches)),
      work: maybe(fc.constantFrom(...values.works)),
    })
    .map(compact);

const analysis = fc
  .record({
    id: fc.constant('analysis-1'),
    title: filled,
    problem: filled,
    area: maybe(filled),
    caseNumber: maybe(filled),
    situationPicture: maybe(fc.record({ title: filled, date: maybe(day) }).map(compact)),
  })
  .map(compact);

/** Valid cases with up to 5 of each kind; lists by id, evidence in any order. */
export const arbitraryCase: fc.Arbitrary<Case> = fc
  .tuple(ids('a', 4), ids('s', 4), ids('f', 5), ids('m', 4))
  .chain(([actors, sources, factors, measures]) =>
    fc.record({
      format: fc.constant('rotorsak-case' as const),
      version: fc.constant(1 as const),
      analysis,
      actors: fc.tuple(
        ...actors.map((id) =>
          fc.record({ id: fc.constant(id), name: filled, kind: fc.constantFrom(...values.actorKinds) }),
        ),
      ),
      sources: fc.tuple(
        ...sources.map((id) =>
          fc
            .record({
              id: fc.constant(id),
              title: filled,
              publisher: maybe(filled),
              date: maybe(fc.oneof(day, fc.constantFrom('2024', '2024-05'))),
              reference: maybe(reference),
            })
            .map(compact),
        ),
      ),
      factors: fc.tuple(...factors.map((id) => factorOf(id, actors, sources))),
      links: linksOf(factors, sources),
      measures: fc.tuple(...measures.map((id) => measureOf(id, actors, factors))),
    }),
  );
