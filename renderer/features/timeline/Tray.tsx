import { useId, useState } from 'react';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { parseDayOrNone } from '../../ui/day.ts';
import { Field } from '../../ui/Field.tsx';
import { PanelButton } from '../../ui/Popup.tsx';
import ui from '../../ui/ui.module.css';
import { DRAGGED } from './Chart.tsx';
import styles from './timeline.module.css';
import type { Dates } from './use-dates.ts';

interface FormProps {
  readonly measure: MeasureRecord;
  readonly put: (dates: Dates) => void;
}

type Faults = Readonly<Partial<Record<'start' | 'end', string>>>;

/** Both days at once, so that they are one step. */
const GiveDates = ({ measure, put }: FormProps) => {
  const { words } = useWords();
  const [typed, setTyped] = useState({ start: measure.start ?? '', end: measure.end ?? '' });
  const [faults, setFaults] = useState<Faults>({});
  const store = (): void => {
    const [start, end] = [parseDayOrNone(typed.start), parseDayOrNone(typed.end)];
    if (start === null || end === null) {
      const wrong = words.common.fieldDay;
      setFaults({ ...(start === null ? { start: wrong } : {}), ...(end === null ? { end: wrong } : {}) });
    } else if (start === '' && end === '') setFaults({ start: words.timeline.needsOne });
    else if (start !== '' && end !== '' && end < start) setFaults({ end: words.timeline.endFirst });
    else put({ start: start === '' ? null : start, end: end === '' ? null : end });
  };
  const day = (name: 'start' | 'end') => (
    <Field label={words.measure[name]} error={faults[name]}>
      {(wired) => (
        <input
          {...wired}
          placeholder={words.common.dayPattern}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form
      className={ui['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <strong>{measure.title}</strong>
      {day('start')}
      {day('end')}
      <div>
        <button type="submit" data-kind="primary">
          {words.timeline.put}
        </button>
      </div>
    </form>
  );
};

interface TrayProps {
  readonly measures: readonly MeasureRecord[];
  readonly selected: string | null;
  readonly open: (id: string) => void;
  readonly write: (id: string, dates: Dates) => void;
}

/** Measures without dates: dragged into the chart, or given their days here. */
export const Tray = ({ measures, selected, open, write }: TrayProps) => {
  const { words } = useWords();
  const id = useId();
  if (measures.length === 0) return null;
  return (
    <section className={styles['tray']} aria-labelledby={id}>
      <div className={styles['trayHead']}>
        <h2 id={id}>{fill(words.timeline.trayTitle, { count: measures.length })}</h2>
        <span className={ui['help']}>{words.timeline.trayHelp}</span>
      </div>
      <ul className={styles['trayList']}>
        {measures.map((measure) => (
          <li key={measure.id} data-chosen={measure.id === selected || undefined}>
            <button
              type="button"
              data-kind="quiet"
              draggable
              className={styles['trayName']}
              title={measure.title}
              onClick={() => open(measure.id)}
              onDragStart={(event) => {
                event.dataTransfer.setData(DRAGGED, measure.id);
                event.dataTransfer.effectAllowed = 'move';
              }}
            >
              {measure.title}
            </button>
            {measure.start !== null && measure.end !== null && (
              <span className={ui['watch']}>{words.timeline.endFirst}</span>
            )}
            <PanelButton
              quiet
              label={fill(words.timeline.giveTitle, { title: measure.title })}
              content={(close) => (
                <GiveDates
                  measure={measure}
                  put={(dates) => {
                    close();
                    write(measure.id, dates);
                  }}
                />
              )}
            >
              {words.timeline.give}
            </PanelButton>
          </li>
        ))}
      </ul>
    </section>
  );
};
