import { Trash2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { IndicatorRecord, MeasurementRecord } from '../../../db/domain/planning-records.ts';
import { call, failureOf } from '../../api.ts';
import { fill, useFailureText, useWords } from '../../i18n/words.tsx';
import { CellTable } from '../../ui/cells/CellTable.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import { parseDay } from '../../ui/day.ts';
import { Field } from '../../ui/Field.tsx';
import { numberText } from '../../ui/number-text.ts';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { measurementCells, measurementSaver } from './indicator-cells.ts';
import { useIndicatorWords } from './indicator-words.ts';
import styles from './indicators.module.css';
import type { Indicators } from './use-indicators.ts';

interface TableProps {
  readonly analysis: string;
  readonly indicator: IndicatorRecord;
  readonly measured: readonly MeasurementRecord[];
  readonly known: Indicators;
}

interface RowProps extends Pick<TableProps, 'analysis' | 'known'> {
  readonly measurement: MeasurementRecord;
}

const Row = ({ analysis, measurement, known }: RowProps) => {
  const { words, language } = useWords();
  const ways = numberText(language);
  const { id, date, value, note, source } = measurement;
  const cells = measurementCells(measurement, words, { ways, sources: known.sources });
  const remove = (): void => void call('measurement.delete', { analysis, ids: [id] });
  const cell = (name: keyof typeof cells) => ({
    column: name,
    label: words.measurement[name],
    place: cells[name].map((field) => `measurement/${id}/${field.name}`).join(' '),
    fields: cells[name],
    save: measurementSaver(analysis, id, ways),
    remove,
  });
  const from = known.sources.find((one) => one.value === source)?.label;
  const removeLabel = fill(words.measurement.remove, { date: date ?? '' });
  return (
    <tr>
      <EditCell {...cell('date')}>{date ?? <Dash />}</EditCell>
      <EditCell {...cell('value')}>
        <div className={styles['number']}>{value === null ? <Dash /> : ways.show(value)}</div>
      </EditCell>
      <EditCell {...cell('note')}>
        {note === '' && from === undefined && <Dash />}
        <div>{note}</div>
        {from !== undefined && <div className={ui['muted']}>{from}</div>}
        <PersonnummerNote text={note} />
      </EditCell>
      <td className={styles['tool']}>
        <button type="button" data-kind="icon" aria-label={removeLabel} title={removeLabel} onClick={remove}>
          <Trash2 size={14} aria-hidden />
        </button>
      </td>
    </tr>
  );
};

/** Baseline or target among the measured values: to be read here, edited in the particulars. */
const Fixed = ({ name, date, value }: { name: string; date: string | null; value: string }) => (
  <tr className={styles['fixed']}>
    <td>{date ?? <Dash />}</td>
    <td className={styles['number']}>{value}</td>
    <td>{name}</td>
    <td />
  </tr>
);

const useNew = ({ analysis, indicator }: Pick<TableProps, 'analysis' | 'indicator'>) => {
  const { words, language } = useWords();
  const failureText = useFailureText();
  const [date, setDate] = useState(today());
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState<{ readonly date?: string; readonly value?: string }>({});
  const input = useRef<HTMLInputElement>(null);
  const going = useRef(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const day = parseDay(date);
    const number = numberText(language).parse(value);
    setErrors({
      ...(day === null ? { date: words.common.fieldDay } : {}),
      ...(number === null ? { value: words.indicator.numberFault } : {}),
    });
    if (day === null || number === null || going.current) return;
    going.current = true;
    call('measurement.create', { analysis, fields: { indicator: indicator.id, date: day, value: number, note } })
      .then(
        () => {
          setValue('');
          setNote('');
          input.current?.focus();
        },
        (fault: unknown) => setErrors({ value: failureText(failureOf(fault)) }),
      )
      .finally(() => {
        going.current = false;
      });
  };
  return { date, setDate, value, setValue, note, setNote, errors, input, submit };
};

/** A line for a new measured value; it stays as it was typed where it could not be stored. */
const NewMeasurement = (props: Pick<TableProps, 'analysis' | 'indicator'>) => {
  const { words } = useWords();
  const { date, setDate, value, setValue, note, setNote, errors, input, submit } = useNew(props);
  return (
    <form onSubmit={submit} className={styles['newValue']} aria-label={words.measurement.create}>
      <Field label={words.measurement.newDate} error={errors.date}>
        {(wired) => (
          <input
            {...wired}
            placeholder={words.common.dayPattern}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.measurement.newValue} error={errors.value}>
        {(wired) => <input {...wired} ref={input} value={value} onChange={(event) => setValue(event.target.value)} />}
      </Field>
      <div className={styles['newNote']}>
        <Field label={words.measurement.newNote} note={<PersonnummerNote text={note} />}>
          {(wired) => <input {...wired} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        <button type="submit">{words.common.add}</button>
      </div>
    </form>
  );
};

const WIDTHS = ['88px', '68px', 'auto', '40px'];

/** What was measured, edited in place, with baseline and target round it. */
export const Measurements = ({ analysis, indicator, measured, known }: TableProps) => {
  const { words } = useWords();
  const { show } = useIndicatorWords();
  const { date, value, note, heading } = words.measurement;
  const { baseline, baselineDate, target, targetDate } = indicator;
  const hasRows = measured.length > 0 || baseline !== null || target !== null;
  return (
    <section className={styles['details']} aria-label={heading}>
      <h3>{heading}</h3>
      {measured.length === 0 && <p className={ui['help']}>{words.measurement.empty}</p>}
      {hasRows && (
        <CellTable narrow label={heading} heads={[date, value, note, '']} widths={WIDTHS}>
          <tbody>
            {baseline !== null && <Fixed name={words.indicator.baseline} date={baselineDate} value={show(baseline)} />}
            {measured.map((measurement) => (
              <Row key={measurement.id} {...{ analysis, known, measurement }} />
            ))}
            {target !== null && <Fixed name={words.chart.target} date={targetDate} value={show(target)} />}
          </tbody>
        </CellTable>
      )}
      <NewMeasurement key={indicator.id} analysis={analysis} indicator={indicator} />
    </section>
  );
};
