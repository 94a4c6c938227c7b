import { useRef } from 'react';
import type { Scene } from '../../../db/domain/picture/scene.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { useCallWhen } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { FilterChips } from '../../ui/grid/Filters.tsx';
import { CutNote } from './CutNote.tsx';
import { FocusBar } from './FocusBar.tsx';
import { HoverNote } from './HoverNote.tsx';
import { LayoutProgress } from './LayoutProgress.tsx';
import { LinkCard } from './LinkCard.tsx';
import { MapLegend } from './MapLegend.tsx';
import { type Beside, MapToolbar } from './MapToolbar.tsx';
import { Minimap } from './Minimap.tsx';
import styles from './map.module.css';
import { pressKey } from './map-keys.ts';
import { OpenNote } from './OpenNote.tsx';
import { TitleBox } from './TitleBox.tsx';
import { type Stage, type StageInput, useStage } from './use-stage.ts';

interface StageProps extends StageInput {
  readonly beside: Beside;
  readonly setBeside: (part: Partial<Beside>) => void;
}

/** What is chosen, in one sentence, for those who hear the map. */
const useSaid = (scene: Scene | null, { choice, linking }: Stage): string => {
  const { words, domain } = useWords();
  const title = (id: string): string => scene?.node.get(id)?.title ?? '';
  const [id] = choice.chosen;
  if (linking !== null) {
    const names = { title: title(linking.from), target: title(linking.to ?? '') };
    return fill(linking.to === null ? words.map.linking : words.map.linkingTo, names);
  }
  const link = scene?.links.find((one) => one.id === choice.link)?.link;
  if (link !== undefined) return fill(words.map.chosenLink, { from: title(link.from), to: title(link.to) });
  if (choice.chosen.size > 1) return fill(words.map.chosenMany, { count: choice.chosen.size });
  const node = id === undefined ? undefined : scene?.node.get(id);
  if (scene === null || node === undefined) return '';
  const causes = scene.content.links.filter(({ to }) => to === node.id).length;
  const effects = scene.content.links.filter(({ from }) => from === node.id).length;
  if (node.factor === null) return fill(words.map.chosenProblem, { title: node.title, causes });
  const { influence, evidence } = node.factor;
  return fill(words.map.chosen, {
    title: node.title,
    influence: domain.influenceLevel[influence],
    evidence: domain.evidence[evidence],
    causes,
    effects,
  });
};

const Notes = ({ stage, scene }: { readonly stage: Stage; readonly scene: Scene | null }) => {
  const said = useSaid(scene, stage);
  const { note } = stage.actions;
  return (
    <>
      <p className={stage.linking === null ? styles['unseen'] : styles['say']} role="status">
        {said}
      </p>
      {note !== null && (
        <p className={note.wrong ? styles['wrong'] : styles['say']} role={note.wrong ? 'alert' : 'status'}>
          {note.text}
        </p>
      )}
    </>
  );
};

const OverCanvas = ({ stage, map }: Pick<StageProps, 'map'> & { readonly stage: Stage }) => {
  const { words } = useWords();
  const { view, pointed, titles } = stage;
  const node = pointed === null ? undefined : map.scene?.node.get(pointed.id);
  return (
    <>
      {map.data.content?.factors.length === 0 && <p className={styles['empty']}>{words.map.empty}</p>}
      {view !== null && map.scene !== null && <Minimap view={view} scene={map.scene} palette={stage.palette} />}
      {pointed !== null && node !== undefined && view !== null && (
        <HoverNote node={node} x={pointed.x} y={pointed.y} width={view.size.width} />
      )}
      {titles.request !== null && <TitleBox key={titles.request.label} request={titles.request} close={titles.close} />}
      <LayoutProgress layout={map.layout} />
    </>
  );
};

/** What scrolls can be scrolled by key. */
const scrolls = { tabIndex: 0 } as const;

/** Beside the canvas: what the signs mean, and the chosen link. */
const Cards = ({ stage, ...props }: StageProps & { readonly stage: Stage }) => {
  const { analysis, map, beside } = props;
  const { words } = useWords();
  const chosen = stage.choice.link;
  const link = useCallWhen('link.get', chosen === null ? null : { analysis, ids: [chosen] }).data?.[0];
  const name = (id: string): string => map.scene?.node.get(id)?.title ?? id;
  if (link === undefined && !beside.legend) return null;
  return (
    <section className={styles['cards']} aria-label={words.map.beside} {...scrolls}>
      {link !== undefined && (
        <LinkCard
          key={link.id}
          analysis={analysis}
          link={link}
          name={name}
          remove={stage.remove}
          close={() => stage.choice.choose(null)}
        />
      )}
      {beside.legend && <MapLegend words={map.words} withCut={map.highlight !== null} />}
    </section>
  );
};

/** The filters that hold, and how much is left of the map. */
const FilterBar = ({ map, count }: Pick<StageProps, 'map'> & { readonly count: number }) => {
  const { words } = useWords();
  const { settings, set, columns } = map.viewed;
  if (settings.filters.length === 0) return null;
  return (
    <section className={styles['focusBar']} aria-label={words.grid.filter}>
      <FilterChips columns={columns} filters={settings.filters} setFilters={(filters) => set({ filters })} />
      {map.part.focus === null && (
        <span role="status">{fill(words.map.showing, { shown: count, total: map.data.total })}</span>
      )}
    </section>
  );
};

/** The tools, the canvas and what lies over it. */
export const MapStage = (props: StageProps) => {
  const { map, beside, setBeside } = props;
  const { words } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const openDetails = (): void =>
    document.querySelector<HTMLElement>(`.${styles['details']} :is(input, textarea, select)`)?.focus();
  const stage = useStage(props, canvas, openDetails);
  const { focus, setFocus, shown } = map.part;
  const { content, placed } = map.data;
  if (content === undefined || shown === undefined) return null;
  const focusTitle =
    focus?.id === PROBLEM_ID ? content.problem : content.factors.find(({ id }) => id === focus?.id)?.title;
  return (
    <>
      <MapToolbar
        view={stage.view}
        analysis={props.analysis}
        shown={map.viewed}
        factors={content.factors}
        beside={beside}
        set={setBeside}
        find={(id) => {
          if (focus !== null && map.scene?.node.has(id) === false) setFocus({ ...focus, id });
          stage.chooseAndShow(id);
          canvas.current?.parentElement?.focus();
        }}
        add={() => stage.keys?.addCause([...stage.choice.chosen][0] ?? PROBLEM_ID)}
        focus={stage.toggleFocus}
        focused={focus !== null}
        relayout={() => {
          map.layout.forget();
          void stage.actions.clear();
        }}
        placedCount={placed.size}
        save={stage.save}
      />
      {focus !== null && (
        <FocusBar
          focus={focus}
          title={focusTitle ?? ''}
          shown={shown.factors.length}
          total={map.data.total}
          set={setFocus}
        />
      )}
      <FilterBar map={map} count={shown.factors.length} />
      {map.uncovered !== null && <OpenNote analysis={props.analysis} uncovered={map.uncovered} />}
      {map.uncovered === null && map.highlight !== null && <CutNote content={shown} highlight={map.highlight} />}
      <div className={styles['middle']}>
        <div className={styles['ground']}>
          <div
            className={styles['canvas']}
            role="application"
            aria-label={words.map.canvas}
            aria-describedby="map-help"
            onKeyDown={(event) => stage.keys !== null && pressKey(stage.keys, event)}
          >
            <canvas ref={canvas} />
          </div>
          <p id="map-help" className={styles['unseen']}>
            {words.map.canvasHelp}
          </p>
          <OverCanvas map={map} stage={stage} />
          <Notes stage={stage} scene={map.scene} />
        </div>
        <Cards {...props} stage={stage} />
      </div>
    </>
  );
};
