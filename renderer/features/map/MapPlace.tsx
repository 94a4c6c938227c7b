import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { boundsWith, comparedPicture } from '../../../db/domain/picture/compared.ts';
import { cutHighlight, neighbourhood, onlyThese } from '../../../db/domain/picture/highlight.ts';
import { bodiesOf, sceneOf } from '../../../db/domain/picture/scene.ts';
import type { MapContent } from '../../../db/domain/picture/types.ts';
import { mapWords } from '../../../db/domain/picture/words.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useMarks } from '../compared/Compared.tsx';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import type { FocusOn } from './FocusBar.tsx';
import { MapStage } from './MapStage.tsx';
import type { Switches } from './MapToolbar.tsx';
import { MapTwin } from './MapTwin.tsx';
import styles from './map.module.css';
import { useLayout } from './use-layout.ts';
import { MAP_VIEW, useMapData } from './use-map-data.ts';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

/** Maps of more factors open with the surroundings of one factor; all of them are a choice. */
const LARGE = 5_500;
/** Nodes that surroundings which nobody chose the size of may have. */
const SURROUNDINGS = 400;

/** As many steps of causes as stay readable. */
const firstFocus = (content: MapContent, id: string): FocusOn => {
  const of = (into: number): FocusOn => ({ id, into, out: 1 });
  return [3, 2].map(of).find((focus) => neighbourhood(content, id, focus).size <= SURROUNDINGS) ?? of(1);
};

/** What is shown of the content, and the layout that it is shown by: of all, or of the surroundings alone in a large map. */
const useShown = (content: MapContent | undefined, selected: string | null) => {
  const [chosen, setFocus] = useState<FocusOn | 'all' | null>(null);
  const large = (content?.factors.length ?? 0) > LARGE;
  const focus = useMemo(() => {
    if (chosen === 'all' || content === undefined) return null;
    if (chosen !== null) return chosen;
    return large ? firstFocus(content, selected ?? PROBLEM_ID) : null;
  }, [chosen, content, large, selected]);
  const shown = useMemo(() => {
    if (content === undefined || focus === null) return content;
    return onlyThese(content, neighbourhood(content, focus.id, focus));
  }, [content, focus]);
  const partial = large && focus !== null;
  return {
    focus,
    setFocus: (next: FocusOn | null) => setFocus(next ?? 'all'),
    shown,
    /** What is laid out, and the name of that layout. */
    laid: partial ? shown : content,
    key: partial && focus !== null ? `${focus.id} ${focus.into} ${focus.out}` : '',
  };
};

const useMap = (analysis: string, selected: string | null, switches: Switches) => {
  const { language } = useWords();
  const data = useMapData(analysis, MAP_VIEW);
  const { content } = data;
  const part = useShown(content, selected);
  const words = mapWords(language);
  const bodies = useMemo(
    () => (part.laid === undefined ? [] : bodiesOf(part.laid, words, switches.share)),
    [part.laid, words, switches.share],
  );
  const layout = useLayout(`${analysis} ${part.key}`, part.laid, bodies, data.placed);
  const scene = useMemo(() => {
    if (part.shown === undefined || layout.layout === null) return null;
    return sceneOf(part.shown, bodies, layout.layout, words, switches.share);
  }, [part.shown, bodies, layout.layout, words, switches.share]);
  const highlight = useMemo(
    () => (switches.cut && part.shown !== undefined ? cutHighlight(part.shown) : null),
    [switches.cut, part.shown],
  );
  const marks = useMarks();
  const { how } = useWords().words.compared;
  const isWhole = part.focus === null;
  const compared = useMemo(
    () => (marks === null || scene === null ? null : comparedPicture(scene, marks, how, isWhole)),
    [marks, scene, how, isWhole],
  );
  const shown = useMemo(
    () => (scene === null || compared === null ? scene : { ...scene, bounds: boundsWith(scene.bounds, compared) }),
    [scene, compared],
  );
  return { data, part, words, layout, scene: shown, saved: scene, highlight, compared };
};

export type MapModel = ReturnType<typeof useMap>;

const Details = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const gone = useGoneDetails(selected);
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
  const [switches, setSwitches] = useState<Switches>({ share: false, cut: false, legend: false, table: false });
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
