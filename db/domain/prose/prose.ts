/** The analysis as readable prose, built from its records and its derivation: nothing is said that they don't say. */
import { compareIds, compareSwedish } from '../collation.ts';
import type { ChainStepRecord } from '../entities.ts';
import { latestDay } from '../partial-date.ts';
import { evidenceStates, factorKinds, patternDimensions } from '../values.ts';
import { fill, type Language } from '../words/index.ts';
import { causeParagraphs } from './causes.ts';
import { sentence, Teller } from './teller.ts';
import type { ProseInput, ProseParagraph, ProseSection, ProseSectionId } from './types.ts';
import { gapParagraphs, influenceParagraphs, loopParagraphs } from './whole.ts';

const problemParagraphs = (teller: Teller): ProseParagraph[] => {
  const { analysis } = teller.input.graph;
  const words = teller.words.problem;
  const [problem, area] = [teller.quoted(analysis.problem), analysis.area.trim()];
  const { situationPictureTitle: picture, situationPictureDate: date } = analysis;
  const from = date === null ? words.picture : words.pictureDated;
  teller.named('analysis', analysis.id);
  const about = teller.paragraph(
    fill(area === '' ? words.about : words.aboutIn, { problem, area }),
    picture.trim() === '' ? null : fill(from, { picture: teller.quoted(picture), date: date && teller.date(date) }),
  );
  const told = analysis.problemDescription.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return [about, ...told.map((part) => teller.paragraph(sentence(part)))];
};

const spanOfSources = (teller: Teller): string | null => {
  const dates = teller.input.graph.sources.flatMap(({ dataFrom, date }) => dataFrom ?? date ?? []);
  const [first, ...others] = dates.sort((a, b) => compareIds(latestDay(a), latestDay(b)));
  if (first === undefined) return null;
  const last = others.at(-1) ?? first;
  const { span, spanOne } = teller.words.known;
  return fill(first === last ? spanOne : span, { first: teller.date(first), last: teller.date(last) });
};

const knownParagraphs = (teller: Teller): ProseParagraph[] => {
  const words = teller.words.known;
  const { derivation, graph } = teller.input;
  if (derivation.factors.length === 0) return [teller.paragraph(words.none)];
  const kinds = Map.groupBy(derivation.factors, ({ id }) => teller.factors.get(id)?.kind ?? 'cause');
  const states = Map.groupBy(derivation.factors, ({ evidence }) => evidence);
  const counts = <K extends Parameters<Teller['counted']>[0]>(
    names: readonly K[],
    of: ReadonlyMap<string, unknown[]>,
  ) => teller.countedAll(names.flatMap((name) => (of.has(name) ? [[name, of.get(name)?.length ?? 0] as const] : [])));
  const factors = fill(words.factors, { factors: counts(factorKinds, kinds) });
  const evidence = fill(words.evidence, { states: counts(evidenceStates, states) });
  const sources = fill(words.sources, { sources: teller.counted('source', graph.sources.length) });
  const rests = graph.sources.length === 0 ? [] : [teller.paragraph(sources, spanOfSources(teller))];
  return [teller.paragraph(factors, evidence), ...rests];
};

const patternParagraphs = (teller: Teller): ProseParagraph[] => {
  const { patternTags, factors } = teller.input.graph;
  const seenIn = (tag: string): string[] =>
    factors.filter(({ id, patternTags: tags }) => tags.includes(tag) && teller.derived.has(id)).map(({ id }) => id);
  return patternDimensions.flatMap((dimension) => {
    const tags = patternTags
      .filter((tag) => tag.dimension === dimension)
      .toSorted((a, b) => compareSwedish(a.name, b.name));
    if (tags.length === 0) return [];
    const told = tags.map(({ id, name }) => {
      teller.named('patternTag', id);
      const ids = seenIn(id);
      const { patternTag, patternTagIn } = teller.words;
      return fill(ids.length === 0 ? patternTag : patternTagIn, { tag: name.trim(), factors: teller.nodes(ids) });
    });
    return [teller.paragraph(fill(teller.words.pattern[dimension], { tags: told.join('; ') }))];
  });
};

/** One step of the course of events; only its first sentence names it. */
const stepSentences = (teller: Teller, { title, description, breakable, breakNote, factors }: ChainStepRecord) => {
  const words = teller.words.event;
  const [step, how] = [teller.quoted(title), breakNote.trim()];
  const isDescribed = description.trim() !== '';
  const isNamed = isDescribed || factors.length > 0;
  const broken = isNamed ? words.breakableHere : words.breakable;
  const brokenHow = isNamed ? words.breakableHereHow : words.breakableHow;
  return [
    isDescribed ? fill(words.described, { step, description: sentence(description) }) : null,
    factors.length === 0
      ? null
      : fill(isDescribed ? words.factorsHere : words.factors, { step, factors: teller.nodes(factors) }),
    breakable ? (how === '' ? fill(broken, { step }) : sentence(fill(brokenHow, { step, how }))) : null,
  ];
};

const eventParagraphs = (teller: Teller): ProseParagraph[] => {
  const words = teller.words.event;
  const steps = teller.input.graph.chainSteps.toSorted((a, b) => a.position - b.position || compareIds(a.id, b.id));
  if (steps.length === 0) return [];
  for (const { id } of steps) teller.named('chainStep', id);
  const titles = teller.list(steps.map(({ title }) => teller.quoted(title)));
  const lead = teller.paragraph(fill(words.lead, { steps: teller.counted('step', steps.length), titles }));
  const each = steps.flatMap((step) => {
    if (!step.breakable && step.factors.length === 0 && step.description.trim() === '') return [];
    teller.named('chainStep', step.id);
    return [teller.paragraph(...stepSentences(teller, step))];
  });
  return [lead, ...each];
};

const tellers: readonly (readonly [ProseSectionId, (teller: Teller) => ProseParagraph[]])[] = [
  ['problem', problemParagraphs],
  ['known', knownParagraphs],
  ['patterns', patternParagraphs],
  ['events', eventParagraphs],
  ['chains', causeParagraphs],
  ['loops', loopParagraphs],
  ['influence', influenceParagraphs],
  ['gaps', gapParagraphs],
];

/** Sections that have something to say, in a fixed order. */
export const prose = (input: ProseInput, language: Language): ProseSection[] => {
  const teller = new Teller(input, language);
  return tellers.flatMap(([id, tell]) => {
    const paragraphs = tell(teller);
    return paragraphs.length === 0 ? [] : [{ id, heading: teller.words.heading[id], paragraphs }];
  });
};
