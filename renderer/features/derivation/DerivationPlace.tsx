import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Derivation, DerivedFactor } from '../../../db/domain/derivation/types.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import ui from '../../ui/ui.module.css';
import { WhatIfTab } from '../what-if/WhatIfTab.tsx';
import { Changes } from './Changes.tsx';
import { GroupTable } from './GroupTable.tsx';
import { NetworkTab } from './NetworkTab.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { Structure } from './Structure.tsx';

const NETWORK = 'network';

interface GroupsProps {
  readonly analysis: string;
  readonly derivation: Derivation;
  readonly move: (factor: DerivedFactor) => void;
}

const Groups = ({ analysis, derivation, move }: GroupsProps) => {
  const { words, domain } = useWords();
  const of = (holds: (factor: DerivedFactor) => boolean): DerivedFactor[] => derivation.factors.filter(holds);
  const { groupHelp } = words.derivation;
  const groups = ([1, 2, 3] as const).map((group) => ({
    title: domain.group[group],
    help: groupHelp[group],
    factors: of((factor) => factor.group === group && !factor.declined),
  }));
  const sections = [
    ...groups,
    { title: words.derivation.declinedGroup, help: groupHelp.declined, factors: of(({ declined }) => declined) },
    { title: words.derivation.requests, help: groupHelp.others, factors: of(({ role }) => role === 'others') },
    {
      title: words.derivation.gaps,
      help: groupHelp.gaps,
      factors: of(({ role }) => role === 'unset' || role === 'unconnected'),
    },
  ];
  const most = Math.max(0, ...derivation.factors.map(({ share }) => share));
  return sections
    .filter(({ factors }) => factors.length > 0)
    .map((section) => <GroupTable key={section.title} analysis={analysis} most={most} move={move} {...section} />);
};

/** What deriving now would change, and where each factor stands and why. */
const Standing = ({ analysis, derivation }: { readonly analysis: string; readonly derivation: Derivation }) => {
  const { words } = useWords();
  const [moving, setMoving] = useState<DerivedFactor | null>(null);
  const isEmpty = derivation.factors.length === 0;
  return (
    <div className={ui['wide']}>
      {isEmpty ? (
        <Empty actions={<Link href={`/analysis/${analysis}/factors`}>{words.places.factors}</Link>}>
          {words.derivation.empty}
        </Empty>
      ) : (
        <Changes analysis={analysis} derivation={derivation} />
      )}
      <Groups analysis={analysis} derivation={derivation} move={setMoving} />
      {moving !== null && <PlaceDialog analysis={analysis} factor={moving} close={() => setMoving(null)} />}
    </div>
  );
};

interface PlaceProps {
  readonly analysis: string;
  /** `network`; a scenario or `what-if`: what one tries against the rules. */
  readonly selected: string | null;
}

/** Härledning: the rules' answer and the structure behind it; beside it, what they would say if something were otherwise. */
export const DerivationPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const { data, error } = useCall('derivation.get', { analysis });
  const tab = selected === null ? 'now' : selected === NETWORK ? NETWORK : 'what-if';
  const hasStructure = data !== undefined && data.factors.length > 0 && tab === 'now';
  return (
    <Place
      title={words.derivation.title}
      details={
        hasStructure
          ? { label: words.derivation.structure, content: <Structure analysis={analysis} derivation={data} /> }
          : undefined
      }
    >
      <Tabs
        label={words.whatIf.tabs}
        tabs={[
          { id: 'now', label: words.whatIf.now },
          { id: NETWORK, label: words.network.title },
          { id: 'what-if', label: words.whatIf.title },
        ]}
        shown={tab}
        show={(next) => go(`/analysis/${analysis}/derivation${next === 'now' ? '' : `/${next}`}`)}
      >
        <ErrorNote error={error} />
        {data !== undefined && tab === 'now' && <Standing analysis={analysis} derivation={data} />}
        {tab === NETWORK && <NetworkTab analysis={analysis} />}
        {selected !== null && tab === 'what-if' && <WhatIfTab analysis={analysis} selected={selected} />}
      </Tabs>
    </Place>
  );
};
