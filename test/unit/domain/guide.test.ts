import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../db/domain/derivation/derive.ts';
import { initialRecord } from '../../../db/domain/entities.ts';
import { guide } from '../../../db/domain/guide/guide.ts';
import { guideText } from '../../../db/domain/guide/guide-text.ts';
import { type GuideInput, type GuideItem, guideIds } from '../../../db/domain/guide/types.ts';
import { analysisGraph, evidence, factor, link, source } from './analysis-graph.ts';

const nothing = {
  patternTags: [],
  openQuestions: [],
  chainSteps: [],
  priorityGrounds: [],
  savedViews: [],
  scenarios: [],
  scenarioChanges: [],
  comments: [],
};
const guideOf = (parts: Partial<GuideInput['graph']>): GuideItem[] => {
  const graph = { ...nothing, ...analysisGraph(parts), ...parts };
  return guide({ graph, derivation: derive(graph), today: '2026-03-04' });
};
const countsOf = (items: readonly GuideItem[]) => Object.fromEntries(items.map(({ id, count }) => [id, count]));

describe('the guide', () => {
  it('asks an empty analysis what it is about, and why', () => {
    expect(guideOf({}).map(({ id }) => id)).toEqual([
      'problem-description',
      'situation-picture',
      'no-sources',
      'why',
      'pattern-time',
      'pattern-place',
      'pattern-object',
      'pattern-modus',
      'no-events',
    ]);
  });

  it('names what is missing, how many and which', () => {
    const items = guideOf({
      factors: [
        factor('a', { bone: 'place', influenceLevel: 'own', significance: 'high' }),
        factor('b'),
        factor('c', { state: 'draft' }),
      ],
      links: [link('a', 'problem')],
      sources: [source('s', '2020'), source('t', null)],
      evidence: [evidence('a', 's')],
      chainSteps: [{ ...initialRecord('chainStep', 'k'), title: 'Led' }],
      openQuestions: [
        { ...initialRecord('openQuestion', 'q'), title: 'Sen', whoFunction: 'Controller', due: '2026-03-03' },
        { ...initialRecord('openQuestion', 'r'), title: 'Lös' },
        { ...initialRecord('openQuestion', 's'), title: 'Klar', state: 'answered' },
      ],
      comments: [
        { ...initialRecord('comment', 'x'), factor: 'a', text: 'Hm' },
        { ...initialRecord('comment', 'y'), factor: 'a', text: 'Ja', resolved: true },
      ],
    });
    expect(countsOf(items)).toEqual({
      'problem-description': 1,
      'situation-picture': 1,
      'undated-sources': 1,
      'old-sources': 1,
      'bone-victim': 1,
      'bone-offender': 1,
      'bone-system': 1,
      'indirect-causes': 1,
      'no-bone': 1,
      unconnected: 1,
      drafts: 1,
      'pattern-time': 1,
      'pattern-place': 1,
      'pattern-object': 1,
      'pattern-modus': 1,
      'no-break': 1,
      unknown: 1,
      'single-source': 1,
      'link-unknown': 1,
      'influence-unset': 1,
      'influence-incomplete': 1,
      'significance-unset': 1,
      'no-grounds': 1,
      'questions-overdue': 1,
      'questions-loose': 1,
      'comments-open': 1,
    });
    expect(items.find(({ id }) => id === 'questions-overdue')?.about).toEqual([{ entity: 'openQuestion', id: 'q' }]);
    expect(items.find(({ id }) => id === 'link-unknown')?.about).toEqual([{ entity: 'link', id: 'a~problem' }]);
  });

  it('has words for each item, for one and for several, in both languages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...guideIds), fc.integer({ min: 1, max: 9999 }), (id, count) => {
        const [sv, en] = (['sv', 'en'] as const).map((language) => guideText({ id, count }, language));
        expect(sv).toMatch(/^[A-ZÅÄÖ0-9][^{}]*[.?]$/);
        expect(en).toMatch(/^[A-Z0-9][^{}]*[.?]$/);
        expect(sv).not.toBe(en);
      }),
    );
  });
});
