import { useLocation } from 'wouter';
import { patternDimensions } from '../../../db/domain/values.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { useMarks } from '../compared/Compared.tsx';
import { GoneName } from '../compared/CompareMark.tsx';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { NewRecord } from '../sources/NewRecord.tsx';
import { PatternChart } from './PatternChart.tsx';
import styles from './patterns.module.css';
import { Tag } from './Tag.tsx';
import { TagDetails } from './TagDetails.tsx';
import { type Patterns, usePatterns } from './use-patterns.ts';

interface PlaceProps {
  readonly analysis: string;
  /** A pattern, or a factor that other views have chosen. */
  readonly selected: string | null;
}

/** Four columns stand in pairs, so that a narrow place has two rows of two. */
const pairs = [patternDimensions.slice(0, 2), patternDimensions.slice(2)];

interface ColumnProps {
  readonly dimension: (typeof patternDimensions)[number];
  readonly patterns: Patterns;
  readonly selected: string | null;
  readonly choose: (id: string) => void;
}

const Column = ({ dimension, patterns, selected, choose }: ColumnProps) => {
  const { words, domain } = useWords();
  const name = domain.patternDimension[dimension];
  const tags = patterns.tags.filter((tag) => tag.dimension === dimension);
  const gone = (useMarks()?.comparison.gone.patternTag ?? []).filter((tag) => tag.dimension === dimension);
  const shownBy = new Set(patterns.factors.find(({ id }) => id === selected)?.patternTags);
  return (
    <section className={styles['column']} aria-label={name}>
      <h2>{name}</h2>
      <p className={ui['help']}>{words.patterns.questions[dimension]}</p>
      {tags.length === 0 && <p className={ui['muted']}>{words.patterns.none}</p>}
      <ul className={styles['tags']}>
        {tags.map((tag) => (
          <Tag
            key={tag.id}
            {...{ tag, patterns, choose }}
            isChosen={tag.id === selected}
            isShown={shownBy.has(tag.id)}
          />
        ))}
        {gone.map(({ id, name: goneName }) => (
          <li key={id} data-compared={`patternTag/${id}`} data-how="removed">
            <GoneName name={goneName} />
          </li>
        ))}
      </ul>
      <NewRecord
        label={fill(words.patterns.create, { dimension: name.toLocaleLowerCase('sv') })}
        create={async (typed) => {
          const { analysis } = patterns;
          const { id } = await call('patternTag.create', { analysis, fields: { dimension, name: typed } });
          choose(id);
        }}
      />
    </section>
  );
};

/** Mönster: when, where, against what and how, each tied to the factors that it shows in. */
export const PatternsPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const patterns = usePatterns(analysis);
  const tag = patterns.tags.find(({ id }) => id === selected);
  const factor = patterns.factors.find(({ id }) => id === selected);
  const choose = (id: string): void => go(`/analysis/${analysis}/patterns/${encodeURIComponent(id)}`);
  const goneDetails = useGoneDetails(analysis, selected);
  const details = (): React.ReactNode => {
    if (tag !== undefined) return <TagDetails key={tag.id} {...{ tag, patterns }} />;
    return factor && <FactorDetails analysis={analysis} id={factor.id} />;
  };
  return (
    <Place
      title={words.views.patterns}
      tools={<ErrorNote error={patterns.error} />}
      details={tag || factor ? { label: words.common.details, content: details() } : goneDetails}
    >
      {patterns.isThere && (
        <div className={ui['wide']}>
          <div className={styles['columns']}>
            {pairs.map((pair) => (
              <div key={pair[0]} className={styles['pair']}>
                {pair.map((dimension) => (
                  <Column key={dimension} {...{ dimension, patterns, selected, choose }} />
                ))}
              </div>
            ))}
          </div>
          <PatternChart {...{ patterns, choose }} />
          <MoreDifferences analysis={analysis} all={['factor', 'link']} />
        </div>
      )}
    </Place>
  );
};
