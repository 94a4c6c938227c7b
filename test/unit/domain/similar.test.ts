import { describe, expect, it } from 'vitest';
import { similarTitles } from '../../../db/domain/similar.ts';
import { sampleCase } from '../../../db/library/sample.ts';

const titles = [
  { id: 'a', title: 'Låg upptäcktsrisk' },
  { id: 'b', title: 'Låga straff, oftast böter' },
  { id: 'c', title: 'Bristande samverkan inom kommunen, mellan kommuner och med myndigheter' },
  { id: 'd', title: 'Okunskap om reglerna' },
  { id: 'e', title: 'Bränder i avfallsupplag ökar' },
];
const best = (text: string): string | undefined => similarTitles(text, titles)[0]?.id;

describe('similar titles', () => {
  it('are found by other endings, while one is still typing, with slips of the pen, and by parts of compounds', () => {
    expect(best('upptäcktsrisken är låg')).toBe('a');
    expect(best('Låg upptäckts')).toBe('a');
    expect(best('låg uptäcktsrisk')).toBe('a');
    expect(best('straffen är låga')).toBe('b');
    expect(best('brist på samverkan mellan myndigheterna')).toBe('c');
    expect(best('OKUNSKAP OM REGLER')).toBe('d');
    expect(best('bränder i upplag med avfall')).toBe('e');
  });

  it('are none for what says something else, and for a few letters', () => {
    for (const text of ['', 'i', 'låg', 'Fastighetsägare lockas upplåta mark', 'och för att', '!!! ???']) {
      expect([text, similarTitles(text, titles)]).toEqual([text, []]);
    }
  });

  it('tell å, ä and ö from a and o, and take other marks away', () => {
    const pair = [
      { id: 'x', title: 'Lag' },
      { id: 'y', title: 'Kafé' },
    ];
    expect(similarTitles('Kafe', pair)).toEqual([{ id: 'y', score: 1 }]);
    expect(similarTitles('Kafé', pair)).toEqual([{ id: 'y', score: 1 }]);
    expect(similarTitles('Låglån', [{ id: 'x', title: 'Laglan' }])[0]?.score ?? 0).toBeLessThan(1);
  });

  it('come the best first, the same whatever the order, the thing itself with 1', () => {
    const factors = sampleCase().factors;
    for (const { id, title } of factors) {
      const found = similarTitles(title, factors);
      expect(found).toContainEqual({ id, score: 1 });
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
      expect(similarTitles(title, factors.toReversed())).toEqual(found);
    }
  });
});
