import type { HistoryDay } from '../../../electron/contract/history-calls.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './compare.module.css';
import type { At } from './use-moments.ts';

interface PickerProps {
  readonly dayLabel: string;
  readonly timeLabel: string;
  readonly days: readonly HistoryDay[];
  readonly at: At;
  readonly pick: (at: At) => void;
  readonly authorName: (id: string | null) => string;
}

const NOW = '';

/** A moment of the past, by day and then by what was written when; one when nothing was written, by its time; or now. */
export const MomentPicker = ({ dayLabel, timeLabel, days, at, pick, authorName }: PickerProps) => {
  const { words } = useWords();
  const { number, clock, moment: written } = useFormats();
  const day = at === null ? undefined : days.find(({ moments }) => moments.some((moment) => moment.at === at));
  const between = at !== null && day === undefined ? at : null;
  const pickDay = (name: string): void => {
    if (name !== between) pick(days.find((one) => one.day === name)?.moments[0]?.at ?? null);
  };
  return (
    <div className={styles['picker']}>
      <Field label={dayLabel}>
        {(wired) => (
          <select {...wired} value={day?.day ?? between ?? NOW} onChange={(event) => pickDay(event.target.value)}>
            <option value={NOW}>{words.compare.now}</option>
            {between !== null && <option value={between}>{written(between)}</option>}
            {days.map(({ day: name, count }) => (
              <option key={name} value={name}>
                {fill(words.compare.dayCount, { day: name, count: number(count) })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {day !== undefined && at !== null && (
        <Field label={timeLabel}>
          {(wired) => (
            <select {...wired} value={at} onChange={(event) => pick(event.target.value)}>
              {day.moments.map((moment) => (
                <option key={`${moment.at} ${moment.actor}`} value={moment.at}>
                  {fill(words.compare.moment, { time: clock(moment.at), name: authorName(moment.actor) })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
};
