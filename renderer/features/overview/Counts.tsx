import { Link } from 'wouter';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { conflictPath } from '../conflicts/conflict-address.ts';
import { useConflicts } from '../conflicts/use-conflicts.ts';
import styles from './overview.module.css';

interface CountProps {
  readonly to: string;
  readonly name: string;
  readonly count: number;
  /** What to know about the number. */
  readonly note?: string | undefined;
}

const Count = ({ to, name, count, note }: CountProps) => {
  const { number } = useFormats();
  return (
    <li>
      <Link href={to}>
        <strong>{number(count)}</strong>
        <span>{name}</span>
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </Link>
    </li>
  );
};

/** How much there is of each kind, each number a way to its place. */
export const Counts = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const sources = useCall('source.list', { analysis }).data ?? [];
  const factors = (useCall('factor.list', { analysis }).data ?? []).filter(({ state }) => state === 'active');
  const links = useCall('link.list', { analysis }).data ?? [];
  const rows = useCall('plan.rows', { analysis }).data ?? [];
  const measures = useCall('measure.list', { analysis }).data ?? [];
  const open = factors.filter(({ influenceLevel }) => influenceLevel === 'unset').length;
  const undated = sources.filter(({ date }) => date === null).length;
  const flagged = rows.filter(({ flag }) => flag !== null).length;
  const conflicts = useConflicts().conflicts.length;
  const to = (place: string): string => `/analysis/${analysis}/${place}`;
  const some = (sentence: string, count: number): string | undefined =>
    count === 0 ? undefined : fill(sentence, { count });
  const { entities, overview } = words;
  return (
    <ul className={styles['counts']} aria-label={overview.contents}>
      <Count
        to={to('sources')}
        name={words.source.heading}
        count={sources.length}
        note={some(overview.undated, undated)}
      />
      <Count to={to('factors')} name={overview.activeFactors} count={factors.length} />
      <Count to={to('factors')} name={entities['link'] ?? ''} count={links.length} />
      <Count
        to={to('influence')}
        name={overview.judged}
        count={factors.length - open}
        note={some(overview.unjudged, open)}
      />
      <Count to={to('plan')} name={overview.causes} count={rows.length} note={some(overview.flagged, flagged)} />
      <Count to={to('plan')} name={entities['measure'] ?? ''} count={measures.length} />
      {conflicts > 0 && <Count to={conflictPath(analysis)} name={words.conflicts.overview} count={conflicts} />}
    </ul>
  );
};
