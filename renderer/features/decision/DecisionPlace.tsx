import { useState } from 'react';
import { useLocation } from 'wouter';
import { stepStanding } from '../../../db/domain/plan/standing.ts';
import type { PlanVersionRecord } from '../../../db/domain/planning-records.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { ChecksPanel } from '../checks/ChecksPanel.tsx';
import { useNextFault } from '../checks/next-fault.ts';
import { ComparedVersions } from './ComparedVersions.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { chosenIn, versionAddress } from './decision-address.ts';
import type { VersionKind } from './decision-form.ts';
import { Schedule } from './Schedule.tsx';
import { StandingPanel } from './StandingPanel.tsx';
import { useFailing, useVersions, type Versions } from './use-decision.ts';
import { VersionDetails } from './VersionDetails.tsx';
import { VersionsList } from './VersionsList.tsx';

/** Leads to the next fault from every place; `Shortcuts` listens. */
const FAULT_KEY = 'F8';

interface PlaceProps {
  readonly analysis: string;
  /** A version, or two to compare (`decision-address.ts`). */
  readonly selected: string | null;
}

/** What remains before a decision, in one line. */
const useStatus = (analysis: string): string => {
  const { words } = useWords();
  const { number } = useFormats();
  const failing = useFailing(analysis);
  const steps = useCall('decisionStep.list', { analysis }).data;
  if (failing === undefined || steps === undefined) return '';
  const late = steps.filter((step) => stepStanding(step, today()) === 'overdue').length;
  return fill(words.decision.status, { checks: number(failing.length), late: number(late) });
};

interface ActionsProps {
  readonly isDecided: boolean;
  readonly open: (kind: VersionKind) => void;
}

const Actions = ({ isDecided, open }: ActionsProps) => {
  const { words } = useWords();
  return (
    <>
      <button type="button" onClick={() => open('referral')}>
        {words.decision.refer}
      </button>
      <button type="button" data-kind="primary" onClick={() => open(isDecided ? 'revised' : 'decided')}>
        {isDecided ? words.decision.revise : words.decision.decide}
      </button>
    </>
  );
};

const ChecksPart = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const failing = useFailing(analysis) ?? [];
  const nextFault = useNextFault(analysis);
  return (
    <Panel
      title={words.decision.checks}
      actions={
        failing.length > 0 && (
          <button type="button" aria-keyshortcuts={FAULT_KEY} onClick={() => void nextFault()}>
            {words.decision.nextCheck} <kbd aria-hidden>{FAULT_KEY}</kbd>
          </button>
        )
      }
    >
      <ChecksPanel analysis={analysis} />
    </Panel>
  );
};

interface DecidingProps {
  readonly analysis: string;
  readonly version: string | null;
  readonly known: Versions;
}

/** The chosen version, else the newest; none while there is none. */
const detailsOf = ({ analysis, version, known }: DecidingProps, label: string) => {
  const { versions } = known;
  const shown = versions.find(({ id }) => id === version) ?? versions[0];
  if (shown === undefined) return undefined;
  const previous = versions[versions.indexOf(shown) + 1];
  return { label, content: <VersionDetails key={shown.id} {...{ analysis, previous }} version={shown} /> };
};

const Deciding = (props: DecidingProps) => {
  const { analysis, version, known } = props;
  const { words } = useWords();
  const [, go] = useLocation();
  const [kind, setKind] = useState<VersionKind | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const record = useCall('analysis.get', { analysis }).data;
  const failing = useFailing(analysis);
  const status = useStatus(analysis);
  const select = (id: string): void => {
    setMade(null);
    go(versionAddress(analysis, id), { replace: true });
  };
  const done = ({ id, title }: PlanVersionRecord): void => {
    setKind(null);
    setMade(title);
    go(versionAddress(analysis, id), { replace: true });
  };
  const { versions, standing, error } = known;
  const details = detailsOf(props, words.decision.version);
  return (
    <Place
      title={words.decision.title}
      status={made === null ? status : fill(words.decision.made, { title: shortTitle(made) })}
      actions={known.isThere && <Actions isDecided={standing.inForce !== null} open={setKind} />}
      tools={<ErrorNote error={error} />}
      details={details}
    >
      {known.isThere && (
        <div className={ui['wide']}>
          <StandingPanel {...{ analysis, known }} />
          <ChecksPart analysis={analysis} />
          <Schedule analysis={analysis} />
          <VersionsList {...{ analysis, versions, select }} selected={version ?? versions[0]?.id ?? null} />
        </div>
      )}
      {kind !== null && record !== undefined && failing !== undefined && (
        <DecideDialog {...{ kind, record, versions, failing, done }} close={() => setKind(null)} />
      )}
    </Place>
  );
};

/** Beslut: how far the plan has come, what is missing before a decision, the meetings until there, and its versions. */
export const DecisionPlace = ({ analysis, selected }: PlaceProps) => {
  const chosen = chosenIn(selected);
  const known = useVersions(analysis);
  if ('compared' in chosen) return <ComparedVersions {...{ analysis, known }} compared={chosen.compared} />;
  return <Deciding {...{ analysis, known }} version={chosen.version} />;
};
