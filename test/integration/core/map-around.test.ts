/** `map.around`: what a map that is too large to be read at once opens with, against the rule for surroundings of the whole. */
import { expect, it } from 'vitest';
import { mapContent, plainContent } from '../../../db/domain/picture/content.ts';
import { neighbourhood, onlyThese, withRulesOf } from '../../../db/domain/picture/highlight.ts';
import { type FocusOn, LARGE_MAP } from '../../../db/domain/picture/surroundings.ts';
import { analysisGraph } from '../../../db/repositories/analyses.ts';
import { importCase } from '../../../electron/core/services/case-file.ts';
import { deriveAnalysis } from '../../../electron/core/services/derivation.ts';
import { BIG, bigCase } from '../../bench/big-case.ts';
import { type Core, openCore } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

const openBig = async (factors = LARGE_MAP + 1): Promise<Core> => {
  const core = await openCore();
  importCase(core.session.store, bigCase(factors, 2));
  return core;
};

it('has nothing to say of a map that can be shown whole', async () => {
  const core = await openCore();
  await core.call('analysis.createSample', {});
  expect(await core.call('map.around', { analysis: SAMPLE, start: 'problem', focus: null, derived: true })).toBeNull();
});

it('answers the surroundings that were asked for, as of the whole map', async () => {
  const core = await openBig();
  const { graph, derivation } = deriveAnalysis(core.session.store, BIG);
  const whole = mapContent(graph, derivation);
  const focus = { id: 'F40', into: 2, out: 3 };
  const part = await core.call('map.around', { analysis: BIG, start: 'problem', focus, derived: true });
  const content = onlyThese(whole, neighbourhood(whole, 'F40', focus));
  expect(part).toEqual({ focus, total: LARGE_MAP + 1, content, derived: true });
  expect(part?.content.factors.length).toBeGreaterThan(3);
  await core.call('factor.update', { analysis: BIG, id: 'F40', fields: { title: 'Omskriven' } });
  const after = await core.call('map.around', { analysis: BIG, start: 'problem', focus, derived: true });
  expect(after?.content.factors.find(({ id }) => id === 'F40')?.title).toBe('Omskriven');
});

it('answers the same without what the rules say, as long as that is not asked for nor known', async () => {
  const core = await openBig(LARGE_MAP + 3);
  const of = (derived: boolean, focus: FocusOn | null) =>
    core.call('map.around', { analysis: BIG, start: 'F5000', focus, derived });
  await core.call('factor.update', {
    analysis: BIG,
    id: 'F41',
    fields: { state: 'rejected', rejectedReason: 'Hör inte hit' },
  });
  await core.call('factor.delete', { analysis: BIG, ids: ['F5001'] });
  const focuses = [null, { id: 'F40', into: 2, out: 3 }, { id: 'problem', into: 1, out: 1 }];
  const quick = await Promise.all(focuses.map((focus) => of(false, focus)));
  const graph = analysisGraph(core.session.store.db, BIG);
  const plain = plainContent(graph);
  for (const part of quick) {
    if (part === null) throw new Error('the whole map');
    const near = neighbourhood(plain, part.focus.id, part.focus);
    expect(part).toEqual({ focus: part.focus, total: LARGE_MAP + 1, content: onlyThese(plain, near), derived: false });
  }
  for (const [at, focus] of focuses.entries()) {
    const full = await of(true, focus);
    expect(full?.derived).toBe(true);
    expect(full?.focus).toEqual(quick[at]?.focus);
    if (full) expect(withRulesOf(quick[at]?.content ?? full.content, full.content)).toEqual(full.content);
  }
  expect((await of(false, null))?.derived).toBe(true);
});

it('opens with the start and what stays readable around it; one that is not there is the problem', async () => {
  const core = await openBig();
  const of = (start: string) => core.call('map.around', { analysis: BIG, start, focus: null, derived: true });
  const near = await of('F5000');
  expect(near?.focus.id).toBe('F5000');
  expect(near?.content.factors.map(({ id }) => id)).toContain('F5000');
  expect(near?.content.factors.length).toBeLessThanOrEqual(400);
  expect((await of('borta'))?.focus.id).toBe('problem');
  await core.call('factor.update', {
    analysis: BIG,
    id: 'F7',
    fields: { state: 'rejected', rejectedReason: 'Hör inte hit' },
  });
  await core.call('factor.update', {
    analysis: BIG,
    id: 'F8',
    fields: { state: 'rejected', rejectedReason: 'Hör inte hit' },
  });
  expect(await of('F5000')).toBeNull();
});
