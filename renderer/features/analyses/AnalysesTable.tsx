import { useMemo } from 'react';
import type { AnalysisSummary } from '../../../electron/contract/shapes.ts';
import { tableDay, useFormats } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/words.tsx';
import { type Column, PickTable } from '../../ui/PickTable.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';

interface TableProps {
  readonly items: readonly AnalysisSummary[];
  readonly open: (id: string) => void;
  readonly archive: (id: string, title: string, archived: boolean) => void;
  readonly copy: (id: string, title: string) => void;
}

const useColumns = () => {
  const { words } = useWords();
  const { number } = useFormats();
  return useMemo(() => {
    const { name, problem, caseNumber, factors, measures, changed } = words.analyses;
    const count = (head: string, of: (item: AnalysisSummary) => number): Column<AnalysisSummary> => ({
      head,
      width: '84px',
      by: of,
      cell: (item) => number(of(item)),
    });
    const columns: Column<AnalysisSummary>[] = [
      { head: problem, by: (item) => item.problem, cell: (item) => <ShortTitle title={item.problem} /> },
      { head: caseNumber, width: '124px', by: (item) => item.caseNumber, cell: (item) => item.caseNumber },
      count(factors, (item) => item.factors),
      count(measures, (item) => item.measures),
      {
        head: changed,
        width: '100px',
        by: (item) => item.changedAt,
        cell: ({ changedAt }) => tableDay(changedAt),
      },
    ];
    const first: Column<AnalysisSummary> = {
      head: name,
      by: ({ title }) => title,
      cell: ({ title }) => <ShortTitle title={title} />,
    };
    return { first, columns };
  }, [words, number]);
};

/** The analyses of one kind, each opened by its whole row. */
export const AnalysesTable = ({ items, open, archive, copy }: TableProps) => {
  const { words } = useWords();
  const { first, columns } = useColumns();
  if (items.length === 0) return <p className={ui['muted']}>{words.analyses.noneHere}</p>;
  const deeds: Column<AnalysisSummary> = {
    head: words.analyses.actions,
    width: '216px',
    cell: ({ id, title, archived }) => (
      <span className={ui['row']}>
        <button type="button" onClick={() => copy(id, title)}>
          {words.analyses.duplicate}
        </button>
        <button type="button" onClick={() => archive(id, title, !archived)}>
          {archived ? words.analyses.unarchive : words.analyses.archive}
        </button>
      </span>
    ),
  };
  return (
    <PickTable
      label={words.analyses.title}
      items={items}
      id={({ id }) => id}
      name={first}
      columns={[...columns, deeds]}
      pick={({ id }) => open(id)}
    />
  );
};
