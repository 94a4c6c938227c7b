import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isWrittenSince } from '../../../db/domain/plan/round-drift.ts';
import { type RoundReport, roundReport } from '../../../db/domain/plan/round-report.ts';
import type { FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { copy } from '../prose/copied.ts';
import styles from './follow-up.module.css';
import { LinesTable, SumsTable } from './ReportTables.tsx';
import { type Both, pointOf, reportText } from './report-text.ts';
import { type Reported, useReported } from './use-reported.ts';
import { compareAddress, type Rounds, useAddress } from './use-rounds.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly known: Rounds;
  /** The rounds; the last two where they name none that is there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface PickerProps {
  readonly label: string;
  readonly rounds: readonly FollowUpRoundRecord[];
  readonly value: string;
  readonly pick: (id: string) => void;
}

const Picker = ({ label, rounds, value, pick }: PickerProps) => (
  <Field label={label}>
    {(wired) => (
      <select {...wired} value={value} onChange={(event) => pick(event.target.value)}>
        {rounds.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    )}
  </Field>
);

const Deviations = ({ report }: { readonly report: RoundReport }) => {
  const { words } = useWords();
  const all = report.groups.flatMap(({ lines }) => lines.filter(({ newDeviations }) => newDeviations !== ''));
  if (all.length === 0) return <p className={ui['help']}>{words.report.noDeviations}</p>;
  return (
    <dl className={styles['facts']}>
      {all.map(({ measure, title, newDeviations }) => (
        <div key={measure}>
          <dt>{title}</dt>
          <dd>{newDeviations}</dd>
        </div>
      ))}
    </dl>
  );
};

interface Made {
  readonly report: RoundReport;
  readonly both: Both;
  readonly sides: readonly Reported[];
}

const madeOf = (before: Reported | undefined, after: Reported | undefined): Made | null => {
  if (before === undefined || after === undefined) return null;
  const both = { before: before.said.round, after: after.said.round };
  return { report: roundReport(before.said, after.said), both, sides: [before, after] };
};

/** What each of the rounds is read from. */
const Sides = ({ sides }: Pick<Made, 'sides'>) => {
  const { words } = useWords();
  const { reported } = words;
  return (
    <ul className={ui['help']}>
      {sides.map(({ standing, drift, said: { round } }) => (
        <li key={round.id}>
          {`${round.title}: ${reported.side[standing]}`}
          {drift !== null && isWrittenSince(drift) && ` ${reported.sideWritten}`}
        </li>
      ))}
    </ul>
  );
};

const Report = ({ analysis, report, both, sides }: Made & { readonly analysis: string }) => {
  const { words } = useWords();
  const [withSame, setWithSame] = useState(false);
  const lines = report.groups.flatMap((group) => group.lines);
  const same = lines.length - report.changed;
  return (
    <div className={ui['wide']}>
      <p>{pointOf(words, report, both)}</p>
      <Sides sides={sides} />
      <Panel title={words.report.sums}>
        <SumsTable report={report} />
      </Panel>
      <Panel title={words.report.deviations}>
        <Deviations report={report} />
      </Panel>
      <Panel
        title={words.report.changes}
        actions={
          same > 0 && (
            <label className={ui['inline']}>
              <input type="checkbox" checked={withSame} onChange={() => setWithSame(!withSame)} />
              {fill(words.report.showSame, { count: same })}
            </label>
          )
        }
      >
        {report.changed === 0 && <p className={ui['help']}>{words.report.noChanges}</p>}
        {(report.changed > 0 || withSame) && (
          <LinesTable
            {...{ analysis, report, withSame }}
            names={{ before: both.before.title, after: both.after.title }}
          />
        )}
      </Panel>
    </div>
  );
};

const CopyButton = ({ report, both }: Made) => {
  const { words, domain } = useWords();
  const [said, say] = useState('');
  const put = (): void => {
    const isSet = copy({ 'text/plain': reportText(words, domain, report, both) });
    say(isSet ? words.report.copied : words.report.notCopied);
  };
  return (
    <>
      <span role="status">{said}</span>
      <button type="button" onClick={put}>
        {words.report.copy}
      </button>
    </>
  );
};

/** Återrapportering: what two rounds say differently. */
export const ComparisonPlace = ({ analysis, known, before, after }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const addressOf = useAddress(analysis);
  const { rounds } = known;
  const later = rounds.find(({ id }) => id === after) ?? rounds.at(-1);
  const earlier = rounds.find(({ id }) => id === before) ?? rounds.filter((one) => one !== later).at(-1);
  const [old, now] = [useReported(analysis, known, earlier), useReported(analysis, known, later)];
  const all = <Link href={addressOf()}>{words.rounds.all}</Link>;
  if (later === undefined || earlier === undefined) {
    return (
      <Place title={words.report.title} actions={all}>
        <Empty>{words.report.needsTwo}</Empty>
      </Place>
    );
  }
  const pick = (from: string, to: string): void => go(addressOf(compareAddress(from, to)), { replace: true });
  const made = madeOf(old.reported, now.reported);
  return (
    <Place
      title={words.report.title}
      actions={
        <>
          {all}
          {made !== null && <CopyButton key={`${earlier.id} ${later.id}`} {...made} />}
        </>
      }
      tools={
        <>
          <Picker label={words.report.before} {...{ rounds }} value={earlier.id} pick={(id) => pick(id, later.id)} />
          <Picker label={words.report.after} {...{ rounds }} value={later.id} pick={(id) => pick(earlier.id, id)} />
          <ErrorNote error={old.error ?? now.error} />
        </>
      }
    >
      {made !== null && <Report {...{ analysis, ...made }} />}
    </Place>
  );
};
