import { Link, useLocation } from 'wouter';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { How, MarkedComparison, MarkedKind } from '../../../db/domain/compare-marks.ts';
import type { ComparedRecord } from '../../../db/domain/compare-states.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { kindWord } from '../compare/value-words.ts';
import { BringBack } from './BringBack.tsx';
import { useMarks } from './Compared.tsx';
import { CompareMark, GoneName } from './CompareMark.tsx';
import styles from './compared.module.css';
import { targetOf } from './stops.ts';

/** Of each kind, before the rest is a link. */
const MOST = 30;

interface ListProps {
  readonly analysis: string;
  /** Kinds that the view shows, and of which it has no place for what is not there now. */
  readonly gone?: readonly MarkedKind[];
  /** Kinds that the view does not show one by one. */
  readonly all?: readonly MarkedKind[];
  /** Ids of what is gone and has a place in the view all the same. */
  readonly except?: ReadonlySet<string>;
}

type Listed = ComparedRecord & { readonly how: How };

const listedOf = (comparison: MarkedComparison, kind: MarkedKind, hows: readonly How[]): Listed[] =>
  hows
    .flatMap((how) => comparison[how].map(({ entity, id, name }) => ({ entity, id, name, how })))
    .filter(({ entity }) => entity === kind)
    .sort((a, b) => compareSwedish(a.name, b.name));

interface ItemProps {
  readonly analysis: string;
  readonly record: Listed;
  readonly kind: MarkedKind;
  /** `undefined` where the view cannot choose it. */
  readonly choose: (() => void) | undefined;
}

const Item = ({ analysis, record, kind, choose }: ItemProps) => {
  const { id, name, how } = record;
  const shown =
    how === 'removed' ? (
      <GoneName name={name} />
    ) : (
      <>
        <CompareMark entity={kind} id={id} compact /> {name}
      </>
    );
  return (
    <dd data-compared={`${kind}/${id}`} data-how={how}>
      {choose === undefined ? (
        shown
      ) : (
        <button type="button" data-kind="quiet" onClick={choose}>
          {shown}
        </button>
      )}
      {how === 'removed' && <BringBack {...{ analysis, id, name }} entity={kind} compact />}
    </dd>
  );
};

const none: readonly never[] = [];

/** What differs and has no place of its own in the view: what is not there now is struck through. */
export const MoreDifferences = ({ analysis, gone = none, all = none, except }: ListProps) => {
  const { words } = useWords();
  const [address, go] = useLocation();
  const comparison = useMarks()?.comparison;
  if (comparison === undefined) return null;
  const shown = [
    ...gone.map((kind) => ({ kind, records: listedOf(comparison, kind, ['removed']) })),
    ...all.map((kind) => ({ kind, records: listedOf(comparison, kind, ['added', 'changed', 'removed']) })),
  ]
    .map(({ kind, records }) => ({ kind, records: records.filter(({ id }) => except?.has(id) !== true) }))
    .filter(({ records }) => records.length > 0);
  if (shown.length === 0) return null;
  const view = address.split('/')[3] ?? 'factors';
  const chooser = (kind: MarkedKind, record: ComparedRecord): (() => void) | undefined => {
    const target = kind === 'factor' || kind === 'link' ? targetOf(view, record, comparison.owners) : undefined;
    return target === undefined ? undefined : () => go(`/analysis/${analysis}/${view}/${encodeURIComponent(target)}`);
  };
  return (
    <details open className={styles['more']} aria-label={words.compared.more}>
      <summary>{words.compared.more}</summary>
      <dl>
        {shown.map(({ kind, records }) => (
          <div key={kind}>
            <dt>{kindWord(words, kind)}</dt>
            {records.slice(0, MOST).map((record) => (
              <Item key={record.id} {...{ analysis, record, kind }} choose={chooser(kind, record)} />
            ))}
            {records.length > MOST && (
              <dd>
                <Link href={`/analysis/${analysis}/compare`}>
                  {fill(words.compared.moreLeft, { count: records.length - MOST })}
                </Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
};
