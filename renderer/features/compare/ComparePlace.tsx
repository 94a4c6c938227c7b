import { ArrowLeftRight } from 'lucide-react';
import { useLocation } from 'wouter';
import type { HistoryDay } from '../../../electron/contract/history-calls.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { useAuthors } from '../comments/use-authors.ts';
import styles from './compare.module.css';
import { Differences } from './Differences.tsx';
import { MomentPicker } from './MomentPicker.tsx';
import { type Span, spanText, useMoments } from './use-moments.ts';

interface ShownProps {
  readonly analysis: string;
  readonly days: readonly HistoryDay[];
  readonly span: Span;
}

const Pickers = ({ analysis, days, span }: ShownProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const authorName = useAuthors(analysis);
  const pick = (wanted: Span): void => go(`/analysis/${analysis}/compare/${spanText(wanted)}`, { replace: true });
  const { from, to } = span;
  const { fromDay, fromTime, toDay, toTime, swap } = words.compare;
  return (
    <div className={styles['pickers']}>
      <MomentPicker
        {...{ days, authorName }}
        dayLabel={fromDay}
        timeLabel={fromTime}
        at={from}
        pick={(at) => pick({ from: at, to })}
      />
      <button
        type="button"
        data-kind="icon"
        aria-label={swap}
        title={swap}
        onClick={() => pick({ from: to, to: from })}
      >
        <ArrowLeftRight size={16} aria-hidden />
      </button>
      <MomentPicker
        {...{ days, authorName }}
        dayLabel={toDay}
        timeLabel={toTime}
        at={to}
        pick={(at) => pick({ from, to: at })}
      />
    </div>
  );
};

const Result = ({ analysis, span }: Omit<ShownProps, 'days'>) => {
  const { words } = useWords();
  const { number } = useFormats();
  const authorName = useAuthors(analysis);
  const { data, error, isPending } = useCall('history.compare', { analysis, before: span.from, after: span.to });
  const counts = data && {
    added: number(data.added.length),
    changed: number(data.changed.length),
    removed: number(data.removed.length),
  };
  const isSame = data !== undefined && data.added.length + data.changed.length + data.removed.length === 0;
  return (
    <>
      <Busy going={isPending} what={words.common.loading} />
      <ErrorNote error={error} />
      <p role="status" className={ui['label']}>
        {isSame ? words.compare.same : counts && fill(words.compare.status, counts)}
      </p>
      {data !== undefined && <Differences {...{ analysis, authorName }} comparison={data} />}
    </>
  );
};

/** Jämför: two states of the analysis, what came, went and became another, in the words of the forms. */
export const ComparePlace = ({
  analysis,
  selected,
}: {
  readonly analysis: string;
  readonly selected: string | null;
}) => {
  const { words } = useWords();
  const { days, error, span } = useMoments(analysis, selected);
  const count = (days ?? []).reduce((sum, day) => sum + day.count, 0);
  const isEmpty = days !== undefined && count < 2;
  return (
    <Place
      title={words.compare.title}
      tools={days !== undefined && span !== null && !isEmpty && <Pickers {...{ analysis, days, span }} />}
    >
      <div className={ui['wide']}>
        <p className={ui['help']}>{isEmpty ? words.compare.one : words.compare.intro}</p>
        <ErrorNote error={error} />
        {span !== null && !isEmpty && <Result {...{ analysis, span }} />}
      </div>
    </Place>
  );
};
