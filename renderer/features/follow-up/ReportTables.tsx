import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ReportLine, RoundReport } from '../../../db/domain/plan/round-report.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import ui from '../../ui/ui.module.css';
import styles from './follow-up.module.css';
import { Standing } from './Marks.tsx';
import { calledBefore, changesOf, countsOf } from './report-text.ts';
import { useAddress } from './use-rounds.ts';

interface SumsProps {
  readonly report: RoundReport;
}

const SumRow = ({ name, sums }: { readonly name: string; readonly sums: RoundReport['all'] }) => {
  const { words, domain } = useWords();
  const after = countsOf(words, domain, sums.after);
  return (
    <tr>
      <th scope="row">{name}</th>
      {countsOf(words, domain, sums.before).map(([label, before], at) => (
        <td key={label} data-same={before === after[at]?.[1] || undefined}>
          {before === after[at]?.[1] ? before : fill(words.report.sum, { before, after: after[at]?.[1] })}
        </td>
      ))}
    </tr>
  );
};

/** How many each who is responsible has of everything, in both rounds. */
export const SumsTable = ({ report }: SumsProps) => {
  const { words, domain } = useWords();
  return (
    <div className={styles['scrolls']}>
      <table className={styles['sums']} aria-label={words.report.sums}>
        <thead>
          <tr>
            <th scope="col">{words.rounds.actors}</th>
            {countsOf(words, domain, report.all.after).map(([label]) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.groups.map(({ actor, sums }) => (
            <SumRow key={actor?.id ?? ''} name={actor?.name ?? words.rounds.noActor} sums={sums} />
          ))}
        </tbody>
        <tfoot>
          <SumRow name={words.report.all} sums={report.all} />
        </tfoot>
      </table>
    </div>
  );
};

const Trend = ({ trend }: Pick<ReportLine, 'trend'>) => {
  const { words } = useWords();
  if (trend === null) return null;
  const Icon = trend === 'better' ? ArrowUp : ArrowDown;
  return (
    <div className={`${ui['badge']} ${trend === 'better' ? ui['done'] : ui['off']}`}>
      <Icon size={12} aria-hidden />
      {trend === 'better' ? words.report.goingBetter : words.report.goingWorse}
    </div>
  );
};

/** The words that differ; status and light stand in columns of their own. */
const Changes = ({ line }: { readonly line: ReportLine }) => {
  const { words, domain } = useWords();
  if (line.after === null) return <span className={ui['muted']}>{words.report.onlyBefore}</span>;
  if (line.before === null) return <span className={ui['muted']}>{words.report.onlyAfter}</span>;
  const texts = changesOf(words, domain, line).filter(({ field }) => field !== 'status' && field !== 'light');
  if (texts.length === 0) return line.isChanged ? <Dash /> : <span className={ui['muted']}>{words.report.same}</span>;
  return (
    <dl className={styles['facts']}>
      {texts.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{fill(words.report.change, { before, after })}</dd>
        </div>
      ))}
    </dl>
  );
};

interface GroupProps extends Pick<LinesProps, 'analysis' | 'withSame'> {
  readonly group: RoundReport['groups'][number];
}

/** Of a nämnd with very many measures the first are there at once. */
const MOST_AT_FIRST = 100;

const GroupLines = ({ analysis, group: { actor, lines }, withSame }: GroupProps) => {
  const { words } = useWords();
  const addressOf = useAddress(analysis);
  const [isWhole, setWhole] = useState(false);
  const all = lines.filter(({ isChanged }) => withSame || isChanged);
  const shown = isWhole ? all : all.slice(0, MOST_AT_FIRST);
  if (all.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {actor?.name ?? words.rounds.noActor}
        </th>
      </tr>
      {shown.map((line) => (
        <tr key={line.measure}>
          <td>
            <Link href={addressOf(line.measure)}>{line.title}</Link>
            {line.titleBefore !== null && <p className={ui['muted']}>{calledBefore(words, line.titleBefore)}</p>}
          </td>
          <td>
            <Standing followUp={line.before} />
          </td>
          <td>
            <Standing followUp={line.after} />
            <Trend trend={line.trend} />
          </td>
          <td>
            <Changes line={line} />
          </td>
        </tr>
      ))}
      {shown.length < all.length && (
        <tr>
          <td colSpan={4}>
            <button type="button" onClick={() => setWhole(true)}>
              {fill(words.followUp.showAll, { count: all.length })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
};

interface LinesProps {
  readonly analysis: string;
  readonly report: RoundReport;
  readonly names: { readonly before: string; readonly after: string };
  /** Whether lines that say the same stand there as well. */
  readonly withSame: boolean;
}

/** What each measure said in the one round and the other. */
export const LinesTable = ({ analysis, report, names, withSame }: LinesProps) => {
  const { words } = useWords();
  return (
    <div className={styles['scrolls']}>
      <table className={styles['lines']} aria-label={words.report.changes}>
        <thead>
          <tr>
            <th scope="col">{words.followUp.measure}</th>
            <th scope="col">{names.before}</th>
            <th scope="col">{names.after}</th>
            <th scope="col">{words.report.differs}</th>
          </tr>
        </thead>
        {report.groups.map((group) => (
          <GroupLines key={group.actor?.id ?? ''} {...{ analysis, group, withSame }} />
        ))}
      </table>
    </div>
  );
};
