/** What the cells of a measure hold while they are edited, and how that is stored. */
import type { ActorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import type { Words } from '../../i18n/words.tsx';
import type { CellField } from '../../ui/cells/CellEditor.tsx';
import type { Texts } from '../../ui/cells/use-cell-edit.ts';
import { fieldWriter } from '../record-actions.ts';

const emptyIsNull = new Set(['start', 'end', 'followUp', 'responsibleActor']);

/** Stores changed texts of a measure. */
export const measureSaver =
  (analysis: string, id: string) =>
  (changed: Texts): Promise<unknown> =>
    fieldWriter(
      'measure',
      analysis,
      id,
    )(
      Object.fromEntries(
        Object.entries(changed).map(([name, value]) => [name, value === '' && emptyIsNull.has(name) ? null : value]),
      ),
    );

export const measureFields = (measure: MeasureRecord, words: Words, actors: readonly ActorRecord[]) => {
  const field = (name: keyof typeof words.measure & keyof MeasureRecord, kind: CellField['kind']): CellField => ({
    name,
    kind,
    label: words.measure[name],
    value: String(measure[name] ?? ''),
  });
  const options = [
    { value: '', label: words.common.choose },
    ...actors.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return {
    title: [field('title', 'text')],
    goal: [field('goal', 'text')],
    when: [field('start', 'date'), field('end', 'date')],
    who: [{ ...field('responsibleActor', 'choice'), options }, field('responsibleFunction', 'line')],
    followUp: [field('followUp', 'date')],
  } as const;
};
