import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { call, failureOf, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TreePlace } from '../cause-tree/TreePlace.tsx';
import { ChoicePlace } from '../choice/ChoicePlace.tsx';
import { CommentsPlace } from '../comments/CommentsPlace.tsx';
import { ComparePlace } from '../compare/ComparePlace.tsx';
import { CompareBar } from '../compared/CompareBar.tsx';
import { Compared } from '../compared/Compared.tsx';
import { Conflicts } from '../conflicts/Conflicts.tsx';
import { CoveragePlace } from '../coverage/CoveragePlace.tsx';
import { DecisionPlace } from '../decision/DecisionPlace.tsx';
import { DerivationPlace } from '../derivation/DerivationPlace.tsx';
import { DuesPlace } from '../dues/DuesPlace.tsx';
import { ChainPlace } from '../event-chain/ChainPlace.tsx';
import { FactorsPlace } from '../factors/FactorsPlace.tsx';
import { InfluencePlace } from '../factors/InfluencePlace.tsx';
import { FishbonePlace } from '../fishbone/FishbonePlace.tsx';
import { FollowUpPlace } from '../follow-up/FollowUpPlace.tsx';
import { GUIDE_PANE, GuidePane } from '../guide/GuidePane.tsx';
import { IndicatorsPlace } from '../indicators/IndicatorsPlace.tsx';
import { MapPlace } from '../map/MapPlace.tsx';
import { MatrixPlace } from '../matrix/MatrixPlace.tsx';
import { OverviewPlace } from '../overview/OverviewPlace.tsx';
import { PatternsPlace } from '../patterns/PatternsPlace.tsx';
import { PlanPlace } from '../plan/PlanPlace.tsx';
import { PrintPlace } from '../print/PrintPlace.tsx';
import { TextPlace } from '../prose/TextPlace.tsx';
import { QuestionsPlace } from '../questions/QuestionsPlace.tsx';
import { RequestsPlace } from '../requests/RequestsPlace.tsx';
import { SettingsButton } from '../settings/SettingsButton.tsx';
import { SharingPlace } from '../sharing/SharingPlace.tsx';
import { SourcesPlace } from '../sources/SourcesPlace.tsx';
import { TimelinePlace } from '../timeline/TimelinePlace.tsx';
import styles from './frame.module.css';
import { GoneAnalysis } from './GoneAnalysis.tsx';
import { History } from './History.tsx';
import {
  type Address,
  analysisViews,
  followUpViews,
  isAddress,
  isAnalysisView,
  placeOf,
  places,
  planViews,
  viewsBeside,
} from './places.ts';
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
  map: (props) => <MapPlace {...props} />,
  tree: (props) => <TreePlace {...props} />,
  patterns: (props) => <PatternsPlace {...props} />,
  coverage: (props) => <CoveragePlace {...props} />,
  questions: (props) => <QuestionsPlace {...props} />,
  text: (props) => <TextPlace {...props} />,
  chain: (props) => <ChainPlace {...props} />,
  matrix: (props) => <MatrixPlace {...props} />,
  influence: (props) => <InfluencePlace {...props} />,
  derivation: (props) => <DerivationPlace {...props} />,
  plan: (props) => <PlanPlace {...props} />,
  timeline: (props) => <TimelinePlace {...props} />,
  choice: (props) => <ChoicePlace {...props} />,
  requests: (props) => <RequestsPlace {...props} />,
  decision: (props) => <DecisionPlace {...props} />,
  followup: (props) => <FollowUpPlace {...props} />,
  indicators: (props) => <IndicatorsPlace {...props} />,
  dues: (props) => <DuesPlace {...props} />,
  print: (props) => <PrintPlace {...props} />,
  comments: (props) => <CommentsPlace {...props} />,
  compare: (props) => <ComparePlace {...props} />,
  sharing: (props) => <SharingPlace {...props} />,
};

/** Places beside the views where what differs is marked. */
const isMarked = (shown: Address): boolean => shown === 'plan' || shown === 'sources';

const GuideToggle = ({ open, set }: { readonly open: boolean; readonly set: (open: boolean) => void }) => {
  const { words } = useWords();
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-controls={open ? GUIDE_PANE : undefined}
      title={open ? words.guide.hide : words.guide.show}
      onClick={() => set(!open)}
    >
      {words.guide.title}
    </button>
  );
};

interface CaseProps extends PlaceProps {
  readonly place: string;
}

/** What an address may name that is no analysis here: one that is gone, or none at all. */
const nowhere: ReadonlySet<string> = new Set(['not-found', 'bad-input']);

/** One analysis, or that it is not here. */
export const Case = (props: CaseProps) => {
  const { error } = useCall('analysis.get', { analysis: props.analysis });
  return error !== null && nowhere.has(failureOf(error).code) ? <GoneAnalysis /> : <OpenCase {...props} />;
};

/** Its places to the left, its name and undo on top, the chosen place. */
const OpenCase = ({ analysis, place, selected }: CaseProps) => {
  const { words } = useWords();
  const record = useCall('analysis.get', { analysis });
  const shown: Address = isAddress(place) ? place : 'overview';
  const [isGuided, setGuided] = useState(false);
  const beside = viewsBeside(shown);
  const view = beside.find((name) => name === shown);
  const hasGuide = isGuided && isAnalysisView(shown);
  const title = record.data?.title;
  const isHere = title !== undefined;
  useEffect(() => {
    if (isHere) void call('settings.set', { lastAddress: `/analysis/${analysis}/${shown}` });
  }, [analysis, shown, isHere]);
  useEffect(() => {
    document.title = title === undefined ? 'Rotorsak' : `${title} – ${words.places[placeOf(shown)]} – Rotorsak`;
  }, [title, shown, words]);
  const named = [
    ...places.map((name) => ({ name, label: words.places[name] })),
    ...[analysisViews, planViews, followUpViews]
      .flatMap((beside) => beside.slice(1))
      .map((name) => ({ name, label: words.views[name] })),
  ];
  return (
    <div className={styles['frame']} data-guide={hasGuide || undefined}>
      <header className={styles['top']}>
        <History />
        <Link href="/">{words.places.all}</Link>
        <span aria-hidden className={styles['divider']} />
        <span className={styles['name']} title={title}>
          {title}
        </span>
        <SavedNote analysis={analysis} />
        <UndoButtons analysis={analysis} />
        <Shortcuts analysis={analysis} places={named} />
        <SettingsButton />
      </header>
      <Conflicts analysis={analysis}>
        <Rail analysis={analysis} shown={placeOf(shown)} />
        <main className={styles['pane']} key={shown} tabIndex={-1}>
          {view !== undefined && (
            <ViewTabs
              {...{ analysis, selected }}
              views={beside}
              shown={view}
              actions={isAnalysisView(shown) && <GuideToggle open={isGuided} set={setGuided} />}
            />
          )}
          <ErrorNote error={record.error} />
          <Compared analysis={analysis}>
            {(isAnalysisView(shown) || isMarked(shown)) && <CompareBar {...{ analysis, selected }} view={shown} />}
            <div className={styles['shown']}>{record.data !== undefined && views[shown]({ analysis, selected })}</div>
          </Compared>
        </main>
      </Conflicts>
      {hasGuide && <GuidePane analysis={analysis} close={() => setGuided(false)} />}
    </div>
  );
};
