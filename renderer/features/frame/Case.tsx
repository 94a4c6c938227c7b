import { useEffect } from 'react';
import { Link } from 'wouter';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { DerivationPlace } from '../derivation/DerivationPlace.tsx';
import { FactorsPlace } from '../factors/FactorsPlace.tsx';
import { InfluencePlace } from '../factors/InfluencePlace.tsx';
import { OverviewPlace } from '../overview/OverviewPlace.tsx';
import { PlanPlace } from '../plan/PlanPlace.tsx';
import { PrintPlace } from '../print/PrintPlace.tsx';
import { SettingsButton } from '../settings/SettingsButton.tsx';
import { SharingPlace } from '../sharing/SharingPlace.tsx';
import { SourcesPlace } from '../sources/SourcesPlace.tsx';
import styles from './frame.module.css';
import { SavedNote } from './SavedNote.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { UndoButtons } from './UndoButtons.tsx';

const places = ['overview', 'sources', 'factors', 'influence', 'derivation', 'plan', 'print', 'sharing'] as const;
type Place = (typeof places)[number];

const isPlace = (name: string): name is Place => places.some((place) => place === name);

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

const views: Record<Place, (props: PlaceProps) => React.ReactNode> = {
  overview: (props) => <OverviewPlace {...props} />,
  sources: (props) => <SourcesPlace {...props} />,
  factors: (props) => <FactorsPlace {...props} />,
  influence: (props) => <InfluencePlace {...props} />,
  derivation: (props) => <DerivationPlace {...props} />,
  plan: (props) => <PlanPlace {...props} />,
  print: (props) => <PrintPlace {...props} />,
  sharing: (props) => <SharingPlace {...props} />,
};

/** One analysis: its places to the left, its name and undo on top, the chosen place. */
export const Case = ({ analysis, place, selected }: PlaceProps & { readonly place: string }) => {
  const { words } = useWords();
  const record = useCall('analysis.get', { analysis });
  const shown: Place = isPlace(place) ? place : 'overview';
  useEffect(() => {
    void call('settings.set', { lastAddress: `/analysis/${analysis}/${shown}` });
  }, [analysis, shown]);
  return (
    <div className={styles['frame']}>
      <header className={styles['top']}>
        <Link href="/">{words.places.all}</Link>
        <span className={styles['name']}>{record.data?.title}</span>
        <SavedNote analysis={analysis} />
        <Shortcuts analysis={analysis} places={places} />
        <UndoButtons analysis={analysis} />
        <SettingsButton />
      </header>
      <nav className={styles['rail']} aria-label={words.places.label}>
        {places.map((name) => (
          <Link key={name} href={`/analysis/${analysis}/${name}`} aria-current={name === shown ? 'page' : undefined}>
            {words.places[name]}
          </Link>
        ))}
      </nav>
      <main className={styles['pane']} key={shown} tabIndex={-1}>
        <ErrorNote error={record.error} />
        {record.data !== undefined && views[shown]({ analysis, selected })}
      </main>
    </div>
  );
};
