import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ScenarioRecord } from '../../../db/domain/entities.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty, Note } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import { FactorTable } from './FactorTable.tsx';
import { KeepForm, KeptForm, ScenarioList, trialAddress } from './Scenarios.tsx';
import { Structures } from './Structures.tsx';
import { sentencesOf } from './summary.ts';
import { Tried } from './Tried.tsx';
import { type Names, useNames } from './use-names.ts';
import { type Trial, useDraft, useKept } from './use-trial.ts';
import styles from './what-if.module.css';

interface ResultProps {
  readonly analysis: string;
  readonly trial: Trial;
  readonly names: Names;
}

const Result = ({ analysis, trial: { result, changes, error }, names }: ResultProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const sentences = result === undefined || changes.length === 0 ? [] : sentencesOf(result, words.whatIf.sums, number);
  const isSame = sentences.length === 1 && result?.factors.length === 0;
  return (
    <div className={styles['result']}>
      <Note tone="info">{words.whatIf.harmless}</Note>
      <ErrorNote error={error} />
      <div role="status" className={styles['sums']}>
        {isSame && <p>{words.whatIf.same}</p>}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {changes.length === 0 && <Empty>{words.whatIf.willShow}</Empty>}
      {result !== undefined && changes.length > 0 && (
        <>
          <FactorTable {...{ analysis, result, names }} />
          <Structures {...{ result, names }} />
        </>
      )}
    </div>
  );
};

interface BenchProps {
  readonly analysis: string;
  readonly open: string | null;
  readonly trial: Trial;
  /** Name and note of what is tried, or how to keep it. */
  readonly children: ReactNode;
}

/** What is tried to the left, what it gives to the right. */
const Bench = ({ analysis, open, trial, children }: BenchProps) => {
  const names = useNames(analysis);
  return (
    <div className={styles['bench']}>
      <div className={styles['left']}>
        <ScenarioList analysis={analysis} open={open} />
        {children}
        <Tried trial={trial} names={names} kept={open !== null} />
      </div>
      <Result {...{ analysis, trial, names }} />
    </div>
  );
};

const Draft = ({ analysis }: { readonly analysis: string }) => {
  const [, go] = useLocation();
  const trial = useDraft(analysis);
  const kept = ({ id }: ScenarioRecord): void => {
    trial.clear();
    go(trialAddress(analysis, id));
  };
  return (
    <Bench analysis={analysis} open={null} trial={trial}>
      {trial.changes.length > 0 && <KeepForm analysis={analysis} changes={trial.changes} kept={kept} />}
    </Bench>
  );
};

const Kept = ({ analysis, scenario }: { readonly analysis: string; readonly scenario: ScenarioRecord }) => {
  const [, go] = useLocation();
  const trial = useKept(analysis, scenario.id);
  return (
    <Bench analysis={analysis} open={scenario.id} trial={trial}>
      <KeptForm
        analysis={analysis}
        scenario={scenario}
        removed={() => go(trialAddress(analysis, null), { replace: true })}
      />
    </Bench>
  );
};

/** Tänk om: what the rules would say if a factor or link were away, or could be influenced otherwise. */
export const WhatIfTab = ({ analysis, selected }: { readonly analysis: string; readonly selected: string }) => {
  const { data, error } = useCall('scenario.list', { analysis });
  const scenario = data?.find(({ id }) => id === selected);
  if (data === undefined) return <ErrorNote error={error} />;
  return (
    <div className={ui['wide']}>
      {scenario === undefined ? (
        <Draft analysis={analysis} />
      ) : (
        <Kept key={scenario.id} analysis={analysis} scenario={scenario} />
      )}
    </div>
  );
};
