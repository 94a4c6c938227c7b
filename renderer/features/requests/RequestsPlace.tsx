import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { isUnanswered } from '../../../db/domain/plan/requests.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { CellTable } from '../../ui/cells/CellTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import { today } from '../age.ts';
import { NewRecord } from '../sources/NewRecord.tsx';
import { RequestDetails } from './RequestDetails.tsx';
import { RequestRow } from './RequestRow.tsx';
import styles from './requests.module.css';
import { type Asked, Unasked } from './Unasked.tsx';
import { type Requests, useRequests } from './use-requests.ts';

interface PlaceProps {
  readonly analysis: string;
  /** A request, or a factor that other views have chosen. */
  readonly selected: string | null;
}

const WIDTHS = ['150px', 'auto', '124px', '104px', '116px', '20%', '68px'];

interface TableProps extends PlaceProps {
  readonly known: Requests;
  readonly select: (id: string) => void;
}

const Table = ({ analysis, selected, known, select }: TableProps) => {
  const { words } = useWords();
  const { factor, title, actor, state, sent, answerCell, removeHead } = words.requests;
  if (known.requests.length === 0) return <Empty>{words.requests.empty}</Empty>;
  return (
    <CellTable
      label={words.views.requests}
      heads={[factor, title, actor, state, sent, answerCell, removeHead]}
      widths={WIDTHS}
    >
      <tbody>
        {known.requests.map((request) => (
          <RequestRow
            key={request.id}
            {...{ analysis, request, known, select }}
            isChosen={selected !== null && (request.id === selected || request.factor === selected)}
          />
        ))}
      </tbody>
    </CellTable>
  );
};

const useStatus = ({ requests, isThere }: Requests): string => {
  const { words } = useWords();
  if (!isThere) return '';
  return fill(words.requests.status, {
    count: requests.length,
    waiting: requests.filter(({ state }) => state === 'sent').length,
    late: requests.filter((request) => isUnanswered(request, today())).length,
  });
};

/** Önskemål till andra: what those are asked for who decide what the municipality cannot; edited in place. */
export const RequestsPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const known = useRequests(analysis);
  const status = useStatus(known);
  const factor = known.factors.get(selected ?? '');
  const select = useCallback(
    (id: string): void => go(`/analysis/${analysis}/requests/${encodeURIComponent(id)}`, { replace: true }),
    [analysis, go],
  );
  // Where a single one can influence the factor, it is the one to ask.
  const ask = async ({ id, otherActors }: FactorRecord, asked: Asked): Promise<void> => {
    const actor = otherActors.length === 1 ? (otherActors[0] ?? null) : null;
    const made = await call('request.create', { analysis, fields: { ...asked, factor: id, actor } });
    select(made.id);
  };
  return (
    <Place
      title={words.views.requests}
      status={status}
      tools={
        <>
          {factor !== undefined && (
            <div className={styles['new']}>
              <NewRecord
                label={fill(words.requests.create, { title: factor.title })}
                create={(title) => ask(factor, { title, libraryItem: null })}
              />
            </div>
          )}
          <ErrorNote error={known.error} />
        </>
      }
      details={{
        label: words.common.details,
        content: <RequestDetails analysis={analysis} selected={selected} known={known} />,
      }}
    >
      {known.isThere && (
        <div className={styles['main']}>
          <Table {...{ analysis, selected, known, select }} />
          <Unasked known={known} ask={ask} />
        </div>
      )}
    </Place>
  );
};
