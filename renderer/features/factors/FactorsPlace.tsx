import { Library as LibraryIcon, Plus } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Grid } from '../../ui/grid/Grid.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { TableButtons } from '../tables/index.ts';
import { ViewsControl } from '../views/index.ts';
import { FactorForm } from './FactorForm.tsx';
import { useFactorColumns } from './factor-columns.tsx';
import { type FactorRow, useFactorRows } from './factor-rows.ts';
import styles from './factors.module.css';
import { Library } from './Library.tsx';
import { MultiForm } from './MultiForm.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { SimilarFactors } from './SimilarFactors.tsx';
import { type FactorWrites, useFactorWrites } from './use-factor-writes.ts';
import { useMarkedColumns } from './use-marked-columns.tsx';
import { useRegisterViews } from './use-register-views.ts';

const ADDRESS_PAUSE_MS = 250;

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

/** What is chosen in the register, and the address that follows it; `reveal` is set when the address came from elsewhere. */
const useChosen = ({ analysis, selected }: PlaceProps) => {
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const written = useRef<string | null>(null);
  const current = chosen[0] ?? null;
  useEffect(() => {
    if (current === null) return;
    const timer = setTimeout(() => {
      written.current = current;
      go(`/analysis/${analysis}/factors/${encodeURIComponent(current)}`, { replace: true });
    }, ADDRESS_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [analysis, current, go]);
  return { chosen, setChosen, reveal: selected === written.current ? null : selected };
};

interface DetailsProps {
  readonly analysis: string;
  readonly rows: readonly FactorRow[];
  readonly chosen: readonly string[];
  readonly writes: FactorWrites;
}

const Details = ({ analysis, rows, chosen, writes }: DetailsProps) => {
  const { words } = useWords();
  const ids = new Set(chosen);
  const found = rows.filter(({ id }) => ids.has(id));
  const [only] = found;
  if (only === undefined) return <p className={ui['help']}>{words.factor.selectOne}</p>;
  if (found.length === 1) return <FactorForm key={only.id} analysis={analysis} row={only} writes={writes} />;
  return (
    <MultiForm key={chosen.join()} analysis={analysis} factors={found.map(({ factor }) => factor)} writes={writes} />
  );
};

/** What belongs here, where there is nothing yet. */
const Empty = ({ begin, library }: { readonly begin: () => void; readonly library: () => void }) => {
  const { words } = useWords();
  return (
    <div className={styles['empty']}>
      <p>{words.factor.empty}</p>
      <p className={ui['help']}>{words.factor.emptyPaste}</p>
      <div className={ui['row']}>
        <button type="button" data-kind="primary" onClick={begin}>
          {words.factor.create}
        </button>
        <button type="button" onClick={library}>
          {words.factor.library}
        </button>
      </div>
    </div>
  );
};

/** Orsaksanalys: the register of factors, the form of the chosen ones, and the library. */
export const FactorsPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [search, setSearch] = useState('');
  const [library, setLibrary] = useState(false);
  const { rows, list } = useFactorRows(analysis);
  const columns = useMarkedColumns(useFactorColumns(analysis));
  const { views, layout, now } = useRegisterViews(analysis, columns);
  const gone = useGoneDetails(analysis, selected);
  const writes = useFactorWrites(analysis);
  const { chosen, setChosen, reveal } = useChosen({ analysis, selected });
  const [, go] = useLocation();
  const shownDetails = useDeferredValue(chosen);
  const tools = (begin: () => void) => {
    const start = (): void => {
      setSearch('');
      begin();
    };
    return (
      <>
        <button type="button" data-kind="primary" onClick={start}>
          <Plus size={14} aria-hidden />
          {words.factor.create}
        </button>
        <button type="button" aria-pressed={library} onClick={() => setLibrary(!library)}>
          <LibraryIcon size={14} aria-hidden />
          {words.factor.library}
        </button>
        <TableButtons analysis={analysis} />
      </>
    );
  };
  const side = library ? (
    <Library
      analysis={analysis}
      inserted={(id) => go(`/analysis/${analysis}/factors/${encodeURIComponent(id)}`)}
      close={() => setLibrary(false)}
    />
  ) : (
    <Details analysis={analysis} rows={rows} chosen={shownDetails} writes={writes} />
  );
  return (
    <>
      <Place
        title={words.places.factors}
        actions={
          <>
            <ViewsControl views={views} standard={words.savedViews.register} now={now} from={null} />
            <input
              type="search"
              className={styles['search']}
              aria-label={words.factor.filter}
              placeholder={words.factor.filter}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </>
        }
        tools={<ErrorNote error={list.error ?? views.error} />}
        details={{ label: words.common.details, content: library ? side : (gone?.content ?? side) }}
      >
        <div className={styles['register']}>
          {views.isReady && (
            <Grid
              label={words.factor.heading}
              newLabel={words.factor.create}
              shown={reveal}
              chosen={setChosen}
              write={writes.write}
              remove={writes.remove}
              hint={(text, { leave, close }) => (
                <SimilarFactors
                  {...{ analysis, text, leave }}
                  choose={(id) => {
                    close();
                    go(`/analysis/${analysis}/factors/${encodeURIComponent(id)}`);
                  }}
                />
              )}
              empty={(begin) => list.isSuccess && <Empty begin={begin} library={() => setLibrary(true)} />}
              {...{ layout, rows, columns, search, tools }}
            />
          )}
          <MoreDifferences analysis={analysis} gone={['factor']} all={['link']} />
        </div>
      </Place>
      {writes.asking !== null && <ReasonDialog count={writes.asking.count} answer={writes.asking.answer} />}
    </>
  );
};
