import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { orderedSteps } from '../../../db/domain/event-chain.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { useEvidenceStates } from '../evidence-states.ts';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { NewRecord } from '../sources/NewRecord.tsx';
import { Chain } from './Chain.tsx';
import styles from './event-chain.module.css';
import { FactorTray } from './FactorTray.tsx';
import { useChainWriting } from './use-chain-writing.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

/** What belongs here, with Brå's example of a chain (domain.md, B.3.1). */
const EmptyChain = () => {
  const { words } = useWords();
  return (
    <section className={styles['empty']}>
      <h2>{words.chain.emptyTitle}</h2>
      <p>{words.chain.empty}</p>
      <h3>{words.chain.example}</h3>
      <ol className={styles['example']}>
        {words.chain.exampleSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
};

/** What the place reads: the steps in order, the factors, what the sources and the derivation say of them. */
const useChain = (analysis: string) => {
  const list = useCall('chainStep.list', { analysis });
  const all = useCall('factor.list', { analysis });
  const derivation = useCall('derivation.get', { analysis });
  const states = useEvidenceStates(analysis);
  const steps = useMemo(() => orderedSteps(list.data ?? []), [list.data]);
  const factors = useMemo(() => new Map((all.data ?? []).map((factor) => [factor.id, factor])), [all.data]);
  const cut = useMemo(() => new Set(derivation.data?.cut.factors), [derivation.data]);
  return { steps, factors, states, cut, isRead: list.isSuccess, error: list.error ?? all.error ?? derivation.error };
};

/** Händelsekedja: the course of events step by step, what makes each possible, and where it could be broken. */
export const ChainPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const { steps, factors, states, cut, isRead, error } = useChain(analysis);
  const writing = useChainWriting(analysis, steps);
  const goneDetails = useGoneDetails(analysis, selected);
  const focusNext = useRef<string | null>(null);
  const chosen = selected === null ? undefined : factors.get(selected);
  const shared = {
    ...{ analysis, steps, factors, states, cut, selected, writing, focusNext },
    select: (id: string): void => go(`/analysis/${analysis}/chain/${encodeURIComponent(id)}`),
  };
  const breakable = steps.filter((step) => step.breakable).length;
  const isGone = writing.refused !== null && !steps.some(({ id }) => id === writing.refused?.step);
  return (
    <Place
      title={words.views.chain}
      status={steps.length > 0 && fill(words.chain.status, { count: steps.length, breakable })}
      tools={
        <>
          {steps.length > 0 && <p className={styles['help']}>{words.chain.help}</p>}
          <ErrorNote error={error ?? (isGone ? writing.refused?.reason : null)} />
        </>
      }
      details={
        chosen
          ? { label: words.common.details, content: <FactorDetails analysis={analysis} id={chosen.id} /> }
          : goneDetails
      }
    >
      <div className={styles['place']}>
        <div className={styles['main']}>
          {isRead && steps.length === 0 && <EmptyChain />}
          {steps.length > 0 && <Chain {...shared} />}
          <div className={styles['create']}>
            <NewRecord label={words.chain.create} create={async (title) => writing.create(steps.length, title)} />
          </div>
          {cut.size > 0 && steps.length > 0 && <p className={ui['help']}>{words.chain.hints}</p>}
        </div>
        {factors.size > 0 && <FactorTray {...shared} />}
        <MoreDifferences analysis={analysis} gone={['chainStep', 'factor']} all={['link']} />
      </div>
    </Place>
  );
};
