import { CircleDashed, History, Paperclip } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SourceRecord } from '../../../db/domain/entities.ts';
import { monthsSince } from '../../../db/domain/partial-date.ts';
import { useAction, useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { type Column, PickTable } from '../../ui/PickTable.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { CompareMark } from '../compared/CompareMark.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { NewRecord } from './NewRecord.tsx';
import styles from './sources.module.css';

const MONTHS = 12;
const OLD_MONTHS = 24;

/** What the source is about, or where that is not said, when it was published. */
const asOf = ({ dataFrom, date }: SourceRecord): string | null => dataFrom ?? date;

const monthsOf = (source: SourceRecord): number | null => {
  const since = asOf(source);
  return since === null ? null : monthsSince(since, today());
};

const isOld = (source: SourceRecord): boolean => source.date !== null && (monthsOf(source) ?? 0) > OLD_MONTHS;

/** Age in words; what is old or has no date says so by a shape as well. */
const Age = ({ source }: { readonly source: SourceRecord }) => {
  const { words } = useWords();
  if (source.date === null) {
    return (
      <span className={`${ui['badge']} ${ui['watch']}`}>
        <CircleDashed size={12} aria-hidden />
        {words.source.noDate}
      </span>
    );
  }
  const months = monthsOf(source) ?? 0;
  const years = Math.floor(months / MONTHS);
  const rest = months % MONTHS;
  const age = [
    years > 0 && fill(words.source.ageYears, { years }),
    (rest > 0 || years === 0) && fill(words.source.ageMonths, { months: rest }),
  ];
  if (!isOld(source)) return age.filter(Boolean).join(' ');
  return (
    <span className={`${ui['badge']} ${ui['watch']}`} title={words.source.old}>
      <History size={12} aria-label={words.source.old} />
      {age.filter(Boolean).join(' ')}
    </span>
  );
};

/** When it was published, and below it what its figures are about where that is another time. */
const Dates = ({ source: { date, dataFrom } }: { readonly source: SourceRecord }) => {
  const { words } = useWords();
  return (
    <>
      {date}
      {dataFrom !== null && (
        <div className={`${ui['muted']} ${ui['nowrap']}`}>{fill(words.source.dataFromShort, { date: dataFrom })}</div>
      )}
    </>
  );
};

const Name = ({ source }: { readonly source: SourceRecord }) => {
  const { words } = useWords();
  return (
    <>
      <ShortTitle title={source.title} /> <CompareMark entity="source" id={source.id} />{' '}
      {source.attachment !== null && <Paperclip size={12} aria-label={words.source.attachment} />}
    </>
  );
};

/** How many factors and links rest on each source. */
const useUses = (analysis: string): ReadonlyMap<string, number> => {
  const evidence = useCall('evidence.list', { analysis }).data;
  return useMemo(() => {
    const uses = new Map<string, number>();
    for (const { source } of evidence ?? []) uses.set(source, (uses.get(source) ?? 0) + 1);
    return uses;
  }, [evidence]);
};

const useColumns = (uses: ReadonlyMap<string, number>) => {
  const words = useWords().words.source;
  const { number } = useFormats();
  return useMemo(() => {
    const name: Column<SourceRecord> = {
      head: words.title,
      by: ({ title }) => title,
      cell: (source) => <Name source={source} />,
    };
    const columns: Column<SourceRecord>[] = [
      {
        head: words.publisher,
        width: '24%',
        by: ({ publisher }) => publisher,
        cell: ({ publisher }) => publisher,
      },
      {
        head: words.date,
        width: '108px',
        by: ({ date }) => date ?? '',
        cell: (source) => <Dates source={source} />,
      },
      {
        head: words.age,
        width: '112px',
        by: (source) => (source.date === null ? Number.MAX_SAFE_INTEGER : (monthsOf(source) ?? 0)),
        cell: (source) => <Age source={source} />,
      },
      {
        head: words.used,
        width: '84px',
        by: ({ id }) => uses.get(id) ?? 0,
        cell: ({ id }) => number(uses.get(id) ?? 0),
      },
    ];
    return { name, columns };
  }, [words, number, uses]);
};

type Show = 'all' | 'old' | 'undated' | 'unused';

interface ListProps {
  readonly analysis: string;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

const shows = (show: Show, source: SourceRecord, uses: ReadonlyMap<string, number>): boolean => {
  if (show === 'old') return isOld(source);
  if (show === 'undated') return source.date === null;
  return show === 'all' || !uses.has(source.id);
};

interface ToolsProps {
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly show: Show;
  readonly setShow: (show: Show) => void;
}

const Tools = ({ search, setSearch, show, setShow }: ToolsProps) => {
  const { words } = useWords();
  return (
    <>
      <Field label={words.source.filter}>
        {(wired) => (
          <input {...wired} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        )}
      </Field>
      <Field label={words.source.show}>
        {(wired) => (
          <select {...wired} value={show} onChange={(event) => setShow(event.target.value as Show)}>
            {(['all', 'old', 'undated', 'unused'] as const).map((value) => (
              <option key={value} value={value}>
                {words.source.shows[value]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
};

/** The register of sources: found by text, age and use. */
export const SourcesList = ({ analysis, selected, select }: ListProps) => {
  const { words } = useWords();
  const list = useCall('source.list', { analysis });
  const uses = useUses(analysis);
  const { name, columns } = useColumns(uses);
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<Show>('all');
  const create = useAction('source.create', ({ id }) => select(id));
  const wanted = search.trim().toLocaleLowerCase('sv');
  const holds = ({ title, publisher, reference }: SourceRecord): boolean =>
    `${title}\n${publisher}\n${reference}`.toLocaleLowerCase('sv').includes(wanted);
  const found = (list.data ?? []).filter((source) => holds(source) && shows(show, source, uses));
  return (
    <>
      <div className={styles['tools']}>
        <NewRecord
          label={words.source.create}
          create={(title) => create.mutateAsync({ analysis, fields: { title } })}
        />
        <Tools search={search} setSearch={setSearch} show={show} setShow={setShow} />
      </div>
      <ErrorNote error={list.error} />
      {list.data?.length === 0 && <Empty>{words.source.empty}</Empty>}
      {found.length > 0 && (
        <PickTable
          label={words.source.heading}
          items={found}
          id={({ id }) => id}
          name={name}
          columns={columns}
          picked={selected}
          pick={({ id }) => select(id)}
          picksOnMove
        />
      )}
      <MoreDifferences analysis={analysis} gone={['source']} all={['actor']} />
      {found.length === 0 && (list.data?.length ?? 0) > 0 && <p role="status">{words.source.noMatch}</p>}
    </>
  );
};
