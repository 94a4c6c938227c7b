/** Fills what the checks before a decision name, as a person would cell by cell, by calls of the page's own. */
import type { Page } from 'playwright-core';
import type { MeasureRecord } from '../../db/domain/entities.ts';
import { ask } from './program.ts';

type Mending = Partial<Omit<MeasureRecord, 'id'>>;

/** A value for each field of a measure that a check asks for. */
const values = (responsibleActor: string): Readonly<Record<string, Mending>> => ({
  basis: { basis: 'proven' },
  followUp: { followUp: '2027-11-30' },
  start: { start: '2026-05-01' },
  end: { end: '2027-10-31' },
  responsibleActor: { responsibleActor },
  responsibleFunction: { responsibleFunction: 'Enhetschef' },
  horizon: { horizon: 'short' },
  approach: { approach: 'situational' },
  work: { work: 'regular' },
  responsibleReason: { responsibleReason: 'Nämnden gör arbetet på uppdrag av den som beslutar.' },
});

/** Everything that is asked of measures at once, as a pasted table does; answers how many were written. */
const mendMeasures = async (page: Page, analysis: string, responsible: string): Promise<number> => {
  const known = values(responsible);
  const mended = new Map<string, Mending>();
  for (const { places } of await ask(page, 'checks.get', { analysis })) {
    for (const { entity, id, field } of places) {
      const value = entity === 'measure' ? known[field ?? ''] : undefined;
      if (value !== undefined) mended.set(id, { ...mended.get(id), ...value });
    }
  }
  const update = [...mended].map(([id, fields]) => ({ id, fields }));
  if (update.length > 0) await ask(page, 'measure.write', { analysis, create: [], update });
  return update.length;
};

/** The checks that do not hold, by name, with what each of them names. */
const failing = async (page: Page, analysis: string, id: string) =>
  (await ask(page, 'checks.get', { analysis })).find((check) => check.id === id)?.places ?? [];

/** Goals are confirmed, assumed causes get a dated source, what stands outside of the plan is tied to its first cause. */
const mendRest = async (page: Page, analysis: string): Promise<void> => {
  for (const { id } of await failing(page, analysis, 'P1')) {
    await ask(page, 'planRow.update', { analysis, id, fields: { goalConfirmed: true } });
  }
  const source = await ask(page, 'source.create', { analysis, fields: { title: 'Fältstudie', date: '2026-04-01' } });
  for (const { id } of await failing(page, analysis, 'K1')) {
    await ask(page, 'evidence.create', { analysis, fields: { factor: id, source: source.id, stance: 'supports' } });
  }
  const [row] = await ask(page, 'plan.rows', { analysis });
  for (const { id } of await failing(page, analysis, 'K2')) {
    await ask(page, 'measure.update', { analysis, id, fields: { factors: [row?.factor ?? ''] } });
  }
  for (const { id } of await failing(page, analysis, 'R2')) {
    await ask(page, 'factor.update', { analysis, id, fields: { influenceMotive: 'Råd och tillsyn riktas dit.' } });
  }
};

/** Until nothing that it knows of is left: who is responsible is asked first, then why it is not who decides. */
export const mendChecks = async (page: Page, analysis: string, responsible: string): Promise<void> => {
  await mendRest(page, analysis);
  for (let turn = 0; turn < 3; turn += 1) {
    if ((await mendMeasures(page, analysis, responsible)) === 0) return;
  }
};
