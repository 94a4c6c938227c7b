import { useLocation } from 'wouter';
import type { SourceRecord } from '../../../db/domain/entities.ts';
import { useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { ActorsList } from './ActorsList.tsx';
import { ageInMonths } from './age.ts';
import { NewRecord } from './NewRecord.tsx';
import { SourceForm } from './SourceForm.tsx';
import styles from './sources.module.css';

const MONTHS = 12;

const Age = ({ date }: { readonly date: string | null }) => {
  const { words } = useWords();
  if (date === null) return <span className={ui['watch']}>{words.source.noDate}</span>;
  const months = ageInMonths(date, new Date());
  const years = Math.floor(months / MONTHS);
  const rest = months % MONTHS;
  const parts = [
    years > 0 && fill(words.source.ageYears, { years }),
    (rest > 0 || years === 0) && fill(words.source.ageMonths, { months: rest }),
  ];
  return parts.filter(Boolean).join(' ');
};

interface TableProps {
  readonly sources: readonly SourceRecord[];
  readonly uses: ReadonlyMap<string, number>;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

const SourcesTable = ({ sources, uses, selected, select }: TableProps) => {
  const { words } = useWords();
  const { title, publisher, date, age, used } = words.source;
  return (
    <table>
      <thead>
        <tr>
          {[title, publisher, date, age, used].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.id} className={source.id === selected ? styles['chosen'] : undefined}>
            <td>
              <button type="button" data-kind="quiet" onClick={() => select(source.id)}>
                {source.title}
              </button>
            </td>
            <td>{source.publisher}</td>
            <td className={ui['nowrap']}>{source.date}</td>
            <td className={ui['nowrap']}>
              <Age date={source.date} />
            </td>
            <td>{uses.get(source.id) ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Underlag: sources with their age and use, and the actors of the case. */
export const SourcesPlace = ({
  analysis,
  selected,
}: {
  readonly analysis: string;
  readonly selected: string | null;
}) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const list = useCall('source.list', { analysis });
  const evidence = useCall('evidence.list', { analysis }).data ?? [];
  const select = (id: string): void => go(`/analysis/${analysis}/sources/${encodeURIComponent(id)}`);
  const create = useAction('source.create', ({ id }) => select(id));
  const sources = [...(list.data ?? [])].sort((a, b) => a.title.localeCompare(b.title, 'sv'));
  const uses = new Map<string, number>();
  for (const { source } of evidence) uses.set(source, (uses.get(source) ?? 0) + 1);
  const chosen = sources.find(({ id }) => id === selected);
  return (
    <div className={ui['wide']}>
      <h1>{words.places.sources}</h1>
      <div className={styles['columns']}>
        <section className={ui['stack']}>
          <h2>{words.source.heading}</h2>
          <NewRecord
            label={words.source.create}
            create={(title) => create.mutateAsync({ analysis, fields: { title } })}
          />
          <ErrorNote error={list.error} />
          {list.isSuccess && sources.length === 0 && <p>{words.source.empty}</p>}
          {sources.length > 0 && <SourcesTable sources={sources} uses={uses} selected={selected} select={select} />}
        </section>
        {chosen !== undefined && <SourceForm key={chosen.id} analysis={analysis} source={chosen} />}
      </div>
      <ActorsList analysis={analysis} />
    </div>
  );
};
