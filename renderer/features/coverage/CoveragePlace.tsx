import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Place } from '../../ui/Place.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import ui from '../../ui/ui.module.css';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { EvidenceEditor } from '../factors/EvidenceEditor.tsx';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { SourceForm } from '../sources/SourceForm.tsx';
import styles from './coverage.module.css';
import { AgeList, GapList } from './Lists.tsx';
import { Summary } from './Summary.tsx';
import { type Covered, type Gap, gaps, useCoverage } from './use-coverage.ts';

interface PlaceProps {
  readonly analysis: string;
  /** A factor, a link or a source. */
  readonly selected: string | null;
}

/** The law's own clock for a lägesbild (lag 2023:196, 6 §). */
const OLD_MONTHS = 24;
const MOST_MONTHS = 1200;
/** Pixels left above the part that is scrolled to. */
const ABOVE = 12;

/** The age that makes a source old; what is no age is said, and the last one holds. */
const Months = ({ months, set }: { readonly months: number; readonly set: (months: number) => void }) => {
  const { words } = useWords();
  const [typed, setTyped] = useState(String(months));
  const number = Number(typed);
  const isRight = Number.isInteger(number) && number >= 1 && number <= MOST_MONTHS;
  return (
    <div className={styles['months']}>
      <Field label={words.coverage.months} error={isRight ? undefined : words.coverage.monthsFault}>
        {(wired) => (
          <input
            {...wired}
            inputMode="numeric"
            value={typed}
            onChange={({ target: { value } }) => {
              setTyped(value);
              const next = Number(value);
              if (Number.isInteger(next) && next >= 1 && next <= MOST_MONTHS) set(next);
            }}
          />
        )}
      </Field>
    </div>
  );
};

/** The details of a factor, from the part that holds its evidence on. */
const FactorEvidence = ({ analysis, id, title }: { analysis: string; id: string; title: string }) => {
  const { words } = useWords();
  const details = useRef<HTMLDivElement>(null);
  const heading = words.factor.evidence;
  useEffect(() => {
    const headings = [...(details.current?.querySelectorAll('h3') ?? [])];
    const found = headings.find(({ textContent }) => textContent === heading);
    const pane = details.current?.parentElement;
    if (found && pane) pane.scrollTop += found.getBoundingClientRect().top - pane.getBoundingClientRect().top - ABOVE;
  }, [heading]);
  return (
    <div ref={details} className={ui['stack']}>
      <h2>
        <ShortTitle title={title} />
      </h2>
      <FactorDetails analysis={analysis} id={id} />
    </div>
  );
};

/** Where the chosen row is mended: the factor, the evidence of the link, or the source. */
const Mending = ({ analysis, id, covered }: { analysis: string; id: string; covered: Covered }) => {
  const { words } = useWords();
  const source = covered.sources.get(id);
  const title = covered.items.find((item) => item.id === id)?.title ?? '';
  if (source !== undefined) return <SourceForm key={id} analysis={analysis} source={source} />;
  if (!covered.links.has(id)) return <FactorEvidence key={id} {...{ analysis, id, title }} />;
  return (
    <div className={ui['stack']}>
      <h2>
        <ShortTitle title={title} />
      </h2>
      <p className={ui['help']}>{words.coverage.linkHelp}</p>
      <EvidenceEditor key={id} analysis={analysis} owner={{ link: id }} />
    </div>
  );
};

const isWhole = ({ gaps: own }: Covered['items'][number]): boolean => !own.some((gap) => gap !== 'contested');

/** Belägg: what factors and links rest on, how old it is, and where it is mended. */
export const CoveragePlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const [months, setMonths] = useState(OLD_MONTHS);
  const [shown, show] = useState<Gap | 'ages'>('none');
  const covered = useCoverage(analysis, months);
  const goneDetails = useGoneDetails(analysis, selected);
  const select = (id: string): void =>
    go(`/analysis/${analysis}/coverage/${encodeURIComponent(id)}`, { replace: true });
  const factors = covered.items.filter(({ kind }) => kind === 'factor');
  const isKnown = (id: string): boolean => covered.sources.has(id) || covered.items.some((item) => item.id === id);
  const count = (gap: Gap): number => covered.items.filter((item) => item.gaps.includes(gap)).length;
  return (
    <Place
      title={words.views.coverage}
      status={
        covered.isThere &&
        fill(words.coverage.status, { whole: factors.filter(isWhole).length, total: factors.length, months })
      }
      actions={<Months months={months} set={setMonths} />}
      tools={<ErrorNote error={covered.error} />}
      details={
        selected !== null && isKnown(selected)
          ? { label: words.common.details, content: <Mending analysis={analysis} id={selected} covered={covered} /> }
          : goneDetails
      }
    >
      <div className={ui['stack']}>
        <Summary items={covered.items} shown={shown} show={show} />
        <Tabs
          label={words.coverage.summary}
          tabs={[
            ...gaps.map((id) => ({ id, label: words.coverage.gaps[id], count: count(id) })),
            { id: 'ages' as const, label: words.coverage.gaps.ages, count: covered.ages.length },
          ]}
          shown={shown}
          show={show}
        >
          {covered.isThere &&
            (shown === 'ages' ? (
              <AgeList {...{ covered, selected, select }} />
            ) : (
              <GapList {...{ covered, selected, select, months }} gap={shown} />
            ))}
        </Tabs>
        <MoreDifferences analysis={analysis} gone={['source']} all={['factor', 'link']} />
      </div>
    </Place>
  );
};
