import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { boundsWith, comparedPicture } from '../../../db/domain/picture/compared.ts';
import { conflictSigns, withSigns } from '../../../db/domain/picture/conflict-signs.ts';
import { cutHighlight } from '../../../db/domain/picture/highlight.ts';
import { openWords } from '../../../db/domain/picture/open-chains.ts';
import { bodiesOf, sceneOf } from '../../../db/domain/picture/scene.ts';
import { mapWords } from '../../../db/domain/picture/words.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useMarks } from '../compared/Compared.tsx';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { useWaits } from '../conflicts/use-waits.ts';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { MapStage } from './MapStage.tsx';
import type { Beside } from './MapToolbar.tsx';
import { MapTwin } from './MapTwin.tsx';
import styles from './map.module.css';
import { isOpenOnMap, useOpenChains } from './open-chains.ts';
import { layoutKey, useLayout } from './use-layout.ts';
import { useMapData } from './use-map-data.ts';
import { useMapViews } from './use-map-views.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

const useMap = (analysis: string, selected: string | null, isOpen: boolean) => {
  const { language } = useWords();
  const viewed = useMapViews(analysis);
  const { share, cut } = viewed.settings;
  const { data, part } = useMapData(analysis, viewed, selected);
  const words = mapWords(language);
  const bodies = useMemo(
    () => (data.content === undefined ? [] : bodiesOf(data.content, words, share)),
    [data.content, words, share],
  );
  const layout = useLayout(`${layoutKey(analysis, viewed.id)} ${part.key}`, data.content, bodies, data.placed);
  const closed = useMemo(() => {
    if (part.shown === undefined || layout.layout === null) return null;
    return sceneOf(part.shown, bodies, layout.layout, words, share);
  }, [part.shown, bodies, layout.layout, words, share]);
  const cutLinks = useMemo(
    () => (cut && part.shown !== undefined ? cutHighlight(part.shown) : null),
    [cut, part.shown],
  );
  const { uncovered, scene, highlight } = useOpenChains(analysis, isOpen, closed, cutLinks);
  const said = useMemo(() => (uncovered === null ? words : openWords(language)), [uncovered, words, language]);
  const marks = useMarks();
  const { how } = useWords().words.compared;
  const isWhole = part.focus === null && viewed.settings.filters.length === 0;
  const waits = useWaits();
  const compared = useMemo(() => {
    if (scene === null) return null;
    const picture = marks === null ? null : comparedPicture(scene, marks, how, isWhole);
    return waits === null ? picture : withSigns(picture, conflictSigns(scene, waits.of, waits.word));
  }, [marks, waits, scene, how, isWhole]);
  const shown = useMemo(
    () => (scene === null || compared === null ? scene : { ...scene, bounds: boundsWith(scene.bounds, compared) }),
    [scene, compared],
  );
  return { viewed, data, part, words: said, layout, scene: shown, saved: scene, uncovered, highlight, compared };
};

export type MapModel = ReturnType<typeof useMap>;

const Details = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const gone = useGoneDetails(analysis, selected);
  const factor = useCall('factor.list', { analysis }).data?.find(({ id }) => id === selected);
  if (factor === undefined && gone !== undefined) {
    return (
      <section className={styles['details']} aria-label={gone.label}>
        {gone.content}
      </section>
    );
  }
  if (factor === undefined) return null;
  return (
    <section className={styles['details']} aria-label={words.common.details}>
      <h2 className={styles['unseen']}>{words.common.details}</h2>
      <FactorDetails analysis={analysis} id={factor.id} />
    </section>
  );
};

/** Karta: the causal map, its tools, the same as a table, and the form of the chosen factor. */
export const MapPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const [beside, setBeside] = useState<Beside>({ legend: false, table: false, open: isOpenOnMap() ? true : null });
  const map = useMap(analysis, selected, beside.open === true);
  const select = useCallback(
    (id: string | null) => go(`/analysis/${analysis}/map${id === null ? '' : `/${encodeURIComponent(id)}`}`),
    [analysis, go],
  );
  const { content, error } = map.data;
  return (
    <div className={styles['place']}>
      <h1 className={styles['unseen']}>{words.map.title}</h1>
      <ErrorNote error={error ?? map.viewed.views.error} />
      {content !== undefined && map.viewed.views.isReady && (
        <>
          <div className={styles['left']}>
            <MapStage
              analysis={analysis}
              selected={selected}
              select={select}
              map={map}
              beside={beside}
              setBeside={(part) => setBeside({ ...beside, ...part })}
            />
            <MapTwin content={map.part.shown ?? content} selected={selected} select={select} shown={beside.table} />
          </div>
          <Details analysis={analysis} selected={selected} />
        </>
      )}
    </div>
  );
};
