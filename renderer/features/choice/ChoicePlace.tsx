import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Folds } from '../../ui/Fold.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { MeasureForm, openParts } from '../plan/MeasureForm.tsx';
import { CoverageTab } from './CoverageTab.tsx';
import { EffectTab } from './EffectTab.tsx';
import { LoadTab } from './LoadTab.tsx';
import { OpenTab } from './OpenTab.tsx';
import { useChoosing } from './use-choosing.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

const tabs = ['effect', 'coverage', 'load', 'open'] as const;
type TabName = (typeof tabs)[number];

/** The tab that the address was asked for with; the first where it names none. */
const wantedTab = (): TabName => {
  const state: unknown = window.history.state;
  const wanted = typeof state === 'object' && state !== null && 'tab' in state ? state.tab : null;
  return tabs.find((tab) => tab === wanted) ?? 'effect';
};

/** Val av åtgärder: effect against effort, coverage, workload, and what is left open. */
export const ChoicePlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const [shown, show] = useState(wantedTab);
  const choosing = useChoosing(analysis);
  const select = (id: string): void => go(`/analysis/${analysis}/choice/${encodeURIComponent(id)}`, { replace: true });
  const chosen = shown === 'effect' || shown === 'coverage' ? choosing.known.get(selected ?? '') : undefined;
  const isEmpty = choosing.isReady && choosing.measures.length === 0;
  const props = { analysis, choosing, selected, select };
  return (
    <Place
      title={words.views.choice}
      tools={<ErrorNote error={choosing.error} />}
      details={
        chosen && {
          label: words.common.details,
          content: (
            <Folds initial={openParts}>
              <MeasureForm key={chosen.id} analysis={analysis} measure={chosen} />
            </Folds>
          ),
        }
      }
    >
      {isEmpty && (
        <Empty actions={<Link href={`/analysis/${analysis}/plan`}>{words.choice.emptyNext}</Link>}>
          {words.choice.empty}
        </Empty>
      )}
      {choosing.isReady && !isEmpty && (
        <Tabs
          label={words.choice.tabs}
          tabs={tabs.map((id) => ({
            id,
            label: words.choice[id],
            count: id === 'open' ? choosing.coverage?.uncovered.groups.length : undefined,
          }))}
          shown={shown}
          show={show}
          fills={shown === 'coverage'}
        >
          {shown === 'effect' && <EffectTab {...props} />}
          {shown === 'coverage' && <CoverageTab {...props} />}
          {shown === 'load' && <LoadTab analysis={analysis} />}
          {shown === 'open' && <OpenTab analysis={analysis} choosing={choosing} />}
        </Tabs>
      )}
    </Place>
  );
};
