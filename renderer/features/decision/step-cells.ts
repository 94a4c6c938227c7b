/** The fields of a step towards the decision by the cell that they are edited in. */
import type { DecisionStepRecord } from '../../../db/domain/planning-records.ts';
import type { Words } from '../../i18n/words.tsx';
import type { Option } from '../../ui/Choice.tsx';
import type { CellField } from '../../ui/cells/CellEditor.tsx';
import type { Texts } from '../../ui/cells/use-cell-edit.ts';
import { fieldWriter, orNull } from '../record-actions.ts';

export type StepCell = 'date' | 'title' | 'organ';

export const stepFields = (
  { title, organ, date }: DecisionStepRecord,
  { decision }: Words,
  organs: readonly Option[],
): Readonly<Record<StepCell, CellField>> => ({
  date: { name: 'date', kind: 'date', label: decision.when, value: date ?? '' },
  title: { name: 'title', kind: 'line', label: decision.step, value: title },
  organ: {
    name: 'organ',
    kind: 'choice',
    label: decision.who,
    value: organ ?? '',
    options: [{ value: '', label: decision.noOrgan }, ...organs],
  },
});

/** Stores what changed in a cell; an empty organ or day is none. */
export const stepSaver = (analysis: string, id: string) => {
  const write = fieldWriter('decisionStep', analysis, id);
  const stored = (name: string, value: string): string | null => (name === 'title' ? value : orNull(value));
  return (changed: Texts): Promise<unknown> =>
    write(Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, stored(name, value)])));
};
