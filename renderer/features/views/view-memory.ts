/** Which view a place shows and what was changed in it since: shared by all who look, and kept in the settings. */
import { useEffect, useSyncExternalStore } from 'react';
import type { ShownView } from '../../../electron/contract/shapes.ts';
import { call, useCall } from '../../api.ts';

/** Places that keep views, by the names that their records have. */
export type ViewPlace = 'register' | 'map';

const PAUSE_MS = 400;
const standard: ShownView = { view: null, state: null };

const shown = new Map<string, ShownView>();
const unsaved = new Set<string>();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** What the settings held when they were last read. */
let kept: Readonly<Record<string, ShownView>> | null = null;

const keyOf = (analysis: string, place: ViewPlace): string => `${analysis}/${place}`;

const readKept = async (): Promise<Readonly<Record<string, ShownView>>> => {
  kept = (await call('shell.status', {})).settings.views;
  return kept;
};

/** Keeps what is shown beside what other windows have kept since. */
const save = async (others: () => Promise<Readonly<Record<string, ShownView>>>): Promise<void> => {
  clearTimeout(timer);
  if (unsaved.size === 0) return;
  const mine = Object.fromEntries([...unsaved].map((key) => [key, shown.get(key) ?? standard]));
  unsaved.clear();
  kept = { ...(await others()), ...mine };
  await call('settings.set', { views: kept });
};

/** Where it cannot be written it is forgotten with the window. */
const saveNow = (): void => void save(readKept).catch(() => undefined);

/** A page that ends has no time left to read first. */
const saveLast = (): void => {
  const others = kept;
  if (others === null) saveNow();
  else void save(async () => others).catch(() => undefined);
};
window.addEventListener('beforeunload', saveLast);
window.addEventListener('pagehide', saveLast);

/** Shows a view, or the standard one (`null`); `state` is what differs from it, or nothing. */
export const showView = (analysis: string, place: ViewPlace, next: ShownView): void => {
  const key = keyOf(analysis, place);
  shown.set(key, next);
  unsaved.add(key);
  clearTimeout(timer);
  timer = setTimeout(saveNow, next.state === null ? 0 : PAUSE_MS);
  for (const hear of listeners) hear();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useShownView = (analysis: string, place: ViewPlace): ShownView => {
  const key = keyOf(analysis, place);
  const stored = useCall('shell.status', {}).data?.settings.views;
  useEffect(() => {
    kept ??= stored ?? null;
  }, [stored]);
  return useSyncExternalStore(subscribe, () => shown.get(key)) ?? stored?.[key] ?? standard;
};
