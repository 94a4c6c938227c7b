import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { mapRows } from '../../../db/domain/picture/table.ts';
import type { MapContent, MapFactor } from '../../../db/domain/picture/types.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { useMarks } from '../compared/Compared.tsx';
import { GoneName, markWord, useMarkText } from '../compared/CompareMark.tsx';
import { useConflictText } from '../conflicts/ConflictMark.tsx';
import styles from './map.module.css';

const PAGE = 200;
/** Until the page has time for the rows. */
const nothingYet: MapContent = { problem: '', factors: [], links: [], loops: [], unbreakable: [] };

interface TwinProps {
  readonly content: MapContent;
  readonly selected: string | null;
  readonly select: (id: string) => void;
  /** Whether it is seen; it is there for a screen reader all the time. */
  readonly shown: boolean;
}

const useSigns = () => {
  const { words, domain } = useWords();
  const conflict = useConflictText();
  return (factor: MapFactor): string =>
    [
      conflict('factor', factor.id) ?? '',
      factor.kind === 'cause' ? '' : domain.factorKind[factor.kind],
      factor.draft ? domain.factorState.draft : '',
      factor.rootCause ? words.map.rootCause : '',
      factor.inCut ? words.map.inCut : '',
    ]
      .filter((text) => text !== '')
      .join(', ');
};

/** What differs of each factor in words, and the factors that are not there now; `null` while nothing is compared. */
const useDifferences = () => {
  const { words } = useWords();
  const marks = useMarks();
  const markText = useMarkText();
  if (marks === null) return null;
  const textOf = (id: string): string => {
    const mark = marks.mark('factor', id);
    if (mark === undefined) return '';
    return [markWord(words, mark), markText('factor', mark)].filter((text) => text !== '').join('. ');
  };
  return { textOf, gone: marks.comparison.gone.factor, rejected: marks.comparison.rejected.factor };
};

interface GoneProps {
  readonly factors: readonly FactorRecord[];
  readonly rejected?: boolean;
}

const GoneRows = ({ factors, rejected = false }: GoneProps) => {
  const { words, domain } = useWords();
  return factors.map(({ id, title, influenceLevel, significance }) => (
    <tr key={id} data-how="removed">
      <th scope="row">
        <GoneName name={title} rejected={rejected} />
      </th>
      <td>{domain.influenceLevel[influenceLevel]}</td>
      <td>{domain.significance[significance]}</td>
      <td colSpan={4} />
      <td>{words.compared.how[rejected ? 'rejected' : 'removed']}</td>
    </tr>
  ));
};

const Pages = (props: { readonly page: number; readonly total: number; readonly go: (page: number) => void }) => {
  const { words } = useWords();
  const { page, total, go } = props;
  const last = Math.ceil(total / PAGE) - 1;
  const from = page * PAGE + 1;
  return (
    <div className={styles['pages']}>
      <button type="button" aria-disabled={page === 0} onClick={() => go(Math.max(0, page - 1))}>
        {words.map.earlier}
      </button>
      <span>{fill(words.map.page, { from, to: Math.min(total, from + PAGE - 1), total })}</span>
      <button type="button" aria-disabled={page === last} onClick={() => go(Math.min(last, page + 1))}>
        {words.map.later}
      </button>
    </div>
  );
};

/** The same content as text: one row for each factor, with what causes it and what it leads to. Follows what is chosen. */
export const MapTwin = ({ content, selected, select, shown }: TwinProps) => {
  const { words, domain } = useWords();
  const later = useDeferredValue(content, nothingYet);
  const { factors } = later;
  const marks = useSigns();
  const compared = useDifferences();
  const own = useRef<HTMLTableRowElement>(null);
  const at = factors.findIndex(({ id }) => id === selected);
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(factors.length / PAGE) - 1);
  const current = Math.min(page, last);
  const rows = useMemo(
    () => mapRows(later, later.factors.slice(current * PAGE, (current + 1) * PAGE)),
    [later, current],
  );
  useEffect(() => {
    if (at >= 0) setPage(Math.floor(at / PAGE));
  }, [at]);
  useEffect(() => {
    if (shown && at >= 0) own.current?.scrollIntoView({ block: 'nearest' });
  }, [shown, at]);
  return (
    <section className={shown ? styles['twin'] : styles['unseen']} aria-label={words.map.twin}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.factor.title}</th>
            <th scope="col">{words.factor.influenceLevel}</th>
            <th scope="col">{words.factor.significance}</th>
            <th scope="col">{words.factor.evidence}</th>
            <th scope="col">{words.map.marks}</th>
            <th scope="col">{words.map.causes}</th>
            <th scope="col">{words.map.effects}</th>
            {compared !== null && <th scope="col">{words.compared.differs}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ factor, causes, effects }) => (
            <tr
              key={factor.id}
              ref={factor.id === selected ? own : undefined}
              aria-current={factor.id === selected ? 'true' : undefined}
            >
              <th scope="row">
                <button type="button" data-kind="quiet" tabIndex={shown ? 0 : -1} onClick={() => select(factor.id)}>
                  {factor.title}
                </button>
              </th>
              <td>{domain.influenceLevel[factor.influence]}</td>
              <td>{domain.significance[factor.significance]}</td>
              <td>{domain.evidence[factor.evidence]}</td>
              <td>{marks(factor)}</td>
              <td>{causes.join('; ')}</td>
              <td>{effects.join('; ')}</td>
              {compared !== null && <td>{compared.textOf(factor.id)}</td>}
            </tr>
          ))}
          {compared !== null && current === last && <GoneRows factors={compared.gone} />}
          {compared !== null && current === last && <GoneRows factors={compared.rejected} rejected />}
        </tbody>
      </table>
      {last > 0 && shown && <Pages page={current} total={factors.length} go={setPage} />}
    </section>
  );
};
