import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { cutHighlight } from '../../../db/domain/picture/highlight.ts';
import { openWords } from '../../../db/domain/picture/open-chains.ts';
import { bodiesOf, sceneOf } from '../../../db/domain/picture/scene.ts';
import { mapWords } from '../../../db/domain/picture/words.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { MapStage } from './MapStage.tsx';
import type { Switches } from './MapToolbar.tsx';
import { MapTwin } from './MapTwin.tsx';
import styles from './map.module.css';
import { isOpenOnMap, useOpenChains } from './open-chains.ts';
import { useLayout } from './use-layout.ts';
import { MAP_VIEW, useMapData } from './use-map-data.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

const useMap = (analysis: string, selected: string | null, switches: Switches) => {
  const { language } = useWords();
  const { data, part } = useMapData(analysis, MAP_VIEW, selected);
  const words = mapWords(language);
  const bodies = useMemo(
    () => (data.content === undefined ? [] : bodiesOf(data.content, words, switches.share)),
    [data.content, words, switches.share],
  );
  const layout = useLayout(`${analysis} ${part.key}`, data.content, bodies, data.placed);
  const scene = useMemo(() => {
    if (part.shown === undefined || layout.layout === null) return null;
    return sceneOf(part.shown, bodies, layout.layout, words, switches.share);
  }, [part.shown, bodies, layout.layout, words, switches.share]);
  const highlight = useMemo(
    () => (switches.cut && part.shown !== undefined ? cutHighlight(part.shown) : null),
    [switches.cut, part.shown],
  );
  const open = useOpenChains(analysis, switches.open, scene, highlight);
  const said = useMemo(
    () => (open.uncovered === null ? words : openWords(language)),
    [open.uncovered, words, language],
  );
  return { data, part, words: said, layout, ...open };
};

export type MapModel = ReturnType<typeof useMap>;

const Details = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const factor = useCall('factor.list', { analysis }).data?.find(({ id }) => id === selected);
  if (factor === undefined) return null;
  return (
    <section className={styles['details']} aria-label={words.common.details}>
      <FactorDetails analysis={analysis} id={factor.id} />
    </section>
  );
};

/** Karta: the causal map, its tools, the same as a table, and the form of the chosen factor. */
export const MapPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const [switches, setSwitches] = useState<Switches>({
    ...{ share: false, cut: false, legend: false, table: false },
    open: isOpenOnMap(),
  });
  const map = useMap(analysis, selected, switches);
  const select = useCallback(
    (id: string | null) => go(`/analysis/${analysis}/map${id === null ? '' : `/${encodeURIComponent(id)}`}`),
    [analysis, go],
  );
  const { content, error } = map.data;
  return (
    <div className={styles['place']}>
      <h1 className={styles['unseen']}>{words.map.title}</h1>
      <ErrorNote error={error} />
      {content !== undefined && (
        <>
          <div className={styles['left']}>
            <MapStage
              analysis={analysis}
              selected={selected}
              select={select}
              map={map}
              switches={switches}
              setSwitches={(part) => setSwitches({ ...switches, ...part })}
            />
            <MapTwin content={map.part.shown ?? content} selected={selected} select={select} shown={switches.table} />
          </div>
          <Details analysis={analysis} selected={selected} />
        </>
      )}
    </div>
  );
};
