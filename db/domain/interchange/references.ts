/** What a JSON Schema cannot say of a case: ids are unique, references lead somewhere, links make sense. */
import { PROBLEM_ID } from '../values.ts';
import { type CaseFault, fault } from './faults.ts';
import type { Case, CaseEvidence, CaseFactor, CaseLink, CaseMeasure } from './schema.ts';

interface Known {
  readonly actor: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  readonly factor: ReadonlySet<string>;
}

const duplicateIds = (list: string, items: readonly { readonly id: string }[]): CaseFault[] => {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [fault(`${list}[${index}].id`, 'duplicateId', { id })];
    seen.add(id);
    return [];
  });
};

const reference = (known: Known, entity: keyof Known, path: string, id: string | undefined): CaseFault[] =>
  id === undefined || known[entity].has(id) ? [] : [fault(path, 'unknownReference', { id, entity })];

const references = (known: Known, entity: keyof Known, path: string, ids: readonly string[] = []): CaseFault[] => {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (seen.has(id)) return [fault(`${path}[${index}]`, 'duplicate', { id })];
    seen.add(id);
    return reference(known, entity, `${path}[${index}]`, id);
  });
};

const evidenceFaults = (known: Known, path: string, evidence: readonly CaseEvidence[]): CaseFault[] =>
  evidence.flatMap(({ source }, index) => reference(known, 'source', `${path}.evidence[${index}].source`, source));

const factorFaults = (known: Known, factor: CaseFactor, path: string): CaseFault[] => [
  ...(factor.id === PROBLEM_ID ? [fault(`${path}.id`, 'reservedId', { id: factor.id })] : []),
  ...(factor.state === 'rejected' && !/\S/.test(factor.rejectedReason ?? '')
    ? [fault(`${path}.rejectedReason`, 'rejectedReason')]
    : []),
  ...reference(known, 'actor', `${path}.influence.decidingActor`, factor.influence.decidingActor),
  ...references(known, 'actor', `${path}.influence.otherActors`, factor.influence.otherActors),
  ...evidenceFaults(known, path, factor.evidence),
];

const linkFaults = (known: Known, links: readonly CaseLink[]): CaseFault[] => {
  const ends: Known = { ...known, factor: new Set(known.factor).add(PROBLEM_ID) };
  const pairs = new Set<string>();
  return links.flatMap(({ from, to, evidence }, index) => {
    const path = `links[${index}]`;
    const pair = `${from}~${to}`;
    const twice = pairs.has(pair);
    pairs.add(pair);
    return [
      ...reference(ends, 'factor', `${path}.from`, from),
      ...reference(ends, 'factor', `${path}.to`, to),
      ...(from === to ? [fault(path, 'selfLink', { id: from })] : []),
      ...(twice ? [fault(path, 'duplicateLink', { from, to })] : []),
      ...evidenceFaults(known, path, evidence),
    ];
  });
};

const measureFaults = (known: Known, measure: CaseMeasure, path: string): CaseFault[] => [
  ...references(known, 'factor', `${path}.factors`, measure.factors),
  ...reference(known, 'actor', `${path}.responsibleActor`, measure.responsibleActor),
];

/** Every fault of meaning in a case of the right shape, in the file's order. */
export const referenceFaults = (given: Case): CaseFault[] => {
  const known: Known = {
    actor: new Set(given.actors.map(({ id }) => id)),
    source: new Set(given.sources.map(({ id }) => id)),
    factor: new Set(given.factors.map(({ id }) => id)),
  };
  return [
    ...duplicateIds('actors', given.actors),
    ...duplicateIds('sources', given.sources),
    ...duplicateIds('factors', given.factors),
    ...duplicateIds('measures', given.measures),
    ...given.factors.flatMap((factor, index) => factorFaults(known, factor, `factors[${index}]`)),
    ...linkFaults(known, given.links),
    ...given.measures.flatMap((measure, index) => measureFaults(known, measure, `measures[${index}]`)),
  ];
};
