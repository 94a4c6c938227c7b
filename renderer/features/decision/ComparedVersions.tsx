import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { PlanVersionComparison } from '../../../electron/contract/plan-calls.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Place } from '../../ui/Place.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import ui from '../../ui/ui.module.css';
import { Differences, Totals } from '../compare/Differences.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import styles from './decision.module.css';
import { type Compared, comparedAddress, NOW, versionAddress } from './decision-address.ts';
import type { Versions } from './use-decision.ts';

interface ComparedProps {
  readonly analysis: string;
  readonly known: Versions;
  readonly compared: Compared;
}

interface PickProps {
  readonly label: string;
  readonly known: Versions;
  readonly value: string;
  /** Whether the plan as it is now can be chosen. */
  readonly withNow: boolean;
  readonly pick: (value: string) => void;
}

const Pick = ({ label, known, value, withNow, pick }: PickProps) => {
  const { words, domain } = useWords();
  return (
    <Field label={label}>
      {(wired) => (
        <select {...wired} value={value} onChange={(event) => pick(event.target.value)}>
          {withNow && <option value={NOW}>{words.decision.now}</option>}
          {known.versions.map(({ id, title, kind, date }) => (
            <option key={id} value={id}>
              {fill(words.decision.option, {
                title: shortTitle(title),
                kind: domain.planVersionKind[kind],
                date: date ?? '',
              })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

const Pickers = ({ analysis, known, compared }: ComparedProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const pick = (part: Partial<Compared>): void =>
    go(comparedAddress(analysis, { ...compared, ...part }), { replace: true });
  const { before, after } = words.decision;
  return (
    <div className={styles['pickers']}>
      <Pick label={before} known={known} withNow={false} value={compared.before} pick={(id) => pick({ before: id })} />
      <Pick label={after} known={known} withNow value={compared.after} pick={(id) => pick({ after: id })} />
    </div>
  );
};

const noOne = (): string => '';

interface ShownProps {
  readonly analysis: string;
  readonly comparison: PlanVersionComparison;
}

/** The difference as the plan's table and in words, a tab apart. */
const Shown = ({ analysis, comparison }: ShownProps) => {
  const { words } = useWords();
  const { asTable, inWords, same } = words.decision;
  const [tab, setTab] = useState<'table' | 'words'>('table');
  const count = comparison.added.length + comparison.changed.length + comparison.removed.length;
  return (
    <Tabs
      label={words.decision.compare}
      tabs={[
        { id: 'table', label: asTable },
        { id: 'words', label: inWords, count },
      ]}
      shown={tab}
      show={setTab}
    >
      {tab === 'table' ? (
        <ComparedTable tables={comparison.tables} />
      ) : (
        <div className={ui['wide']}>
          <Totals comparison={comparison} same={same} />
          <Differences analysis={analysis} comparison={{ ...comparison, written: {} }} authorName={noOne} />
        </div>
      )}
    </Tabs>
  );
};

/** Two versions of the plan, or one and the plan as it is now: what differs, as its table and in words. */
export const ComparedVersions = ({ analysis, known, compared }: ComparedProps) => {
  const { words } = useWords();
  const after = compared.after === NOW ? null : compared.after;
  const { data, error, isPending } = useCall('plan.versions.compare', { analysis, before: compared.before, after });
  return (
    <Place
      title={words.decision.compare}
      actions={<Link href={versionAddress(analysis, compared.before)}>{words.decision.back}</Link>}
      tools={
        <>
          {known.isThere && <Pickers {...{ analysis, known, compared }} />}
          <ErrorNote error={known.error ?? error} />
        </>
      }
    >
      <Busy going={isPending} what={words.common.loading} />
      {data !== undefined && <Shown analysis={analysis} comparison={data} />}
    </Place>
  );
};
