import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { addDays, addMonths } from '../../../db/domain/days.ts';
import { tableDay, useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Folds } from '../../ui/Fold.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { pictureFiles, SaveMenu } from '../pictures/SaveMenu.tsx';
import { MeasureForm, openParts } from '../plan/MeasureForm.tsx';
import { Chart } from './Chart.tsx';
import { TimeTable } from './TimeTable.tsx';
import { type Shown, TimeTools } from './TimeTools.tsx';
import { Tray } from './Tray.tsx';
import { useTimeWords } from './time-words.ts';
import styles from './timeline.module.css';
import { useChartView } from './use-chart-view.ts';
import type { Dates } from './use-dates.ts';
import { useTimePicture } from './use-time-picture.ts';
import { useTimeline } from './use-timeline.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

/** Months that a measure lasts which is dragged from the tray, until it is drawn otherwise. */
const NEW_MONTHS = 3;

/** The details of the chosen measure, while they are open; the keys go into them when they open. */
const useDetails = (select: (id: string) => void) => {
  const [isOpen, setOpen] = useState(false);
  const isWanted = useRef(false);
  const pane = useRef<HTMLDivElement>(null);
  // The address may follow a moment later, and the pane with it.
  useEffect(() => {
    const first = isWanted.current ? pane.current?.querySelector<HTMLElement>('textarea, input, select') : null;
    if (first == null) return;
    isWanted.current = false;
    first.focus();
  });
  const open = (id: string): void => {
    select(id);
    setOpen(true);
    isWanted.current = true;
  };
  return { isOpen, open, close: () => setOpen(false), pane };
};

/** Tidslinje: when the measures of the plan go on, moved by pointer or keys. */
export const TimelinePlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const timeWords = useTimeWords();
  const [, go] = useLocation();
  const [shown, setShown] = useState<Shown>({ by: 'cause', scale: 'quarter', table: false });
  const [said, setSaid] = useState('');
  const model = useTimeline(analysis, shown.by, shown.scale, tableDay(new Date().toISOString()));
  const at = model.lines.findIndex((line) => line.kind === 'bar' && line.bar.measure === selected);
  const view = useChartView(model.axis, model.lines, at);
  const select = (id: string): void =>
    go(`/analysis/${analysis}/timeline/${encodeURIComponent(id)}`, { replace: true });
  const picture = useTimePicture(analysis, model);
  const details = useDetails(select);
  const write = (id: string, dates: Dates): void => {
    const title = model.known.get(id)?.title ?? '';
    setSaid(fill(words.timeline.moved, { title, span: timeWords.span(dates) }));
    select(id);
    void model.write(id, dates);
  };
  const drop = (id: string, start: string): void => {
    if (model.known.has(id)) write(id, { start, end: addDays(addMonths(start, NEW_MONTHS), -1) });
  };
  const { measures, undated, faults, isReady } = model;
  const counts = fill(words.timeline.status, {
    total: number(measures.length),
    undated: number(undated.length),
    faults: number(faults.length),
  });
  const chosen = details.isOpen ? model.known.get(selected ?? '') : undefined;
  const isEmpty = isReady && measures.length === 0;
  return (
    <Place
      title={words.views.timeline}
      actions={!isEmpty && <SaveMenu formats={pictureFiles} save={picture.save} />}
      status={isReady && !isEmpty ? [picture.said, said, counts].filter(Boolean).join(' ') : ''}
      tools={!isEmpty && <TimeTools shown={shown} set={(part) => setShown({ ...shown, ...part })} {...view} />}
      details={
        chosen && {
          label: words.common.details,
          content: (
            <div ref={details.pane}>
              <div className={styles['closing']}>
                <button
                  type="button"
                  data-kind="icon"
                  aria-label={words.timeline.close}
                  title={words.timeline.close}
                  onClick={() => {
                    details.close();
                    view.box.current?.focus();
                  }}
                >
                  <X size={16} aria-hidden />
                </button>
              </div>
              <Folds initial={openParts}>
                <MeasureForm key={chosen.id} analysis={analysis} measure={chosen} />
              </Folds>
            </div>
          ),
        }
      }
    >
      <ErrorNote error={model.error ?? picture.error} />
      {isEmpty && (
        <Empty actions={<Link href={`/analysis/${analysis}/plan`}>{words.timeline.emptyNext}</Link>}>
          {words.timeline.empty}
        </Empty>
      )}
      {isReady && !isEmpty && shown.table && <TimeTable {...{ analysis, model, selected, select }} />}
      {isReady && !isEmpty && !shown.table && (
        <div className={styles['timeline']}>
          <p className={ui['help']}>{model.lines.length === 0 ? words.timeline.noDates : words.timeline.keys}</p>
          <Chart {...{ model, view, selected, select, write, drop }} open={details.open} />
          <Tray
            measures={undated.flatMap((id) => model.known.get(id) ?? [])}
            {...{ selected, write }}
            open={details.open}
          />
        </div>
      )}
    </Place>
  );
};
