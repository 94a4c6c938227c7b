/** What the keys for the next and the previous difference go to, in a view: what it can choose and differs. Pure. */
import { compareSwedish } from '../../../db/domain/collation.ts';
import { aboutOf, type MarkedComparison, type MarkedKind } from '../../../db/domain/compare-marks.ts';
import type { ComparedRecord } from '../../../db/domain/compare-states.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';

/** Beside factors, links and their evidence, which all views of the analysis show. */
const ownKinds: Readonly<Record<string, readonly MarkedKind[]>> = {
  chain: ['chainStep'],
  matrix: ['priorityGround'],
  patterns: ['patternTag'],
  coverage: ['source'],
  questions: ['openQuestion'],
};
const shared: readonly MarkedKind[] = ['factor', 'link', 'evidence'];
const elsewhere: Readonly<Record<string, readonly MarkedKind[]>> = {
  sources: ['source', 'actor'],
  plan: ['measure', 'planRow'],
};

export const kindsOf = (view: string): readonly MarkedKind[] =>
  elsewhere[view] ?? [...shared, ...(ownKinds[view] ?? [])];

/** What the view chooses to show the record; `undefined` where it cannot. */
export const targetOf = (
  view: string,
  { entity, id, name }: ComparedRecord,
  owners: MarkedComparison['owners'],
): string | undefined => {
  if (entity === 'link' && view !== 'coverage') {
    const [from, to] = id.split('~');
    return from === PROBLEM_ID ? to : from;
  }
  if (entity === 'evidence') {
    const owner = owners[id];
    if (owner === undefined) return undefined;
    const [kind, ownerId = ''] = [owner.split('/')[0], owner.slice(owner.indexOf('/') + 1)];
    if (kind === 'factor') return ownerId;
    return targetOf(view, { entity: 'link', id: ownerId, name }, owners);
  }
  if (entity === 'priorityGround') return aboutOf({ entity, id, name }, owners)[0]?.slice('factor/'.length);
  return id;
};

/** Ids in the Swedish order of the names of what differs, each once. */
export const stopsOf = (comparison: MarkedComparison, view: string): string[] => {
  const kinds = kindsOf(view);
  const { added, changed, removed, owners } = comparison;
  const found = [...added, ...changed, ...removed]
    .filter(({ entity }) => kinds.some((kind) => kind === entity))
    .sort((a, b) => compareSwedish(a.name, b.name));
  return [...new Set(found.flatMap((record) => targetOf(view, record, owners) ?? []))];
};

/** The stop after (or before) the chosen one, round again at the ends; the first where none is chosen. */
export const stopBeside = (stops: readonly string[], selected: string | null, step: 1 | -1): string | undefined => {
  const at = selected === null ? -1 : stops.indexOf(selected);
  if (at < 0) return step === 1 ? stops[0] : stops.at(-1);
  return stops[(at + step + stops.length) % stops.length];
};
