import { useState } from 'react';
import type { Derivation, DerivedFactor } from '../../../db/domain/derivation/types.ts';
import { planReport } from '../../../db/domain/words/index.ts';
import { useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { FactorTable } from './FactorTable.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { Structure } from './Structure.tsx';

interface GroupsProps {
  readonly analysis: string;
  readonly derivation: Derivation;
  readonly place: (factor: DerivedFactor) => void;
}

const Groups = ({ analysis, derivation, place }: GroupsProps) => {
  const { words, domain } = useWords();
  const of = (holds: (factor: DerivedFactor) => boolean): DerivedFactor[] => derivation.factors.filter(holds);
  const groups = ([1, 2, 3] as const).map((group) => ({
    title: domain.group[group],
    factors: of((factor) => factor.group === group && !factor.declined),
  }));
  const sections = [
    ...groups,
    { title: domain.placement.declined, factors: of(({ declined }) => declined) },
    { title: words.derivation.requests, factors: of(({ role }) => role === 'others') },
    { title: words.derivation.gaps, factors: of(({ role }) => role === 'unset' || role === 'unconnected') },
  ];
  return sections
    .filter(({ factors }) => factors.length > 0)
    .map(({ title, factors }) => (
      <section key={title} className={ui['stack']}>
        <h2>{title}</h2>
        <FactorTable analysis={analysis} factors={factors} place={place} />
      </section>
    ));
};

/** Härledning: where each factor stands and why, and from it the plan. */
export const DerivationPlace = ({ analysis }: { readonly analysis: string }) => {
  const { words, language } = useWords();
  const derivation = useCall('derivation.get', { analysis });
  const derive = useAction('plan.derive');
  const [moving, setMoving] = useState<DerivedFactor | null>(null);
  return (
    <div className={ui['wide']}>
      <div className={ui['row']}>
        <h1>{words.derivation.title}</h1>
        <button type="button" data-kind="primary" onClick={() => derive.mutate({ analysis })}>
          {words.derivation.derive}
        </button>
        <span role="status">{derive.data !== undefined && planReport(derive.data, language)}</span>
      </div>
      <ErrorNote error={derivation.error ?? derive.error} />
      {derivation.data?.factors.length === 0 && <p>{words.derivation.empty}</p>}
      {derivation.data !== undefined && <Structure derivation={derivation.data} />}
      {derivation.data !== undefined && <Groups analysis={analysis} derivation={derivation.data} place={setMoving} />}
      {moving !== null && <PlaceDialog analysis={analysis} factor={moving} close={() => setMoving(null)} />}
    </div>
  );
};
