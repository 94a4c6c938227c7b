import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { Marks } from '../../../db/domain/compare-marks.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { isLost, useCompared, useWithText } from './Compared.tsx';
import { markIcons } from './CompareMark.tsx';
import { type Chosen, setChosen } from './chosen.ts';
import styles from './compared.module.css';
import { stopBeside, stopsOf } from './stops.ts';

const NEXT = 'F7';
const PREVIOUS = 'Shift+F7';
const hows = ['added', 'changed', 'removed'] as const;

interface BarProps {
  readonly analysis: string;
  readonly view: string;
  readonly selected: string | null;
}

/** How much is new, changed and removed, each by its sign. */
const Counts = ({ marks }: { readonly marks: Marks }) => {
  const { words } = useWords();
  const { number } = useFormats();
  const { one, many, same } = words.compared;
  const shown = hows.filter((how) => marks.comparison[how].length > 0);
  if (shown.length === 0) return same;
  return shown.map((how) => {
    const Icon = markIcons[how];
    const count = marks.comparison[how].length;
    return (
      <span key={how} className={styles['mark']} data-how={how}>
        <Icon size={14} aria-hidden />
        {count === 1 ? one[how] : fill(many[how], { count: number(count) })}
      </span>
    );
  });
};

/** Goes to the next difference of the view or the one before it, by button and by key. */
const Steps = ({ analysis, view, selected, marks }: BarProps & { readonly marks: Marks }) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const stops = useMemo(() => stopsOf(marks.comparison, view), [marks, view]);
  const step = (by: 1 | -1): void => {
    const id = stopBeside(stops, selected, by);
    if (id !== undefined) go(`/analysis/${analysis}/${view}/${encodeURIComponent(id)}`, { replace: true });
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== NEXT || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  const { previous, next, place, count, noneHere } = words.compared;
  const at = selected === null ? 0 : stops.indexOf(selected) + 1;
  const said = at > 0 ? fill(place, { at, count: stops.length }) : fill(count, { count: stops.length });
  if (stops.length === 0) return <span className={styles['soft']}>{noneHere}</span>;
  return (
    <span className={styles['steps']}>
      <span className={styles['soft']} role="status">
        {said}
      </span>
      <button
        type="button"
        data-kind="icon"
        aria-label={previous}
        title={`${previous} (${PREVIOUS})`}
        onClick={() => step(-1)}
      >
        <ArrowUp size={14} aria-hidden />
      </button>
      <button type="button" data-kind="icon" aria-label={next} title={`${next} (${NEXT})`} onClick={() => step(1)}>
        <ArrowDown size={14} aria-hidden />
      </button>
    </span>
  );
};

const Bar = ({ chosen, ...props }: BarProps & { readonly chosen: Chosen }) => {
  const { words } = useWords();
  const { marks, error } = useCompared();
  const withText = useWithText();
  const { analysis } = props;
  const { bar, with: text, open, end, endShort, lost } = words.compared;
  const at = 'at' in chosen.against ? `/${chosen.against.at}_now` : '';
  return (
    <section className={styles['bar']} aria-label={bar}>
      <span className={styles['said']}>
        <span>{fill(text, { with: withText(chosen) })}</span>
        {isLost(error) ? <span role="alert">{lost}</span> : <ErrorNote error={error} />}
        {marks !== null && error === null && <Counts marks={marks} />}
      </span>
      {marks !== null && error === null && <Steps {...props} marks={marks} />}
      <Link href={`/analysis/${analysis}/compare${at}`}>{open}</Link>
      <button type="button" data-kind="quiet" aria-label={end} onClick={() => setChosen(analysis, null)}>
        <X size={14} aria-hidden />
        {endShort}
      </button>
    </section>
  );
};

/** What the views are compared with and how much differs; nothing while nothing is compared. */
export const CompareBar = (props: BarProps) => {
  const { chosen } = useCompared();
  return chosen === null ? null : <Bar {...props} chosen={chosen} />;
};
