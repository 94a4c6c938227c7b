import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Place } from '../../ui/Place.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import ui from '../../ui/ui.module.css';
import { ActorDetails } from './ActorDetails.tsx';
import { ActorsTable } from './ActorsTable.tsx';
import { AgreementForm } from './AgreementForm.tsx';
import { AgreementsList } from './AgreementsList.tsx';
import { SourceForm } from './SourceForm.tsx';
import { SourcesList } from './SourcesList.tsx';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

type SourcesTab = 'sources' | 'actors' | 'agreements';

interface DetailsProps extends PlaceProps {
  readonly shown: SourcesTab;
}

/** The chosen source, actor or överenskommelse; else what to choose. */
const Details = ({ analysis, selected, shown }: DetailsProps): ReactNode => {
  const { words } = useWords();
  const sources = useCall('source.list', { analysis }).data;
  const actors = useCall('actor.list', { analysis }).data;
  const agreements = useCall('agreement.list', { analysis }).data;
  const source = sources?.find(({ id }) => id === selected);
  const actor = actors?.find(({ id }) => id === selected);
  const agreement = agreements?.find(({ id }) => id === selected);
  if (shown === 'sources' && source !== undefined) {
    return <SourceForm key={source.id} analysis={analysis} source={source} />;
  }
  if (shown === 'actors' && actor !== undefined) {
    return <ActorDetails key={actor.id} analysis={analysis} actor={actor} />;
  }
  if (shown === 'agreements' && agreement !== undefined) {
    return <AgreementForm key={agreement.id} analysis={analysis} agreement={agreement} />;
  }
  const hints = {
    sources: words.source.selectOne,
    actors: words.actorFunction.selectOne,
    agreements: words.agreement.selectOne,
  };
  return <p className={ui['muted']}>{hints[shown]}</p>;
};

/** Underlag: sources with their age and use, the actors of the case with their functions, and what was agreed on. */
export const SourcesPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const sources = useCall('source.list', { analysis }).data;
  const actors = useCall('actor.list', { analysis }).data;
  const agreements = useCall('agreement.list', { analysis }).data;
  const isIn = (list: readonly { readonly id: string }[] | undefined): boolean =>
    list?.some(({ id }) => id === selected) ?? false;
  const [tab, setTab] = useState<SourcesTab | null>(null);
  const shown = tab ?? (isIn(actors) ? 'actors' : isIn(agreements) ? 'agreements' : 'sources');
  const select = (id: string): void =>
    go(`/analysis/${analysis}/sources/${encodeURIComponent(id)}`, { replace: selected !== null });
  const own = { analysis, selected };
  return (
    <Place
      title={words.places.sources}
      details={{ label: words.common.details, content: <Details {...own} shown={shown} /> }}
    >
      <Tabs
        label={words.places.sources}
        tabs={[
          { id: 'sources', label: words.source.heading, count: sources?.length },
          { id: 'actors', label: words.actor.heading, count: actors?.length },
          { id: 'agreements', label: words.agreement.heading, count: agreements?.length },
        ]}
        shown={shown}
        show={setTab}
      >
        {shown === 'sources' && <SourcesList {...own} select={select} />}
        {shown === 'actors' && <ActorsTable {...own} select={select} />}
        {shown === 'agreements' && <AgreementsList {...own} select={select} />}
      </Tabs>
    </Place>
  );
};
