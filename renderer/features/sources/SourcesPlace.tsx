import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Place } from '../../ui/Place.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import ui from '../../ui/ui.module.css';
import { ActorsTable } from './ActorsTable.tsx';
import { SourceForm } from './SourceForm.tsx';
import { SourcesList } from './SourcesList.tsx';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

/** Underlag: sources with their age and use, and the actors of the case. */
export const SourcesPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const sources = useCall('source.list', { analysis }).data;
  const actors = useCall('actor.list', { analysis }).data;
  const isActor = actors?.some(({ id }) => id === selected) ?? false;
  const [tab, setTab] = useState<'sources' | 'actors' | null>(null);
  const shown = tab ?? (isActor ? 'actors' : 'sources');
  const chosen = sources?.find(({ id }) => id === selected);
  const select = (id: string): void =>
    go(`/analysis/${analysis}/sources/${encodeURIComponent(id)}`, { replace: selected !== null });
  return (
    <Place
      title={words.places.sources}
      details={
        shown === 'actors'
          ? undefined
          : {
              label: words.common.details,
              content:
                chosen === undefined ? (
                  <p className={ui['muted']}>{words.source.selectOne}</p>
                ) : (
                  <SourceForm key={chosen.id} analysis={analysis} source={chosen} />
                ),
            }
      }
    >
      <Tabs
        label={words.places.sources}
        tabs={[
          { id: 'sources', label: words.source.heading, count: sources?.length },
          { id: 'actors', label: words.actor.heading, count: actors?.length },
        ]}
        shown={shown}
        show={setTab}
      >
        {shown === 'sources' ? (
          <SourcesList analysis={analysis} selected={selected} select={select} />
        ) : (
          <ActorsTable analysis={analysis} />
        )}
      </Tabs>
    </Place>
  );
};
