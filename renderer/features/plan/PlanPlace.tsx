import { useCallback, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { planReport } from '../../../db/domain/words/index.ts';
import { useAction, useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { PlanDetails, type PlanTab } from './PlanDetails.tsx';
import { PlanTable } from './PlanTable.tsx';
import styles from './plan.module.css';
import { type Plan, usePlan } from './use-plan.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

/** What deriving just changed, else how large the plan is and what is left before a decision. */
const useStatus = (analysis: string, plan: Plan, report: string | undefined): string => {
  const { words } = useWords();
  const { number } = useFormats();
  const checks = useCall('checks.get', { analysis }).data ?? [];
  if (report !== undefined) return report;
  if (!plan.isReady) return '';
  return fill(words.plan.status, {
    causes: number(plan.blocks.length),
    measures: number(plan.measures.length),
    checks: number(checks.filter(({ holds }) => !holds).length),
  });
};

const Filter = ({ value, set }: { readonly value: string; readonly set: (value: string) => void }) => {
  const { words } = useWords();
  return (
    <input
      type="search"
      className={styles['filter']}
      aria-label={words.plan.filter}
      placeholder={words.plan.filter}
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  );
};

const EmptyPlan = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  return (
    <Empty actions={<Link href={`/analysis/${analysis}/derivation`}>{words.plan.emptyNext}</Link>}>
      {words.plan.empty}
    </Empty>
  );
};

/** Åtgärdsplanen as Brå's table, edited where it stands, with the chosen measure and the checks beside. */
export const PlanPlace = ({ analysis, selected }: PlaceProps) => {
  const { words, language } = useWords();
  const [, go] = useLocation();
  const [filter, setFilter] = useState('');
  const plan = usePlan(analysis);
  const chosen = plan.measures.find(({ id }) => id === selected);
  const block = plan.blocks.find(({ row }) => row.factor === selected);
  const [tab, setTab] = useState<PlanTab | null>(null);
  const followed = useRef<string | null>(null);
  const derive = useAction('plan.derive');
  const select = useCallback(
    (id: string, isAsked = false): void => {
      // The checks stay beside what one of them led to, so that the next can be followed.
      if (isAsked || followed.current !== id) setTab('measure');
      go(`/analysis/${analysis}/plan/${encodeURIComponent(id)}`, { replace: true });
    },
    [analysis, go],
  );
  const status = useStatus(analysis, plan, derive.data && planReport(derive.data, language));
  const isEmpty = plan.isReady && plan.blocks.length === 0 && plan.loose.length === 0;
  return (
    <Place
      title={words.plan.title}
      status={status}
      actions={
        <>
          <Filter value={filter} set={setFilter} />
          <Link href={`/analysis/${analysis}/print`}>{words.places.print}</Link>
          <button type="button" onClick={() => derive.mutate({ analysis })}>
            {words.derivation.derive}
          </button>
        </>
      }
      details={{
        label: words.common.details,
        content: (
          <PlanDetails
            analysis={analysis}
            measure={chosen}
            block={block}
            tab={tab ?? (chosen === undefined ? 'checks' : 'measure')}
            show={setTab}
            follow={(id) => {
              followed.current = id;
            }}
          />
        ),
      }}
    >
      <ErrorNote error={plan.error ?? derive.error} />
      {isEmpty && <EmptyPlan analysis={analysis} />}
      {plan.isReady && !isEmpty && (
        <PlanTable analysis={analysis} plan={plan} filter={filter} selected={selected} select={select} />
      )}
      <MoreDifferences analysis={analysis} gone={['measure', 'planRow']} />
    </Place>
  );
};
