/** What a JSON Schema cannot say of a case: ids are unique, references lead somewhere, links make sense. */
import { PROBLEM_ID } from '../values.ts';
import { type CaseFault, fault } from './faults.ts';
import type { CaseOutline, EvidenceOutline, FactorOutline, LinkOutline, MeasureOutline } from './outline.ts';

interface Known {
  readonly actor: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  readonly factor: ReadonlySet<string>;
}

const duplicateIds = (list: string, items: readonly { readonly id?: string | undefined }[]): CaseFault[] => {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [fault(`${list}[${index}].id`, 'duplicateId', { id })];
    seen.add(id);
    return [];
  });
};

const reference = (known: Known, entity: keyof Known, path: string, id: string | undefined): CaseFault[] =>
  id === undefined || known[entity].has(id) ? [] : [fault(path, 'unknownReference', { id, entity })];

const references = (
  known: Known,
  entity: keyof Known,
  path: string,
  ids: readonly (string | undefined)[] = [],
): CaseFault[] => {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [fault(`${path}[${index}]`, 'duplicate', { id })];
    seen.add(id);
    return reference(known, entity, `${path}[${index}]`, id);
  });
};

const evidenceFaults = (known: Known, path: string, evidence: readonly EvidenceOutline[]): CaseFault[] =>
  evidence.flatMap(({ source }, index) => reference(known, 'source', `${path}.evidence[${index}].source`, source));

const factorFaults = (known: Known, factor: FactorOutline, path: string): CaseFault[] => [
  ...(factor.id === PROBLEM_ID ? [fault(`${path}.id`, 'reservedId', { id: factor.id })] : []),
  ...(factor.state === 'rejected' && !/\S/.test(factor.rejectedReason ?? '')
    ? [fault(`${path}.rejectedReason`, 'rejectedReason')]
    : []),
  ...reference(known, 'actor', `${path}.influence.decidingActor`, factor.influence.decidingActor),
  ...references(known, 'actor', `${path}.influence.otherActors`, factor.influence.otherActors),
  ...evidenceFaults(known, path, factor.evidence),
];

const linkFaults = (known: Known, links: readonly LinkOutline[]): CaseFault[] => {
  const ends: Known = { ...known, factor: new Set(known.factor).add(PROBLEM_ID) };
  const pairs = new Set<string>();
  return links.flatMap(({ from, to, evidence }, index) => {
    const path = `links[${index}]`;
    const pair = `${from}~${to}`;
    const found = [
      ...reference(ends, 'factor', `${path}.from`, from),
      ...reference(ends, 'factor', `${path}.to`, to),
      ...evidenceFaults(known, path, evidence),
    ];
    if (from === undefined || to === undefined) return found;
    const twice = pairs.has(pair);
    pairs.add(pair);
    return [
      ...found,
      ...(from === to ? [fault(path, 'selfLink', { id: from })] : []),
      ...(twice ? [fault(path, 'duplicateLink', { from, to })] : []),
    ];
  });
};

const measureFaults = (known: Known, measure: MeasureOutline, path: string): CaseFault[] => [
  ...references(known, 'factor', `${path}.factors`, measure.factors),
  ...reference(known, 'actor', `${path}.responsibleActor`, measure.responsibleActor),
];

const idsOf = (items: readonly { readonly id?: string | undefined }[]): Set<string> =>
  new Set(items.flatMap(({ id }) => id ?? []));

/** Every fault of meaning in a case, in the file's order. */
export const referenceFaults = (given: CaseOutline): CaseFault[] => {
  const known: Known = {
    actor: idsOf(given.actors),
    source: idsOf(given.sources),
    factor: idsOf(given.factors),
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
