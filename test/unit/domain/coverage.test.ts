import { describe, expect, it } from 'vitest';
import { coverage } from '../../../db/domain/coverage.ts';
import { latestDay, monthsSince } from '../../../db/domain/partial-date.ts';
import { evidence, factor, link, source } from './analysis-graph.ts';

describe('partial dates', () => {
  it('mean the last day that they may mean', () => {
    expect(['2023', '2024-02', '2023-02', '2023-04-05'].map(latestDay)).toEqual([
      '2023-12-31',
      '2024-02-29',
      '2023-02-28',
      '2023-04-05',
    ]);
  });

  it('are as many whole months old', () => {
    expect(monthsSince('2023', '2025-12-30')).toBe(23);
    expect(monthsSince('2023', '2025-12-31')).toBe(24);
    expect(monthsSince('2026-01-31', '2026-02-28')).toBe(1);
    expect(monthsSince('2026-01-31', '2026-02-27')).toBe(0);
    expect(monthsSince('2027', '2026-01-01')).toBe(0);
  });
});

describe('coverage', () => {
  const terms = { today: '2026-03-04', months: 24 };
  const input = {
    factors: [
      factor('bara-en'),
      factor('gammal'),
      factor('ingen'),
      factor('odaterad'),
      factor('god'),
      factor('utkast', { state: 'draft' }),
    ],
    links: [link('god', 'problem'), link('god', 'utkast'), link('problem', 'god'), link('gammal', 'god')],
    sources: [
      source('ny', '2026-01'),
      source('ny2', '2025'),
      source('gammal', '2022'),
      { ...source('siffror', '2025-12-19'), dataFrom: '2023-06' },
      source('odaterad', null),
    ],
    evidence: [
      evidence('bara-en', 'ny'),
      evidence('bara-en', 'gammal', 'contradicts'),
      evidence('gammal', 'gammal'),
      evidence('gammal', 'siffror'),
      evidence('ingen', 'ny', 'contradicts'),
      evidence('odaterad', 'odaterad'),
      evidence('god', 'ny'),
      evidence('god', 'ny2'),
      { ...evidence('x', 'gammal'), factor: null, link: 'god~problem' },
      evidence('utkast', 'ny'),
    ],
  };
  const found = coverage(input, terms);
  const gaps = (list: typeof found.factors) => Object.fromEntries(list.map((item) => [item.id, item.gaps]));

  it('says what rests on one source, on old ones, on undated ones, on none', () => {
    expect(gaps(found.factors)).toEqual({
      'bara-en': ['single'],
      gammal: ['old'],
      ingen: ['none'],
      odaterad: ['undated'],
      god: [],
    });
    expect(gaps(found.links)).toEqual({ 'god~problem': ['single', 'old'], 'gammal~god': ['none'] });
  });

  it('counts age from the period that the figures are about, and from the newest source', () => {
    const ages = Object.fromEntries(found.sources.map(({ id, asOf, months, old }) => [id, { asOf, months, old }]));
    expect(ages['siffror']).toEqual({ asOf: '2023-06', months: 32, old: true });
    expect(ages['odaterad']).toEqual({ asOf: null, months: null, old: false });
    expect(found.factors.find(({ id }) => id === 'gammal')?.months).toBe(32);
    expect(found.sources.map(({ supports }) => supports)).toEqual([2, 1, 2, 1, 1]);
  });
});
