/** The fields of indicators and measured values by the cell that they are edited in, and how they are stored. */
import type { IndicatorRecord, MeasurementRecord } from '../../../db/domain/planning-records.ts';
import type { Words } from '../../i18n/words.tsx';
import type { Reading } from '../../ui/AutoText.tsx';
import type { Option } from '../../ui/Choice.tsx';
import type { CellField } from '../../ui/cells/CellEditor.tsx';
import type { Texts } from '../../ui/cells/use-cell-edit.ts';
import { parseDay } from '../../ui/day.ts';
import type { NumberText } from '../../ui/number-text.ts';
import { fieldWriter, orNull } from '../record-actions.ts';

const numbers = new Set(['baseline', 'target', 'value']);
const nullable = new Set(['baselineDate', 'targetDate', 'source']);

/** A number as a person writes it; blank is none where `isNeeded` is not set. */
const numberReading = (ways: NumberText, fault: string, isNeeded = false): Reading => ({
  read: (text) => {
    if (text.trim() === '') return isNeeded ? null : '';
    const number = ways.parse(text);
    return number === null ? null : ways.show(number);
  },
  fault,
});

const shown = (value: number | null, ways: NumberText): string => (value === null ? '' : ways.show(value));

/** Texts of cells as the record has them. */
const asFields = (changed: Texts, ways: NumberText): object =>
  Object.fromEntries(
    Object.entries(changed).map(([name, text]) => {
      if (numbers.has(name)) return [name, text === '' ? null : ways.parse(text)];
      return [name, nullable.has(name) ? orNull(text) : text];
    }),
  );

interface Choices {
  readonly ways: NumberText;
  readonly directions: readonly Option[];
  readonly sources: readonly Option[];
}

export const indicatorCells = (record: IndicatorRecord, { indicator: words }: Words, choices: Choices) => {
  const { ways, directions, sources } = choices;
  const text = (name: 'title' | 'unit', kind: CellField['kind']): CellField => ({
    name,
    kind,
    label: words[name],
    value: record[name],
  });
  const number = (name: 'baseline' | 'target'): CellField => ({
    name,
    kind: 'number',
    label: words[name],
    value: shown(record[name], ways),
    reads: numberReading(ways, words.numberFault),
  });
  const day = (name: 'baselineDate' | 'targetDate'): CellField => ({
    name,
    kind: 'date',
    label: words[name],
    value: record[name] ?? '',
  });
  const choice = (name: 'direction' | 'source', options: readonly Option[]): CellField => ({
    name,
    kind: 'choice',
    label: words[name],
    value: record[name] ?? '',
    options,
  });
  return {
    title: [text('title', 'text'), text('unit', 'line')],
    baseline: [number('baseline'), day('baselineDate')],
    target: [number('target'), day('targetDate'), choice('direction', directions)],
    source: [choice('source', [{ value: '', label: words.noSource }, ...sources])],
  } as const;
};

export const indicatorSaver =
  (analysis: string, id: string, ways: NumberText) =>
  (changed: Texts): Promise<unknown> =>
    fieldWriter('indicator', analysis, id)(asFields(changed, ways));

type MeasurementChoices = Pick<Choices, 'ways' | 'sources'>;

/** A measured value has a day and a value always. */
export const measurementCells = (record: MeasurementRecord, words: Words, { ways, sources }: MeasurementChoices) => {
  const { measurement, indicator, common } = words;
  const day: Reading = { read: parseDay, fault: common.fieldDay };
  return {
    date: [{ name: 'date', kind: 'date', label: measurement.date, value: record.date ?? '', reads: day }],
    value: [
      {
        name: 'value',
        kind: 'number',
        label: measurement.value,
        value: shown(record.value, ways),
        reads: numberReading(ways, indicator.numberFault, true),
      },
    ],
    note: [
      { name: 'note', kind: 'text', label: measurement.note, value: record.note },
      {
        name: 'source',
        kind: 'choice',
        label: indicator.source,
        value: record.source ?? '',
        options: [{ value: '', label: indicator.noSource }, ...sources],
      },
    ],
  } as const satisfies Record<string, readonly CellField[]>;
};

export const measurementSaver =
  (analysis: string, id: string, ways: NumberText) =>
  (changed: Texts): Promise<unknown> =>
    fieldWriter('measurement', analysis, id)(asFields(changed, ways));
