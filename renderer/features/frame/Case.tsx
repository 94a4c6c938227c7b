import { useEffect } from 'react';
import { Link } from 'wouter';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TreePlace } from '../cause-tree/TreePlace.tsx';
import { CommentsPlace } from '../comments/CommentsPlace.tsx';
import { ComparePlace } from '../compare/ComparePlace.tsx';
import { DerivationPlace } from '../derivation/DerivationPlace.tsx';
import { FactorsPlace } from '../factors/FactorsPlace.tsx';
import { InfluencePlace } from '../factors/InfluencePlace.tsx';
import { FishbonePlace } from '../fishbone/FishbonePlace.tsx';
import { OverviewPlace } from '../overview/OverviewPlace.tsx';
import { PlanPlace } from '../plan/PlanPlace.tsx';
import { PrintPlace } from '../print/PrintPlace.tsx';
import { SettingsButton } from '../settings/SettingsButton.tsx';
import { SharingPlace } from '../sharing/SharingPlace.tsx';
import { SourcesPlace } from '../sources/SourcesPlace.tsx';
import styles from './frame.module.css';
import { History } from './History.tsx';
import { type Address, isAddress, isAnalysisView, placeOf, places } from './places.ts';
import { Rail } from './Rail.tsx';
import { SavedNote } from './SavedNote.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import { ViewTabs } from './ViewTabs.tsx';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

const views: Record<Address, (props: PlaceProps) => React.ReactNode> = {
  overview: (props) => <OverviewPlace {...props} />,
  sources: (props) => <SourcesPlace {...props} />,
  factors: (props) => <FactorsPlace {...props} />,
  fishbone: (props) => <FishbonePlace {...props} />,
  tree: (props) => <TreePlace {...props} />,
  influence: (props) => <InfluencePlace {...props} />,
  derivation: (props) => <DerivationPlace {...props} />,
  plan: (props) => <PlanPlace {...props} />,
  print: (props) => <PrintPlace {...props} />,
  comments: (props) => <CommentsPlace {...props} />,
  compare: (props) => <ComparePlace {...props} />,
  sharing: (props) => <SharingPlace {...props} />,
};

/** One analysis: its places to the left, its name and undo on top, the chosen place. */
export const Case = ({ analysis, place, selected }: PlaceProps & { readonly place: string }) => {
  const { words } = useWords();
  const record = useCall('analysis.get', { analysis });
  const shown: Address = isAddress(place) ? place : 'overview';
  useEffect(() => {
    void call('settings.set', { lastAddress: `/analysis/${analysis}/${shown}` });
  }, [analysis, shown]);
  const title = record.data?.title;
  useEffect(() => {
    document.title = title === undefined ? 'Rotorsak' : `${title} – ${words.places[placeOf(shown)]} – Rotorsak`;
  }, [title, shown, words]);
  return (
    <div className={styles['frame']}>
      <header className={styles['top']}>
        <History />
        <Link href="/">{words.places.all}</Link>
        <span aria-hidden className={styles['divider']} />
        <span className={styles['name']} title={title}>
          {title}
        </span>
        <SavedNote analysis={analysis} />
        <UndoButtons analysis={analysis} />
        <Shortcuts analysis={analysis} places={places} />
        <SettingsButton />
      </header>
      <Rail analysis={analysis} shown={placeOf(shown)} />
      <main className={styles['pane']} key={shown} tabIndex={-1}>
        {isAnalysisView(shown) && <ViewTabs analysis={analysis} shown={shown} selected={selected} />}
        <ErrorNote error={record.error} />
        {record.data !== undefined && views[shown]({ analysis, selected })}
      </main>
    </div>
  );
};
