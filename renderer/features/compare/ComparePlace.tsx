import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { BundleComparison, HistoryDay } from '../../../electron/contract/history-calls.ts';
import { useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { useAuthors } from '../comments/use-authors.ts';
import { type Chosen, setChosen } from '../compared/chosen.ts';
import { Bundles } from './Bundles.tsx';
import styles from './compare.module.css';
import { Differences, Totals } from './Differences.tsx';
import { MomentPicker } from './MomentPicker.tsx';
import { type Span, spanText, useMoments } from './use-moments.ts';

interface ShownProps {
  readonly analysis: string;
  readonly days: readonly HistoryDay[];
  readonly span: Span;
}

/** Turns the marks on and goes to where they are. */
const useShow = (analysis: string): ((chosen: Chosen) => void) => {
  const [, go] = useLocation();
  return (chosen) => {
    setChosen(analysis, chosen);
    go(`/analysis/${analysis}/factors`);
  };
};

const Pickers = ({ analysis, days, span }: ShownProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const authorName = useAuthors(analysis);
  const pick = (wanted: Span): void => go(`/analysis/${analysis}/compare/${spanText(wanted)}`, { replace: true });
  const { from, to } = span;
  const { fromDay, fromTime, toDay, toTime, swap } = words.compare;
  const show = useShow(analysis);
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
      {to === null && from !== null ? (
        <button type="button" data-kind="primary" onClick={() => show({ against: { at: from }, bundle: null })}>
          {words.compared.show}
        </button>
      ) : (
        <span className={ui['help']}>{words.compared.showHelp}</span>
      )}
    </div>
  );
};

const Result = ({ analysis, span }: Omit<ShownProps, 'days'>) => {
  const { words } = useWords();
  const authorName = useAuthors(analysis);
  const { data, error, isPending } = useCall('history.compare', { analysis, before: span.from, after: span.to });
  return (
    <>
      <Busy going={isPending} what={words.common.loading} />
      <ErrorNote error={error} />
      {data !== undefined && <Totals comparison={data} same={words.compare.same} />}
      {data !== undefined && <Differences {...{ analysis, authorName }} comparison={data} />}
    </>
  );
};

/** Two moments of the analysis. */
const Moments = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const { days, error, span } = useMoments(analysis, selected);
  const count = (days ?? []).reduce((sum, day) => sum + day.count, 0);
  const isEmpty = days !== undefined && count < 2;
  return (
    <>
      {days !== undefined && span !== null && !isEmpty && <Pickers {...{ analysis, days, span }} />}
      <p className={ui['help']}>{isEmpty ? words.compare.one : words.compare.intro}</p>
      <ErrorNote error={error} />
      {span !== null && !isEmpty && <Result {...{ analysis, span }} />}
    </>
  );
};

interface PlaceProps {
  readonly analysis: string;
  /** The two moments, as `spanText` writes them. */
  readonly selected: string | null;
}

/** Jämför: two states of the analysis, what came, went and became another, in the words of the forms. */
export const ComparePlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [bundles, setBundles] = useState<BundleComparison | null>(null);
  const compare = useAction('bundle.compare', (read) => read !== null && setBundles(read));
  const show = useShow(analysis);
  const keep = useAction('bundle.keep', (kept) => {
    if (kept === null) return;
    const { fileName: file, createdAt: day } = kept.bundle;
    show({ against: { bundle: kept.token }, bundle: { file, day } });
  });
  return (
    <Place
      title={words.compare.title}
      actions={
        <>
          {bundles !== null && (
            <button type="button" onClick={() => setBundles(null)}>
              {words.compare.moments}
            </button>
          )}
          <button type="button" onClick={() => keep.mutate({ analysis })}>
            {words.compared.keep}
          </button>
          <button type="button" onClick={() => compare.mutate({})}>
            {words.compare.bundles}
          </button>
        </>
      }
    >
      <div className={ui['wide']}>
        <Busy going={compare.isPending || keep.isPending} what={words.sharing.checking} />
        <ErrorNote error={compare.error ?? keep.error} />
        {bundles === null ? (
          <Moments analysis={analysis} selected={selected} />
        ) : (
          <Bundles analysis={analysis} bundles={bundles} />
        )}
      </div>
    </Place>
  );
};
