/** What the stage of the map holds beside its data: what is chosen, linked, written in and pointed at. */
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { comparedLegend } from '../../../db/domain/picture/compared.ts';
import type { SvgRequest } from '../../../db/domain/picture/svg.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import type { PictureFormat } from '../../../electron/contract/shapes.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { useCompared, useWithText } from '../compared/Compared.tsx';
import { useAskedPicture } from '../pictures/asked.ts';
import { saveMap } from './export-map.ts';
import type { MapModel } from './MapPlace.tsx';
import type { KeyContext, Linking } from './map-keys.ts';
import type { TitleRequest } from './TitleBox.tsx';
import { type Choice, useChoice } from './use-choice.ts';
import { type MapActions, useMapActions } from './use-map-actions.ts';
import { useGestures, useMapView, useOverlay, useScene } from './use-map-view.ts';
import { usePalette } from './use-palette.ts';
import type { GestureEvents } from './view/gestures.ts';
import type { MapView } from './view/map-view.ts';

export interface StageInput {
  readonly analysis: string;
  readonly selected: string | null;
  readonly select: (id: string | null) => void;
  readonly map: MapModel;
}

export interface Pointed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const nothing: ReadonlySet<string> = new Set();

/** Writing titles in the map: of a node that is there, or of a new cause. */
const useTitles = ({ analysis, map, select }: StageInput, view: MapView | null) => {
  const { words } = useWords();
  const [request, setRequest] = useState<TitleRequest | null>(null);
  const node = (id: string) => map.scene?.node.get(id);
  const edit = (id: string): void => {
    const own = node(id);
    if (own === undefined || view === null) return;
    const at = view.toScreen({ x: own.x - own.width / 2, y: own.y - own.height / 2 });
    setRequest({
      label: words.map.editTitle,
      text: own.title,
      at: { ...at, width: own.width * view.camera.scale },
      store: (text) =>
        id === PROBLEM_ID
          ? call('analysis.update', { analysis, id: analysis, fields: { problem: text } })
          : call('factor.update', { analysis, id, fields: { title: text } }),
    });
  };
  const addCause = (to: string): void => {
    const target = node(to);
    const corner = target === undefined ? { x: 0, y: 0 } : { x: target.x - target.width / 2 - 240, y: target.y - 30 };
    const { x, y } = view === null ? corner : view.toScreen(corner);
    const title = target?.title ?? map.data.content?.problem ?? '';
    setRequest({
      label: fill(words.map.newCause, { title }),
      text: '',
      at: { x: Math.max(8, x), y: Math.max(8, y), width: 220 },
      store: (text) => call('map.createCause', { analysis, title: text, to }).then(({ id }) => select(id)),
    });
  };
  return { request, edit, addCause, close: () => setRequest(null) };
};

const useFocusSwitch = ({ map }: StageInput, choice: Choice, actions: MapActions) => {
  const { words } = useWords();
  return (): void => {
    if (map.part.focus !== null) {
      map.part.setFocus(null);
      return;
    }
    const [id] = choice.chosen;
    if (id === undefined) actions.say(words.map.focusHelp);
    else map.part.setFocus({ id, into: 2, out: 2 });
  };
};

/** What a saved map says of the comparison that the screen shows. */
const useComparedInFile = ({ map }: StageInput): SvgRequest['compared'] => {
  const { legend, legendSigns, details } = useWords().words.compared;
  const { chosen } = useCompared();
  const withText = useWithText();
  if (map.compared === null || chosen === null) return undefined;
  const said = fill(details, { with: withText(chosen) });
  return { picture: map.compared, legend: comparedLegend(legend, legendSigns), said };
};

const useSave = (input: StageInput, actions: MapActions) => {
  const { analysis, map } = input;
  const { words } = useWords();
  const compared = useComparedInFile(input);
  const save = (format: PictureFormat): void => {
    const title = map.data.title;
    if (map.saved === null) return;
    const name = `${words.views.map} – ${title}`;
    const { saved: scene, highlight } = map;
    const drawn = { analysis, title, name, scene, highlight, words: map.words, ...(compared && { compared }) };
    saveMap(drawn, format).then(
      (saved) => saved !== null && actions.say(fill(words.map.saved, { file: saved.file })),
      actions.failed,
    );
  };
  useAskedPicture('map', map.saved !== null, save);
  return save;
};

const gestureEvents = (
  view: MapView | null,
  choice: Choice,
  actions: MapActions,
  edit: (id: string) => void,
  setPointed: (pointed: Pointed | null) => void,
): GestureEvents => ({
  choose: (id, more) => (more && id !== null ? choice.toggle(id) : choice.choose(id)),
  chooseMany: choice.chooseMany,
  chooseLink: choice.chooseLink,
  moved: (ids, dx, dy) => {
    void actions.place(ids, dx, dy).then((stored) => {
      if (stored || view === null) return;
      view.lift(nothing);
      view.setOverlay({ moved: null });
    });
  },
  link: actions.link,
  edit,
  point: (id, link, { x, y }) => {
    if (view === null) return;
    const { pointedNode, pointedLink } = view.overlay;
    if (pointedNode === id && pointedLink === link) return;
    view.setOverlay({ pointedNode: id, pointedLink: link });
    view.canvas.style.cursor = id === null && link === null ? '' : 'pointer';
    setPointed(id === null ? null : { id, x, y });
  },
});

export const useStage = (input: StageInput, canvas: RefObject<HTMLCanvasElement | null>, openDetails: () => void) => {
  const { analysis, map, selected, select } = input;
  const view = useMapView(canvas);
  const palette = usePalette();
  const choice = useChoice(selected, select);
  const actions = useMapActions(analysis, map.viewed.id, map.scene);
  const titles = useTitles(input, view);
  const [linking, setLinking] = useState<Linking | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const toggleFocus = useFocusSwitch(input, choice, actions);
  const focus = map.part.focus;
  const key = JSON.stringify([analysis, map.viewed.id, focus, map.viewed.settings.filters]);
  const remove = (): void =>
    actions.remove(
      [...choice.chosen].filter((id) => map.compared?.ghost.has(id) !== true),
      choice.link,
    );
  useScene(view, map.scene, { palette, highlight: map.highlight, strong: null, compared: map.compared }, key);
  // What one comes to by the keys of a comparison is to be seen.
  const isCompared = map.compared !== null;
  useEffect(() => {
    if (isCompared && selected !== null) view?.reveal(selected);
  }, [view, isCompared, selected]);
  const newLink = useMemo(() => {
    const at = linking === null ? undefined : map.scene?.node.get(linking.to ?? linking.from);
    return linking === null || at === undefined ? null : { from: linking.from, to: linking.to, at };
  }, [linking, map.scene]);
  useOverlay(view, { chosen: choice.chosen, chosenLink: choice.link, newLink });
  useGestures(view, gestureEvents(view, choice, actions, titles.edit, setPointed));
  const chooseAndShow = (id: string | null): void => {
    choice.choose(id);
    if (id !== null) view?.reveal(id);
  };
  const keys: KeyContext | null =
    view === null
      ? null
      : {
          view,
          latest: choice.latest,
          linking,
          choose: chooseAndShow,
          chooseAll: () => choice.chooseMany(map.scene?.nodes.map(({ id }) => id) ?? []),
          setLinking,
          link: actions.link,
          remove,
          nudge: (dx, dy) => void actions.place(choice.chosen, dx, dy),
          edit: titles.edit,
          addCause: titles.addCause,
          toggleFocus,
          openDetails,
        };
  return {
    view,
    palette,
    choice,
    actions,
    titles,
    linking,
    pointed,
    keys,
    toggleFocus,
    remove,
    save: useSave(input, actions),
    chooseAndShow,
  };
};

export type Stage = ReturnType<typeof useStage>;
