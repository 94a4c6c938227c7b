/** The fields of a request by the cell of the table that they are edited in, and how they are stored. */
import type { RequestRecord } from '../../../db/domain/planning-records.ts';
import type { Words } from '../../i18n/words.tsx';
import type { Option } from '../../ui/Choice.tsx';
import type { CellField } from '../../ui/cells/CellEditor.tsx';
import type { Texts } from '../../ui/cells/use-cell-edit.ts';
import { fieldWriter, orNull } from '../record-actions.ts';

export const cellNames = ['title', 'actor', 'state', 'sent', 'answer'] as const;
export type CellName = (typeof cellNames)[number];

interface Choices {
  readonly actors: readonly Option[];
  readonly states: readonly Option[];
}

export const requestFields = (
  request: RequestRecord,
  { requests }: Words,
  { actors, states }: Choices,
): Readonly<Record<CellName, readonly CellField[]>> => {
  const text = (name: 'title' | 'reason' | 'answer', label: string): CellField => ({
    name,
    kind: 'text',
    label,
    value: request[name],
  });
  const day = (name: 'sentOn' | 'answerBy' | 'answeredOn'): CellField => ({
    name,
    kind: 'date',
    label: requests[name],
    value: request[name] ?? '',
  });
  const { actor, state } = request;
  const noActor = { value: '', label: requests.noActor };
  return {
    title: [text('title', requests.what), text('reason', requests.reason)],
    actor: [
      { name: 'actor', kind: 'choice', label: requests.actor, value: actor ?? '', options: [noActor, ...actors] },
    ],
    state: [{ name: 'state', kind: 'choice', label: requests.state, value: state, options: states }],
    sent: [day('sentOn'), day('answerBy')],
    answer: [text('answer', requests.answer), day('answeredOn')],
  };
};

const nullable = new Set(['actor', 'sentOn', 'answerBy', 'answeredOn']);

/** The day that a new state happened on, where none is written: a request cannot be sent on no day. */
export const dayOfState = (
  state: string | undefined,
  { sentOn, answeredOn }: Pick<RequestRecord, 'sentOn' | 'answeredOn'>,
  today: string,
): Texts => {
  if (state === 'sent' && sentOn === null) return { sentOn: today };
  return state === 'answered' && answeredOn === null ? { answeredOn: today } : {};
};

/** Stores what changed in a cell; empty references and days are none. */
export const requestSaver = (analysis: string, request: RequestRecord, today: () => string) => {
  const write = fieldWriter('request', analysis, request.id);
  return (changed: Texts): Promise<unknown> =>
    write(
      Object.fromEntries(
        Object.entries({ ...dayOfState(changed['state'], request, today()), ...changed }).map(([name, value]) => [
          name,
          nullable.has(name) ? orNull(value) : value,
        ]),
      ),
    );
};
