/** The canvas as a thing of React: its size, what it shows, what is over it. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Scene } from '../../../db/domain/picture/scene.ts';
import type { GestureEvents } from './view/gestures.ts';
import { listen } from './view/gestures.ts';
import { MapView } from './view/map-view.ts';
import type { Overlay } from './view/overlay.ts';
import type { Look } from './view/painter.ts';

const nothing: ReadonlySet<string> = new Set();

/** The view once the canvas is there; sized with its parent. */
export const useMapView = (canvas: RefObject<HTMLCanvasElement | null>): MapView | null => {
  const [view, setView] = useState<MapView | null>(null);
  useEffect(() => {
    const element = canvas.current;
    const parent = element?.parentElement;
    if (element === null || !parent) return;
    parent.tabIndex = 0;
    const made = new MapView(element);
    const measure = (): void => made.resize(parent.clientWidth, parent.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(parent);
    measure();
    setView(made);
    return () => {
      observer.disconnect();
      made.stop();
    };
  }, [canvas]);
  return view;
};

/** Shows the scene; fits it when there was none before, and when it is of something else. */
export const useScene = (view: MapView | null, scene: Scene | null, look: Omit<Look, 'lifted'>, key: string): void => {
  const fitted = useRef('');
  const { palette, highlight, strong, compared } = look;
  useEffect(() => {
    if (view === null || scene === null) return;
    view.show(scene, { palette, highlight, strong, compared, lifted: nothing });
    view.setOverlay({ moved: null });
    if (fitted.current === key) return;
    view.fit(undefined, fitted.current !== '');
    fitted.current = key;
  }, [view, scene, palette, highlight, strong, compared, key]);
};

export const useOverlay = (view: MapView | null, part: Partial<Overlay>): void => {
  const { chosen, chosenLink, newLink } = part;
  useEffect(() => {
    view?.setOverlay({ chosen: chosen ?? nothing, chosenLink: chosenLink ?? null });
  }, [view, chosen, chosenLink]);
  useEffect(() => {
    view?.setOverlay({ newLink: newLink ?? null });
  }, [view, newLink]);
};

/** Always calls the events of the latest render. */
export const useGestures = (view: MapView | null, events: GestureEvents): void => {
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    if (view === null) return;
    return listen(view, {
      choose: (...args) => latest.current.choose(...args),
      chooseMany: (...args) => latest.current.chooseMany(...args),
      chooseLink: (...args) => latest.current.chooseLink(...args),
      moved: (...args) => latest.current.moved(...args),
      link: (...args) => latest.current.link(...args),
      edit: (...args) => latest.current.edit(...args),
      point: (...args) => latest.current.point(...args),
    });
  }, [view]);
};
