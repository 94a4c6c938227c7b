import { History } from 'lucide-react';
import type { MarkedKind } from '../../../db/domain/compare-marks.ts';
import type { SourceAge } from '../../../db/domain/coverage.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { type Column, PickTable } from '../../ui/PickTable.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { CompareMark } from '../compared/CompareMark.tsx';
import { ageWords } from './age-words.ts';
import type { Covered, Gap, Rested } from './use-coverage.ts';

interface ListProps {
  readonly covered: Covered;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

/** A name, and how it differs from what is compared with. */
const Marked = ({ entity, id, title }: { entity: MarkedKind; id: string; title: string }) => (
  <>
    <ShortTitle title={title} /> <CompareMark entity={entity} id={id} />
  </>
);

/** What a factor or a link rests on, in words. */
const RestsOn = ({ item, sources }: { readonly item: Rested; readonly sources: Covered['sources'] }) => {
  const { words } = useWords();
  const titles = item.sources.map((id) => sources.get(id)?.title ?? '');
  if (titles.length > 0) return titles.join(', ');
  return (
    <span className={ui['muted']}>
      {words.coverage.noSource}
      {item.assumed && `, ${words.coverage.assumed}`}
    </span>
  );
};

/** Factors and links with one kind of gap, and how it is mended. */
export const GapList = ({ covered, selected, select, gap, months }: ListProps & { gap: Gap; months: number }) => {
  const { words } = useWords();
  const { coverage } = words;
  const items = covered.items.filter((item) => item.gaps.includes(gap));
  if (items.length === 0) return <p className={ui['done']}>{coverage.clear[gap]}</p>;
  const columns: Column<Rested>[] = [
    {
      head: coverage.kind,
      width: '96px',
      by: ({ kind }) => coverage[kind],
      cell: ({ kind }) => coverage[kind],
    },
    { head: coverage.rests, width: '40%', cell: (item) => <RestsOn item={item} sources={covered.sources} /> },
    {
      head: coverage.newest,
      width: '104px',
      by: (item) => item.months ?? Number.MAX_SAFE_INTEGER,
      cell: (item) => ageWords(item.months, words),
    },
  ];
  return (
    <>
      <p className={ui['help']}>{fill(coverage.mend[gap], { months })}</p>
      <PickTable
        label={coverage.gaps[gap]}
        items={items}
        id={({ id }) => id}
        name={{
          head: coverage.name,
          by: ({ title }) => title,
          cell: (item) => <Marked entity={item.kind} {...item} />,
        }}
        columns={columns}
        picked={selected}
        pick={({ id }) => select(id)}
        picksOnMove
      />
    </>
  );
};

const Age = ({ age }: { readonly age: SourceAge }) => {
  const { words } = useWords();
  if (!age.old) return age.months === null ? words.source.noDate : ageWords(age.months, words);
  return (
    <span className={`${ui['badge']} ${ui['watch']}`}>
      <History size={12} aria-hidden />
      {`${ageWords(age.months, words)}, ${words.coverage.isOld}`}
    </span>
  );
};

/** Every source by age, with how much rests on it; the oldest first, those without a date last. */
export const AgeList = ({ covered, selected, select }: ListProps) => {
  const { coverage, source } = useWords().words;
  const titleOf = ({ id }: SourceAge): string => covered.sources.get(id)?.title ?? '';
  const items = [...covered.ages].sort((a, b) => (b.months ?? -1) - (a.months ?? -1));
  if (items.length === 0) return <p className={ui['muted']}>{coverage.clear.ages}</p>;
  const dateOf = ({ id }: SourceAge): string => covered.sources.get(id)?.date ?? '';
  const columns: Column<SourceAge>[] = [
    {
      head: coverage.age,
      width: '160px',
      by: ({ months }) => -(months ?? -1),
      cell: (age) => <Age age={age} />,
    },
    { head: coverage.asOf, width: '104px', by: ({ asOf }) => asOf ?? '', cell: ({ asOf }) => asOf },
    { head: source.date, width: '104px', by: dateOf, cell: dateOf },
    { head: coverage.supports, width: '88px', by: ({ supports }) => -supports, cell: ({ supports }) => supports },
  ];
  return (
    <>
      <p className={ui['help']}>{coverage.mend.ages}</p>
      <PickTable
        label={coverage.gaps.ages}
        items={items}
        id={({ id }) => id}
        name={{ head: coverage.source, cell: (age) => <Marked entity="source" id={age.id} title={titleOf(age)} /> }}
        columns={columns}
        picked={selected}
        pick={({ id }) => select(id)}
        picksOnMove
      />
    </>
  );
};
