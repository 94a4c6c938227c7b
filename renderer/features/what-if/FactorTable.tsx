import { useState } from 'react';
import { Link } from 'wouter';
import type { FactorDifference, WhatIf } from '../../../db/domain/what-if.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import type { Names } from './use-names.ts';
import styles from './what-if.module.css';

const FIRST = 50;
type Compared = FactorDifference['now'];

interface PairProps {
  readonly now: string;
  readonly tried: string;
}

/** Two cells side by side; the second is marked where it says something else. */
const Pair = ({ now, tried }: PairProps) => (
  <>
    <td>{now}</td>
    <td data-differs={now !== tried || undefined}>{tried}</td>
  </>
);

interface RowProps {
  readonly analysis: string;
  readonly difference: FactorDifference;
  readonly names: Names;
}

const Row = ({ analysis, difference: { id, now, tried }, names }: RowProps) => {
  const { words, domain } = useWords();
  const { share, points } = useFormats();
  const { yes, no } = words.common;
  const standing = ({ group, role }: Compared): string => (group === null ? domain.role[role] : domain.group[group]);
  const yesNo = (value: boolean): string => (value ? yes : no);
  const said = (of: (side: Compared) => string): PairProps => ({
    now: of(now),
    tried: tried === null ? '–' : of(tried),
  });
  return (
    <tr>
      <th scope="row">
        <Link href={`/analysis/${analysis}/factors/${encodeURIComponent(id)}`}>{names.factor(id)}</Link>
        {tried === null && <span className={ui['help']}> {words.whatIf.away}</span>}
      </th>
      <td>{share(now.share)}</td>
      <td>{tried === null ? '–' : share(tried.share)}</td>
      <td>{tried === null ? '–' : points(tried.share - now.share)}</td>
      <Pair {...said(standing)} />
      <Pair {...said(({ inCut }) => yesNo(inCut))} />
      <Pair {...said(({ rootCause }) => yesNo(rootCause))} />
    </tr>
  );
};

const Head = () => {
  const { words } = useWords();
  const { factor, share, group, cut, root, columnNow, columnTried, difference, differenceHelp } = words.whatIf;
  const pair = (name: string) => [
    <th key={`${name} now`} scope="col">
      {columnNow}
    </th>,
    <th key={`${name} tried`} scope="col">
      {columnTried}
    </th>,
  ];
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {factor}
        </th>
        <th scope="colgroup" colSpan={3}>
          {share}
        </th>
        {[group, cut, root].map((name) => (
          <th key={name} scope="colgroup" colSpan={2}>
            {name}
          </th>
        ))}
      </tr>
      <tr>
        {pair(share)}
        <th scope="col" title={differenceHelp}>
          {difference}
        </th>
        {[group, cut, root].flatMap(pair)}
      </tr>
    </thead>
  );
};

const shift = ({ now, tried }: FactorDifference): number => Math.abs((tried?.share ?? 0) - now.share);

/** Shares that show as the same number. */
const TINY = 0.0005;

/** Whether more differs than a share so little that it cannot be seen. */
const isSeen = (difference: FactorDifference): boolean => {
  const { now, tried } = difference;
  if (tried === null || shift(difference) >= TINY) return true;
  return (
    now.group !== tried.group ||
    now.role !== tried.role ||
    now.inCut !== tried.inCut ||
    now.rootCause !== tried.rootCause
  );
};

interface TableProps {
  readonly analysis: string;
  readonly result: WhatIf;
  readonly names: Names;
}

/** Factors that the rules see otherwise, now and as tried, the largest shift of share first. */
export const FactorTable = ({ analysis, result, names }: TableProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const [all, setAll] = useState(false);
  const sorted = result.factors.filter(isSeen).sort((a, b) => shift(b) - shift(a));
  const tiny = result.factors.length - sorted.length;
  if (result.factors.length === 0) return null;
  return (
    <section className={ui['stack']}>
      <h2>{words.whatIf.table}</h2>
      <div className={styles['scroll']}>
        <table className={styles['table']} aria-label={words.whatIf.table}>
          <Head />
          <tbody>
            {sorted.slice(0, all ? sorted.length : FIRST).map((difference) => (
              <Row key={difference.id} {...{ analysis, difference, names }} />
            ))}
          </tbody>
        </table>
      </div>
      {tiny > 0 && <p className={ui['help']}>{fill(words.whatIf.tiny, { count: number(tiny) })}</p>}
      {!all && sorted.length > FIRST && (
        <div>
          <button type="button" onClick={() => setAll(true)}>
            {fill(words.whatIf.all, { count: number(sorted.length) })}
          </button>
        </div>
      )}
    </section>
  );
};
