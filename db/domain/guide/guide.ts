/** Which items of the guide hold for an analysis as it is now. */
import { coverage } from '../coverage.ts';
import type { EntityName, FactorRecord } from '../entities.ts';
import { bones, PROBLEM_ID, patternDimensions } from '../values.ts';
import { type GuideId, type GuideInput, type GuideItem, type GuidePlace, guideIds } from './types.ts';

type About = GuideItem['about'];
type Found = Partial<Record<GuideId, About>>;

/** Months after which a source is told to be old: the law's own clock for a lägesbild (lag 2023:196, 6 §). */
const OLD_MONTHS = 24;

const places: Readonly<Record<GuideId, GuidePlace>> = {
  'problem-description': 'overview',
  'situation-picture': 'overview',
  'no-sources': 'sources',
  'undated-sources': 'sources',
  'old-sources': 'sources',
  why: 'tree',
  'direct-causes': 'tree',
  'bone-victim': 'fishbone',
  'bone-offender': 'fishbone',
  'bone-place': 'fishbone',
  'bone-system': 'fishbone',
  'indirect-causes': 'tree',
  'no-bone': 'fishbone',
  unconnected: 'map',
  drafts: 'register',
  'pattern-time': 'patterns',
  'pattern-place': 'patterns',
  'pattern-object': 'patterns',
  'pattern-modus': 'patterns',
  'no-events': 'events',
  'no-break': 'events',
  unknown: 'coverage',
  'single-source': 'coverage',
  contested: 'coverage',
  'link-unknown': 'coverage',
  'influence-unset': 'register',
  'influence-incomplete': 'register',
  'significance-unset': 'register',
  'no-grounds': 'matrix',
  'questions-overdue': 'questions',
  'questions-loose': 'questions',
  'comments-open': 'comments',
};

const asking = new Set<GuideId>([
  'why',
  'direct-causes',
  'indirect-causes',
  'bone-victim',
  'bone-offender',
  'bone-place',
  'bone-system',
  'pattern-time',
  'pattern-place',
  'pattern-object',
  'pattern-modus',
  'no-events',
  'no-break',
]);

const isBlank = (text: string): boolean => text.trim() === '';
const all = (entity: EntityName, records: readonly { readonly id: string }[]): About =>
  records.map(({ id }) => ({ entity, id }));

const aboutProblem = ({ graph: { analysis } }: GuideInput): Found => {
  const whole = all('analysis', [analysis]);
  const picture = isBlank(analysis.situationPictureTitle) || analysis.situationPictureDate === null;
  return {
    'problem-description': isBlank(analysis.problemDescription) ? whole : [],
    'situation-picture': picture ? whole : [],
  };
};

const aboutSources = ({ graph, today }: GuideInput): Found => {
  const { factors, links, sources } = coverage(graph, { today, months: OLD_MONTHS });
  const having = (items: typeof factors, gap: (typeof factors)[number]['gaps'][number]) =>
    items.filter(({ gaps }) => gaps.includes(gap));
  const assumed = new Set(graph.links.filter((link) => link.assumed).map(({ id }) => id));
  const bare = links.filter(({ id, gaps }) => (gaps.includes('none') || gaps.includes('undated')) && !assumed.has(id));
  return {
    'no-sources': graph.sources.length === 0 ? all('analysis', [graph.analysis]) : [],
    'undated-sources': all(
      'source',
      graph.sources.filter(({ date }) => date === null),
    ),
    'old-sources': all(
      'source',
      sources.filter(({ old, supports }) => old && supports > 0),
    ),
    'single-source': all('factor', having(factors, 'single')),
    'link-unknown': all('link', bare),
  };
};

/** Brå's questions to the fishbone: why, which direct causes, which lie behind (domain.md B.3). */
const aboutCauses = ({ graph, derivation }: GuideInput, active: readonly FactorRecord[]): Found => {
  const whole = all('analysis', [graph.analysis]);
  const direct = graph.links.some(({ from, to }) => to === PROBLEM_ID && active.some(({ id }) => id === from));
  const used = new Set(active.map(({ bone }) => bone));
  const emptyBones = bones.map((bone) => [`bone-${bone}`, active.length > 0 && !used.has(bone) ? whole : []] as const);
  return {
    why: active.length === 0 ? whole : [],
    'direct-causes': active.length > 0 && !direct ? whole : [],
    'indirect-causes': all(
      'factor',
      derivation.factors.filter(({ rootCause }) => rootCause),
    ),
    ...Object.fromEntries(emptyBones),
    'no-bone': all(
      'factor',
      active.filter(({ bone }) => bone === null),
    ),
    unconnected: all(
      'factor',
      derivation.factors.filter(({ connected }) => !connected),
    ),
    drafts: all(
      'factor',
      graph.factors.filter(({ state }) => state === 'draft'),
    ),
  };
};

const aboutCourse = ({ graph }: GuideInput): Found => {
  const whole = all('analysis', [graph.analysis]);
  const { patternTags, chainSteps } = graph;
  const used = new Set(patternTags.map(({ dimension }) => dimension));
  const missing = patternDimensions.map((name) => [`pattern-${name}`, used.has(name) ? [] : whole] as const);
  const unbroken = chainSteps.length > 0 && !chainSteps.some(({ breakable }) => breakable);
  return {
    ...Object.fromEntries(missing),
    'no-events': chainSteps.length === 0 ? whole : [],
    'no-break': unbroken ? all('chainStep', chainSteps) : [],
  };
};

/** Who decides and why, or who then: what check R2 asks of a candidate (derivation.md, 7). */
const isIncomplete = ({ influenceLevel, decidingActor, influenceMotive, otherActors }: FactorRecord): boolean => {
  if (influenceLevel === 'unset') return false;
  if (influenceLevel === 'none') return otherActors.length === 0;
  return (
    decidingActor === null || isBlank(influenceMotive) || (influenceLevel === 'shared' && otherActors.length === 0)
  );
};

const aboutJudgements = ({ graph, derivation }: GuideInput, active: readonly FactorRecord[]): Found => {
  const grounds = new Set(graph.priorityGrounds.map(({ factor }) => factor));
  const inState = (state: string): About =>
    all(
      'factor',
      derivation.factors.filter(({ evidence }) => evidence === state),
    );
  const where = (holds: (factor: FactorRecord) => boolean): About => all('factor', active.filter(holds));
  return {
    unknown: inState('unknown'),
    contested: inState('contested'),
    'influence-unset': where(({ influenceLevel }) => influenceLevel === 'unset'),
    'influence-incomplete': where(isIncomplete),
    'significance-unset': where(({ significance }) => significance === 'unset'),
    'no-grounds': all(
      'factor',
      derivation.factors.filter(({ id, role }) => role === 'candidate' && !grounds.has(id)),
    ),
  };
};

const aboutTalk = ({ graph, today }: GuideInput): Found => {
  const open = graph.openQuestions.filter(({ state }) => state === 'open');
  const overdue = open.filter(({ due }) => due !== null && due < today);
  const loose = open.filter(({ who, whoFunction, due }) => (who === null && isBlank(whoFunction)) || due === null);
  return {
    'questions-overdue': all('openQuestion', overdue),
    'questions-loose': all('openQuestion', loose),
    'comments-open': all(
      'comment',
      graph.comments.filter(({ resolved }) => !resolved),
    ),
  };
};

/** The items that hold, in a fixed order that no one has to follow. */
export const guide = (input: GuideInput): GuideItem[] => {
  const active = input.graph.factors.filter(({ state }) => state === 'active');
  const found: Found = {
    ...aboutProblem(input),
    ...aboutSources(input),
    ...aboutCauses(input, active),
    ...aboutCourse(input),
    ...aboutJudgements(input, active),
    ...aboutTalk(input),
  };
  return guideIds.flatMap((id) => {
    const about = found[id] ?? [];
    const kind = asking.has(id) ? 'ask' : 'missing';
    return about.length === 0 ? [] : [{ id, kind, place: places[id], count: about.length, about } as const];
  });
};
