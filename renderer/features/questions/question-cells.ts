/** The fields of a question by the cell of the table that they are edited in. */
import type { OpenQuestionRecord } from '../../../db/domain/entities.ts';
import type { Words } from '../../i18n/words.tsx';
import type { Option } from '../../ui/Choice.tsx';
import type { CellField } from '../../ui/cells/CellEditor.tsx';
import type { Texts } from '../../ui/cells/use-cell-edit.ts';
import { fieldWriter, orNull } from '../record-actions.ts';

export interface Choices {
  readonly factors: readonly Option[];
  readonly actors: readonly Option[];
  readonly states: readonly Option[];
}

export const cellNames = ['title', 'factor', 'who', 'due', 'answer', 'state'] as const;
export type CellName = (typeof cellNames)[number];

export const questionFields = (
  question: OpenQuestionRecord,
  { questions }: Words,
  { factors, actors, states }: Choices,
): Readonly<Record<CellName, readonly CellField[]>> => {
  const choice = (name: string, label: string, value: string | null, options: readonly Option[]): CellField => ({
    name,
    label,
    kind: 'choice',
    value: value ?? '',
    options,
  });
  const { title, detail, factor, who, whoFunction, due, answer, state } = question;
  const none = (label: string): Option => ({ value: '', label });
  return {
    title: [
      { name: 'title', kind: 'text', label: questions.title, value: title },
      { name: 'detail', kind: 'text', label: questions.detail, value: detail },
    ],
    factor: [choice('factor', questions.factor, factor, [none(questions.noFactor), ...factors])],
    who: [
      choice('who', questions.actor, who, [none('–'), ...actors]),
      { name: 'whoFunction', kind: 'line', label: questions.whoFunction, value: whoFunction },
    ],
    due: [{ name: 'due', kind: 'date', label: questions.due, value: due ?? '' }],
    answer: [{ name: 'answer', kind: 'text', label: questions.answer, value: answer }],
    state: [choice('state', questions.state, state, states)],
  };
};

const nullable = new Set(['factor', 'who', 'due']);

/** Stores what changed in a cell; empty references and days are none. */
export const questionSaver = (analysis: string, id: string) => {
  const write = fieldWriter('openQuestion', analysis, id);
  return (changed: Texts): Promise<unknown> =>
    write(
      Object.fromEntries(
        Object.entries(changed).map(([name, value]) => [name, nullable.has(name) ? orNull(value) : value]),
      ),
    );
};
