/** What is worked out of an analysis on request; nothing of it is stored. */
import { AppError } from '../../../db/domain/app-error.ts';
import { type Coverage, coverage } from '../../../db/domain/coverage.ts';
import type { ScenarioRecord } from '../../../db/domain/entities.ts';
import { guide } from '../../../db/domain/guide/guide.ts';
import type { GuideItem } from '../../../db/domain/guide/types.ts';
import { similarTitles } from '../../../db/domain/similar.ts';
import { type WhatIf, type WhatIfChange, whatIf } from '../../../db/domain/what-if.ts';
import type { Edit } from '../../../db/log/index.ts';
import { getRecord, listRecords } from '../../../db/repositories/records.ts';
import { dayOf } from './day.ts';
import { deriveAnalysis } from './derivation.ts';
import { checkState } from './rules.ts';
import { type Store, writeEdits } from './store.ts';

type Reading = Pick<Store, 'db'>;

/** Throws `not-found`. */
export const similarFactors = (store: Reading, analysis: string, text: string, except: string | null) => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const factors = listRecords(store.db, 'factor', analysis).filter(({ id }) => id !== except);
  const titles = new Map(factors.map(({ id, title }) => [id, title]));
  return similarTitles(text, factors).map(({ id, score }) => ({ id, title: titles.get(id) ?? '', score }));
};

/** The factor most like each title; the factors are read once. Throws `not-found`. */
export const mostSimilarFactors = (store: Reading, analysis: string, titles: readonly string[]) => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const factors = listRecords(store.db, 'factor', analysis);
  const known = new Map(factors.map(({ id, title }) => [id, title]));
  return titles.map((text) => {
    const [best] = similarTitles(text, factors);
    return best === undefined ? null : { ...best, title: known.get(best.id) ?? '' };
  });
};

/** Throws `not-found`. */
export const coverageOf = (store: Pick<Store, 'db' | 'log'>, analysis: string, months: number): Coverage =>
  coverage(deriveAnalysis(store, analysis).graph, { today: dayOf(store.log.clock.now()), months });

/** Throws `not-found`. */
export const guideOf = (store: Pick<Store, 'db' | 'log'>, analysis: string): GuideItem[] =>
  guide({ ...deriveAnalysis(store, analysis), today: dayOf(store.log.clock.now()) });

const checkTargets = (store: Reading, analysis: string, changes: readonly WhatIfChange[]): void => {
  const { graph } = deriveAnalysis(store, analysis);
  const factors = new Set(graph.factors.map(({ id }) => id));
  const links = new Set(graph.links.map(({ id }) => id));
  for (const { factor, link } of changes) {
    if (factor !== null && !factors.has(factor)) throw new AppError('not-found', { entity: 'factor', id: factor });
    if (link !== null && !links.has(link)) throw new AppError('not-found', { entity: 'link', id: link });
  }
};

/** Throws `not-found` for the analysis and for what a change is about. */
export const tryChanges = (store: Reading, analysis: string, changes: readonly WhatIfChange[]): WhatIf => {
  checkTargets(store, analysis, changes);
  const { graph, derivation } = deriveAnalysis(store, analysis);
  return whatIf(graph, changes, derivation);
};

/** Throws `not-found`. */
export const deriveScenario = (store: Reading, analysis: string, id: string): WhatIf => {
  getRecord(store.db, 'scenario', analysis, id);
  const changes = deriveAnalysis(store, analysis).graph.scenarioChanges.filter(({ scenario }) => scenario === id);
  return tryChanges(store, analysis, changes);
};

/** A scenario with its changes, as one step to undo. Throws `not-found` and `invalid-value`; then nothing is stored. */
export const keepScenario = (
  store: Store,
  analysis: string,
  fields: { readonly name: string; readonly note: string },
  changes: readonly WhatIfChange[],
): ScenarioRecord => {
  checkTargets(store, analysis, changes);
  const id = store.log.clock.newId();
  const kept = changes.map(({ factor, link, off, influenceLevel }): Edit => {
    const change = { scenario: id, factor, link, off, influenceLevel };
    const changeId = `${id}~${factor ?? link ?? ''}`;
    checkState('scenarioChange', changeId, change);
    return { entity: 'scenarioChange', id: changeId, set: change };
  });
  writeEdits(store, analysis, 'scenario.keep', [{ entity: 'scenario', id, set: fields, mode: 'create' }, ...kept]);
  return getRecord(store.db, 'scenario', analysis, id);
};
