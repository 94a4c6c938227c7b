/** A picture that somebody asked for elsewhere; the view that draws it saves it as soon as it can. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { PictureFormat, PictureKind } from '../../../electron/contract/shapes.ts';

interface Asked {
  readonly picture: PictureKind;
  readonly format: PictureFormat;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

const set = (value: Asked | null): void => {
  asked = value;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const askForPicture = (picture: PictureKind, format: PictureFormat): void => set({ picture, format });

/** `ready`: whether the view has what it draws. */
export const useAskedPicture = (picture: PictureKind, ready: boolean, save: (format: PictureFormat) => void): void => {
  const wanted = useSyncExternalStore(subscribe, () => asked);
  const latest = useRef(save);
  latest.current = save;
  const format = wanted?.picture === picture ? wanted.format : null;
  useEffect(() => {
    if (format === null || !ready) return;
    set(null);
    latest.current(format);
  }, [format, ready]);
};
