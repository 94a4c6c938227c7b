/** Which view a place shows and what was changed in it since: shared by all who look, and kept in the settings. */
import { useSyncExternalStore } from 'react';
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

const keyOf = (analysis: string, place: ViewPlace): string => `${analysis}/${place}`;

/** Keeps what is shown for the next time. Where it cannot be written it is forgotten with the window. */
export const saveShown = async (): Promise<void> => {
  clearTimeout(timer);
  if (unsaved.size === 0) return;
  const mine = Object.fromEntries([...unsaved].map((key) => [key, shown.get(key) ?? standard]));
  unsaved.clear();
  const { settings } = await call('shell.status', {});
  await call('settings.set', { views: { ...settings.views, ...mine } });
};

const saveQuietly = (): void => void saveShown().catch(() => undefined);

/** Shows a view, or the standard one (`null`); `state` is what differs from it, or nothing. */
export const showView = (analysis: string, place: ViewPlace, next: ShownView): void => {
  const key = keyOf(analysis, place);
  shown.set(key, next);
  unsaved.add(key);
  clearTimeout(timer);
  timer = setTimeout(saveQuietly, PAUSE_MS);
  for (const hear of listeners) hear();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

// A page that ends has no time left for the pause.
window.addEventListener('pagehide', saveQuietly);

export const useShownView = (analysis: string, place: ViewPlace): ShownView => {
  const key = keyOf(analysis, place);
  const kept = useCall('shell.status', {}).data?.settings.views[key];
  return useSyncExternalStore(subscribe, () => shown.get(key)) ?? kept ?? standard;
};
