/** What is said of the analysis as a whole: loops, influence, gaps. */

import { compareIds, compareSwedish } from '../collation.ts';
import type { Loop } from '../derivation/types.ts';
import type { OpenQuestionRecord } from '../entities.ts';
import { fill } from '../words/index.ts';
import { sentence, type Teller } from './teller.ts';
import type { ProseParagraph } from './types.ts';

const loopSentence = (teller: Teller, { cycle, effect }: Loop): string => {
  const words = teller.words.loop;
  const steps = cycle.map((from, at) => {
    const to = cycle[(at + 1) % cycle.length] ?? from;
    const link = (teller.linksFrom.get(from) ?? []).find((one) => one.to === to);
    const dampens = link?.polarity === 'decreases';
    const verb = at === 0 ? (dampens ? words.dampens : words.leads) : dampens ? words.thenDampens : words.thenLeads;
    return fill(verb, { from: teller.node(from), to: teller.node(to) });
  });
  return fill(words[effect], { chain: steps.join(', ') });
};

export const loopParagraphs = (teller: Teller): ProseParagraph[] => {
  const { loops } = teller.input.derivation;
  if (loops.length === 0) return [];
  const lead = fill(teller.words.loop.lead, { loops: teller.counted('loop', loops.length) });
  return [teller.paragraph(lead), ...loops.map((loop) => teller.paragraph(loopSentence(teller, loop)))];
};

type Level = 'own' | 'shared' | 'none';

/** Who decides on a factor, or, out of reach, who then: names, as one text; empty where it is not given. */
const whoOf = (teller: Teller, id: string, level: Level): string => {
  const record = teller.factors.get(id);
  if (level !== 'none') return teller.actor(record?.decidingActor ?? null) ?? '';
  return teller.names((record?.otherActors ?? []).flatMap((other) => teller.actor(other) ?? []));
};

/** The factors of a level, those of each actor in a sentence; what has no actor comes last. */
const levelParagraph = (teller: Teller, level: Level): ProseParagraph[] => {
  const words = teller.words.influence;
  const ids = teller.input.derivation.factors
    .map(({ id }) => id)
    .filter((id) => teller.factors.get(id)?.influenceLevel === level);
  if (ids.length === 0) return [];
  const groups = [...Map.groupBy(ids, (id) => whoOf(teller, id, level))].sort(
    ([a, x], [b, y]) => Number(a === '') - Number(b === '') || y.length - x.length || compareSwedish(a, b),
  );
  const [known, unknown] =
    level === 'none' ? [words.others, words.othersUnknown] : [words.decides, words.decidesUnknown];
  const sentences = groups.map(([actors, own]) =>
    fill(actors === '' ? unknown : known, { actors, factors: teller.nodes(own) }),
  );
  return [teller.paragraph(fill(words[level], { factors: teller.counted('factor', ids.length) }), ...sentences)];
};

const closedChains = (teller: Teller): ProseParagraph[] => {
  const paths = teller.input.derivation.rootGroups.flatMap(({ separable, path = [] }) =>
    separable || path.length < 2 ? [] : [path.slice(0, -1)],
  );
  if (paths.length === 0) return [];
  const { closed, closedDirect, closedOver } = teller.words.influence;
  const direct = paths.flatMap(([first, ...rest]) => (rest.length === 0 && first !== undefined ? [first] : []));
  const over = paths.flatMap(([first, ...rest]) => (rest.length > 0 && first !== undefined ? [{ first, rest }] : []));
  return [
    teller.paragraph(
      fill(closed, { chains: teller.counted('chain', paths.length) }),
      direct.length === 0 ? null : fill(closedDirect, { factors: teller.nodes(direct) }),
      ...over.map(({ first, rest }) => fill(closedOver, { path: teller.path(rest), first: teller.node(first) })),
    ),
  ];
};

export const influenceParagraphs = (teller: Teller): ProseParagraph[] => {
  const { factors, cut } = teller.input.derivation;
  if (factors.length === 0) return [];
  const words = teller.words.influence;
  const levels = (['own', 'shared', 'none'] as const).flatMap((level) => levelParagraph(teller, level));
  const set = cut.factors.length === 0 ? words.noCut : fill(words.cut, { factors: teller.nodes(cut.factors) });
  return [...levels, teller.paragraph(set), ...closedChains(teller)];
};

const question = (teller: Teller, { id, title, who, whoFunction, due }: OpenQuestionRecord): ProseParagraph => {
  const words = teller.words.gap;
  teller.named('openQuestion', id);
  const by = due === null ? null : fill(words.due, { date: teller.date(due) });
  const details = [teller.actor(who), whoFunction.trim(), by].filter((part) => part !== null && part !== '');
  const asked = title.trim();
  if (details.length === 0) return teller.paragraph(sentence(fill(words.question, { question: asked })));
  return teller.paragraph(fill(words.questionWho, { question: sentence(asked), who: details.join(', ') }));
};

const questionParagraphs = (teller: Teller): ProseParagraph[] => {
  const open = teller.input.graph.openQuestions
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => compareIds(a.due ?? '9', b.due ?? '9') || compareIds(a.id, b.id));
  if (open.length === 0) return [];
  return [teller.paragraph(teller.words.gap.questions), ...open.map((one) => question(teller, one))];
};

export const gapParagraphs = (teller: Teller): ProseParagraph[] => {
  const words = teller.words.gap;
  const derived = teller.input.derivation.factors;
  const listed = (text: string, ids: readonly string[]): ProseParagraph[] =>
    ids.length === 0
      ? []
      : [teller.paragraph(fill(text, { factors: teller.nodes(ids), count: teller.counted('factor', ids.length) }))];
  const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  const unknown = idsOf(derived.filter(({ evidence }) => evidence === 'unknown'));
  const found = [
    ...listed(words.influence, idsOf(derived.filter(({ id }) => teller.factors.get(id)?.influenceLevel === 'unset'))),
    ...listed(words.unconnected, idsOf(derived.filter(({ connected }) => !connected))),
    ...listed(unknown.length === 1 ? words.unknownOne : words.unknown, unknown),
  ];
  const all = [...teller.factors.values()].sort((a, b) => compareIds(a.id, b.id));
  const rejected = all
    .filter(({ state }) => state === 'rejected')
    .map(({ id, rejectedReason }) =>
      teller.paragraph(sentence(fill(words.rejected, { factor: teller.node(id), reason: rejectedReason.trim() }))),
    );
  const none = found.length === 0 && derived.length > 0 ? [teller.paragraph(words.none)] : [];
  const drafts = listed(words.drafts, idsOf(all.filter(({ state }) => state === 'draft')));
  return [...none, ...found, ...drafts, ...rejected, ...questionParagraphs(teller)];
};
