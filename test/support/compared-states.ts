/** The sample with something of every kind that came, went and changed since it was made, and the views comparing it with then. */
import { setTimeout as pass } from 'node:timers/promises';
import { coreHandlers } from '../../electron/core/handlers/all.ts';
import type { Opened } from './real-core-page.ts';

export const NEW_FACTOR = 'Obevakad hamnplan';

export interface Changed {
  readonly analysis: string;
  /** The moment before the changes. */
  readonly made: string;
  /** Id of the link whose polarity is another. */
  readonly changedLink: string;
}

/** Sample ids: F9 Legal fasad and its links go, F2 gets another title and significance, one link another polarity. */
export const changedSample = async ({ session: { store } }: Pick<Opened, 'session'>): Promise<Changed> => {
  const { id: analysis } = await coreHandlers['analysis.createSample'](store);
  // Moments are told apart by the millisecond.
  await pass(5);
  const made = new Date().toISOString();
  await pass(5);
  const links = await coreHandlers['link.list'](store, { analysis });
  const { id: factor } = await coreHandlers['factor.create'](store, {
    analysis,
    id: 'ny-faktor',
    fields: { title: NEW_FACTOR, bone: 'place', significance: 'high', influenceLevel: 'own' },
  });
  await coreHandlers['link.create'](store, { analysis, fields: { from: factor, to: 'problem' } });
  await coreHandlers['factor.update'](store, {
    analysis,
    id: 'F2',
    fields: { title: 'Mycket låg upptäcktsrisk', significance: 'low' },
  });
  const changed = links.find(({ from, to }) => from !== 'F9' && to !== 'F9' && from !== 'F2' && to !== 'F2');
  if (changed !== undefined) {
    await coreHandlers['link.update'](store, { analysis, id: changed.id, fields: { polarity: 'decreases' } });
  }
  await coreHandlers['factor.delete'](store, { analysis, ids: ['F9'] });
  return { analysis, made, changedLink: changed?.id ?? '' };
};

/** Turns the marks on in Jämför, as a person does. */
export const showInViews = async (
  { page, goto }: Pick<Opened, 'page' | 'goto'>,
  { analysis, made }: Pick<Changed, 'analysis' | 'made'>,
): Promise<void> => {
  await goto(`/analysis/${analysis}/compare/${made}_now`);
  await page.getByRole('button', { name: 'Visa i vyerna' }).click();
  await page.getByRole('region', { name: 'Jämförelse', exact: true }).waitFor();
};
