/** An analysis with a record of each kind and a plan of one row: small, so that it prints in a moment. */
import type { Page } from 'playwright-core';
import { ask } from './program.ts';

export const SMALL = 'Byggavfall i norr';

/** Makes it by calls of the page's own, and answers its id. */
export const makeSmallAnalysis = async (page: Page): Promise<string> => {
  const { id: analysis } = await ask(page, 'analysis.create', { title: SMALL, problem: 'Dumpning av byggavfall' });
  const actor = await ask(page, 'actor.create', { analysis, fields: { name: 'Miljönämnden', kind: 'namnd' } });
  const source = await ask(page, 'source.create', { analysis, fields: { title: 'Lägesbild 2026', date: '2026-03' } });
  const influence = { influenceLevel: 'own', decidingActor: actor.id, influenceMotive: 'Tillsyn' } as const;
  const judged = { state: 'active', significance: 'high', effort: 'small' } as const;
  const factor = await ask(page, 'factor.create', {
    analysis,
    fields: { title: 'Ingen kontrollerar mottagarna', ...influence, ...judged },
  });
  await ask(page, 'link.create', { analysis, fields: { from: factor.id, to: 'problem' } });
  const cited = { factor: factor.id, source: source.id, stance: 'supports', quote: 'Åäö 👷 ingen frågar.' } as const;
  await ask(page, 'evidence.create', { analysis, fields: cited });
  await ask(page, 'measure.create', { analysis, fields: { title: 'Gemensam tillsyn', factors: [factor.id] } });
  await ask(page, 'plan.derive', { analysis });
  return analysis;
};
