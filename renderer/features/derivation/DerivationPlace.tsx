import { useState } from 'react';
import { Link } from 'wouter';
import type { Derivation, DerivedFactor } from '../../../db/domain/derivation/types.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { Changes } from './Changes.tsx';
import { GroupTable } from './GroupTable.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { Structure } from './Structure.tsx';

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

/** Härledning: what deriving now would change, where each factor stands and why, and the structure behind it. */
export const DerivationPlace = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const { data, error } = useCall('derivation.get', { analysis });
  const [moving, setMoving] = useState<DerivedFactor | null>(null);
  const isEmpty = data?.factors.length === 0;
  return (
    <Place
      title={words.derivation.title}
      details={
        data === undefined || isEmpty
          ? undefined
          : { label: words.derivation.structure, content: <Structure analysis={analysis} derivation={data} /> }
      }
    >
      <div className={ui['wide']}>
        <ErrorNote error={error} />
        {isEmpty && (
          <Empty actions={<Link href={`/analysis/${analysis}/factors`}>{words.places.factors}</Link>}>
            {words.derivation.empty}
          </Empty>
        )}
        {data !== undefined && !isEmpty && <Changes analysis={analysis} derivation={data} />}
        {data !== undefined && <Groups analysis={analysis} derivation={data} move={setMoving} />}
      </div>
      {moving !== null && <PlaceDialog analysis={analysis} factor={moving} close={() => setMoving(null)} />}
    </Place>
  );
};
