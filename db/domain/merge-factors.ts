/**
 * Two factors that say the same become one: what writing that takes. Nothing that hangs on the absorbed factor is
 * lost: links, evidence, measures, questions, grounds, comments, indicators, requests and lessons go over to the kept one, and so
 * do texts.
 */
import type { RecordEdit } from './edits.ts';
import { deletion, edit } from './edits.ts';
import type {
  EvidenceRecord,
  FactorRecord,
  LinkRecord,
  MapNodeRecord,
  MeasureRecord,
  PlanRowRecord,
  PriorityGroundRecord,
} from './entities.ts';
import type { PlanningRecords } from './planning-records.ts';
import type { ThinkingRecords } from './thinking-records.ts';

export interface MergeInput
  extends Pick<ThinkingRecords, 'openQuestions' | 'chainSteps' | 'priorityGrounds' | 'scenarioChanges' | 'comments'>,
    Pick<PlanningRecords, 'indicators' | 'requests' | 'refusedSuggestions' | 'learnings'> {
  readonly links: readonly LinkRecord[];
  readonly evidence: readonly EvidenceRecord[];
  readonly measures: readonly MeasureRecord[];
  readonly planRows: readonly PlanRowRecord[];
  readonly mapNodes: readonly MapNodeRecord[];
}

interface Merge {
  readonly input: MergeInput;
  readonly keep: FactorRecord;
  readonly absorb: FactorRecord;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** `own`, and under a title what the absorbed one says that it does not. */
const appended = (own: string, title: string, texts: readonly string[]): string => {
  const more = texts.filter((text) => !isBlank(text) && !own.includes(text.trim()));
  if (more.length === 0) return own;
  const block = [title, ...more].filter((line) => !isBlank(line)).join('\n');
  return isBlank(own) ? block : `${own}\n\n${block}`;
};

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort();
const replaced = (ids: readonly string[], from: string, to: string): string[] =>
  union(
    ids.filter((id) => id !== from),
    [to],
  );

/** What nobody has judged of the kept factor is taken over; what is judged stays. */
const judgements = (keep: FactorRecord, absorb: FactorRecord): Partial<FactorRecord> => {
  const unjudged = keep.influenceLevel === 'unset';
  const { influenceLevel, decidingActor } = unjudged ? absorb : keep;
  return {
    bone: keep.bone ?? absorb.bone,
    significance: keep.significance === 'unset' ? absorb.significance : keep.significance,
    effort: keep.effort === 'unset' ? absorb.effort : keep.effort,
    influenceLevel,
    decidingActor: decidingActor ?? keep.decidingActor ?? absorb.decidingActor,
    assumed: keep.assumed || absorb.assumed,
    libraryItem: keep.libraryItem ?? absorb.libraryItem,
  };
};

const factorEdit = ({ keep, absorb }: Merge, ownLinks: readonly LinkRecord[]): RecordEdit => {
  const { description, rejectedReason, placementReason } = absorb;
  const name = absorb.title.trim() === keep.title.trim() ? [] : [absorb.title];
  const said = [description, rejectedReason, placementReason].filter((text) => !isBlank(text));
  return edit('factor', keep.id, {
    ...judgements(keep, absorb),
    description:
      said.length > 0 ? appended(keep.description, absorb.title, said) : appended(keep.description, '', name),
    influenceMotive: isBlank(keep.influenceMotive)
      ? absorb.influenceMotive
      : appended(keep.influenceMotive, absorb.title, [absorb.influenceMotive]),
    notes: appended(keep.notes, absorb.title, [absorb.notes, ...ownLinks.map(({ notes }) => notes)]),
    otherActors: union(keep.otherActors, absorb.otherActors),
    patternTags: union(keep.patternTags, absorb.patternTags),
  });
};

/** The stronger of two links between the same ends, with what both say. */
const joined = (kept: LinkRecord | undefined, moved: LinkRecord): Partial<LinkRecord> => {
  const { strength, polarity, assumed, together, notes } = moved;
  if (kept === undefined) return { strength, polarity, assumed, together, notes };
  const stronger = strength > kept.strength ? moved : kept;
  return {
    strength: stronger.strength,
    polarity: stronger.polarity,
    assumed: kept.assumed || assumed,
    together: kept.together ?? together,
    notes: appended(kept.notes, '', [notes]),
  };
};

/** Where links of the absorbed factor go: the id of the link that takes over, or `null` for one between the two. */
const linkEdits = ({ input, keep, absorb }: Merge): { edits: RecordEdit[]; heirs: Map<string, string | null> } => {
  const byId = new Map(input.links.map((link) => [link.id, link]));
  const heirs = new Map<string, string | null>();
  const edits: RecordEdit[] = [];
  for (const link of input.links) {
    if (link.from !== absorb.id && link.to !== absorb.id) continue;
    const from = link.from === absorb.id ? keep.id : link.from;
    const to = link.to === absorb.id ? keep.id : link.to;
    const id = from === to ? null : `${from}~${to}`;
    heirs.set(link.id, id);
    if (id !== null) edits.push(edit('link', id, { from, to, ...joined(byId.get(id), link) }));
    edits.push(deletion('link', link.id));
  }
  return { edits, heirs };
};

const sameWords = (a: EvidenceRecord, b: EvidenceRecord): boolean =>
  a.source === b.source && a.stance === b.stance && a.locator === b.locator && a.quote === b.quote && a.page === b.page;

interface Owner {
  readonly factor: string | null;
  readonly link: string | null;
}

/** Who owns what `owner` names after the merge; `null` where nothing changes. Links between the two leave theirs to the factor. */
const newOwner = ({ keep, absorb }: Merge, heirs: ReadonlyMap<string, string | null>, owner: Owner): Owner | null => {
  if (owner.factor === absorb.id) return { factor: keep.id, link: null };
  const heir = owner.link === null ? undefined : heirs.get(owner.link);
  if (heir === undefined) return null;
  return heir === null ? { factor: keep.id, link: null } : { factor: null, link: heir };
};

const evidenceEdits = (merge: Merge, heirs: ReadonlyMap<string, string | null>): RecordEdit[] => {
  const at = ({ factor, link }: Owner): string => `${factor}|${link}`;
  const said = Map.groupBy(merge.input.evidence, at);
  const edits: RecordEdit[] = [];
  for (const item of merge.input.evidence) {
    const owner = newOwner(merge, heirs, item);
    if (owner === null) continue;
    const known = said.get(at(owner)) ?? [];
    if (known.some((other) => sameWords(other, item))) edits.push(deletion('evidence', item.id));
    else {
      edits.push(edit('evidence', item.id, owner));
      said.set(at(owner), [...known, item]);
    }
  }
  return edits;
};

const setEdits = ({ input, keep, absorb }: Merge): RecordEdit[] => [
  ...input.measures
    .filter(({ factors }) => factors.includes(absorb.id))
    .map(({ id, factors }) => edit('measure', id, { factors: replaced(factors, absorb.id, keep.id) })),
  ...input.chainSteps
    .filter(({ factors }) => factors.includes(absorb.id))
    .map(({ id, factors }) => edit('chainStep', id, { factors: replaced(factors, absorb.id, keep.id) })),
  ...input.openQuestions
    .filter(({ factor }) => factor === absorb.id)
    .map(({ id }) => edit('openQuestion', id, { factor: keep.id })),
];

const groundEdits = ({ input, keep, absorb }: Merge): RecordEdit[] => {
  const own = new Map(
    input.priorityGrounds.filter(({ factor }) => factor === keep.id).map((item) => [item.ground, item]),
  );
  const taken = ({ ground, answer, comment }: PriorityGroundRecord): RecordEdit => {
    const known = own.get(ground);
    const joint = known === undefined ? comment : appended(known.comment, absorb.title, [comment]);
    const set = { factor: keep.id, ground, answer: known?.answer ?? answer, comment: joint };
    return edit('priorityGround', `${keep.id}~${ground}`, set);
  };
  return input.priorityGrounds
    .filter(({ factor }) => factor === absorb.id)
    .flatMap((item) => [taken(item), deletion('priorityGround', item.id)]);
};

const planningEdits = ({ input, keep, absorb }: Merge): RecordEdit[] => {
  const own = ({ factor }: { readonly factor: string | null }): boolean => factor === absorb.id;
  const reasons = new Map(
    input.refusedSuggestions.filter(({ factor }) => factor === keep.id).map((r) => [r.libraryItem, r.reason]),
  );
  return [
    ...input.indicators.filter(own).map(({ id }) => edit('indicator', id, { factor: keep.id })),
    ...input.requests.filter(own).map(({ id }) => edit('request', id, { factor: keep.id })),
    ...input.learnings.filter(own).map(({ id }) => edit('learning', id, { factor: keep.id })),
    ...input.refusedSuggestions.filter(own).flatMap(({ id, libraryItem, reason }) => [
      edit('refusedSuggestion', `${keep.id}~${libraryItem}`, {
        factor: keep.id,
        libraryItem,
        reason: appended(reasons.get(libraryItem) ?? '', absorb.title, [reason]),
      }),
      deletion('refusedSuggestion', id),
    ]),
  ];
};

/** A goal that a person wrote is kept; a draft is derived again. */
const planRowEdits = ({ input, keep, absorb }: Merge): RecordEdit[] => {
  const row = input.planRows.find(({ factor }) => factor === absorb.id);
  if (row === undefined) return [];
  const gone = deletion('planRow', row.id);
  if (!row.goalConfirmed) return [gone];
  const own = input.planRows.find(({ factor }) => factor === keep.id);
  const goal = own?.goalConfirmed === true ? appended(own.goal, '', [row.goal]) : row.goal;
  return [edit('planRow', keep.id, { factor: keep.id, goal, goalConfirmed: true }), gone];
};

/** In a view where only the absorbed factor has a place, the kept one takes it. */
const placeEdits = ({ input, keep, absorb }: Merge): RecordEdit[] => {
  const placed = new Set(input.mapNodes.filter(({ factor }) => factor === keep.id).map(({ view }) => view));
  return input.mapNodes
    .filter(({ factor }) => factor === absorb.id)
    .flatMap(({ id, view, x, y }) => [
      ...(placed.has(view) ? [] : [edit('mapNode', `${view}~${keep.id}`, { view, factor: keep.id, x, y })]),
      deletion('mapNode', id),
    ]);
};

const scenarioEdits = (merge: Merge, heirs: ReadonlyMap<string, string | null>): RecordEdit[] => {
  const known = new Set(merge.input.scenarioChanges.map(({ id }) => id));
  return merge.input.scenarioChanges.flatMap((change) => {
    const owner = newOwner(merge, heirs, change);
    if (owner === null) return [];
    const { id, scenario, off, influenceLevel } = change;
    const next = `${scenario}~${owner.factor ?? owner.link}`;
    const lost = known.has(next) || (change.link !== null && owner.link === null);
    known.add(next);
    const taken = lost ? [] : [edit('scenarioChange', next, { scenario, ...owner, off, influenceLevel })];
    return [...taken, deletion('scenarioChange', id)];
  });
};

const commentEdits = (merge: Merge, heirs: ReadonlyMap<string, string | null>): RecordEdit[] =>
  merge.input.comments.flatMap((comment) => {
    const owner = newOwner(merge, heirs, comment);
    return owner === null ? [] : [edit('comment', comment.id, owner)];
  });

/**
 * Edits, to be written as one step, after which `absorb` is gone and `keep` holds what both held. No link is left
 * from the kept factor to itself; of two links between the same ends the stronger is kept, with the evidence of both.
 */
export const mergeFactors = (input: MergeInput, keep: FactorRecord, absorb: FactorRecord): RecordEdit[] => {
  const merge: Merge = { input, keep, absorb };
  const { edits, heirs } = linkEdits(merge);
  const between = input.links.filter(({ id }) => heirs.get(id) === null);
  return [
    factorEdit(merge, between),
    ...edits,
    ...evidenceEdits(merge, heirs),
    ...setEdits(merge),
    ...groundEdits(merge),
    ...planRowEdits(merge),
    ...planningEdits(merge),
    ...placeEdits(merge),
    ...scenarioEdits(merge, heirs),
    ...commentEdits(merge, heirs),
    deletion('factor', absorb.id),
  ];
};
