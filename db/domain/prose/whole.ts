/** What is said of the analysis as a whole: loops, influence, gaps. */

import { compareIds } from '../collation.ts';
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

const withActors = (teller: Teller, id: string): string => {
  const words = teller.words.influence;
  const record = teller.factors.get(id);
  const factor = teller.node(id);
  const deciding = teller.actor(record?.decidingActor ?? null);
  if (record?.influenceLevel === 'none') {
    const others = record.otherActors.flatMap((other) => teller.actor(other) ?? []);
    return others.length === 0 ? factor : fill(words.factorOthers, { factor, actors: teller.list(others) });
  }
  return deciding === null ? factor : fill(words.factorDecides, { factor, actor: deciding });
};

const closedChains = (teller: Teller): ProseParagraph[] =>
  teller.input.derivation.rootGroups.flatMap(({ separable, path = [] }) => {
    const [first, ...rest] = path.slice(0, -1);
    if (separable || first === undefined) return [];
    const { closed, closedOver } = teller.words.influence;
    const over = rest.length === 0 ? closed : closedOver;
    return [teller.paragraph(fill(over, { first: teller.node(first), path: teller.nodes(rest) }))];
  });

export const influenceParagraphs = (teller: Teller): ProseParagraph[] => {
  const { factors, cut } = teller.input.derivation;
  if (factors.length === 0) return [];
  const words = teller.words.influence;
  const levels = (['own', 'shared', 'none'] as const).flatMap((level) => {
    const ids = factors.filter(({ id }) => teller.factors.get(id)?.influenceLevel === level).map(({ id }) => id);
    if (ids.length === 0) return [];
    return [teller.paragraph(fill(words[level], { factors: teller.list(ids.map((id) => withActors(teller, id))) }))];
  });
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
    ids.length === 0 ? [] : [teller.paragraph(fill(text, { factors: teller.nodes(ids) }))];
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
