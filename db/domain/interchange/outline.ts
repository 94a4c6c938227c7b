/**
 * What a case says of ids and references, read from any JSON value: what has another form is left out here, for the
 * schema names it. So that a file with faults of form still has its faults of meaning named, all at once.
 */

type Id = string | undefined;

export interface EvidenceOutline {
  readonly source?: Id;
}
export interface FactorOutline {
  readonly id?: Id;
  readonly state?: Id;
  readonly rejectedReason?: Id;
  readonly influence: { readonly decidingActor?: Id; readonly otherActors?: readonly Id[] | undefined };
  readonly evidence: readonly EvidenceOutline[];
}
export interface LinkOutline {
  readonly from?: Id;
  readonly to?: Id;
  readonly evidence: readonly EvidenceOutline[];
}
export interface MeasureOutline {
  readonly id?: Id;
  readonly factors: readonly Id[];
  readonly responsibleActor?: Id;
}
export interface CaseOutline {
  readonly actors: readonly { readonly id?: Id }[];
  readonly sources: readonly { readonly id?: Id }[];
  readonly factors: readonly FactorOutline[];
  readonly links: readonly LinkOutline[];
  readonly measures: readonly MeasureOutline[];
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const text = (value: unknown, name: string): Id => {
  const found = property(value, name);
  return typeof found === 'string' ? found : undefined;
};

const list = (value: unknown, name: string): readonly unknown[] => {
  const found = property(value, name);
  return Array.isArray(found) ? found : [];
};

const ids = (value: unknown, name: string): Id[] =>
  list(value, name).map((item) => (typeof item === 'string' ? item : undefined));

const evidence = (value: unknown): EvidenceOutline[] =>
  list(value, 'evidence').map((item) => ({ source: text(item, 'source') }));

const factor = (value: unknown): FactorOutline => {
  const influence = property(value, 'influence');
  return {
    id: text(value, 'id'),
    state: text(value, 'state'),
    rejectedReason: text(value, 'rejectedReason'),
    influence: { decidingActor: text(influence, 'decidingActor'), otherActors: ids(influence, 'otherActors') },
    evidence: evidence(value),
  };
};

/** Every item keeps its place in its list, so that paths are those of the file. */
export const outlineOf = (value: unknown): CaseOutline => ({
  actors: list(value, 'actors').map((item) => ({ id: text(item, 'id') })),
  sources: list(value, 'sources').map((item) => ({ id: text(item, 'id') })),
  factors: list(value, 'factors').map(factor),
  links: list(value, 'links').map((item) => ({
    from: text(item, 'from'),
    to: text(item, 'to'),
    evidence: evidence(item),
  })),
  measures: list(value, 'measures').map((item) => ({
    id: text(item, 'id'),
    factors: ids(item, 'factors'),
    responsibleActor: text(item, 'responsibleActor'),
  })),
});
