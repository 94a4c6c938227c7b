/** How many fields hold something that was refused and is not stored; the window says so on top. */
import { useEffect, useSyncExternalStore } from 'react';

const fields = new Set<symbol>();
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Tells of a field for as long as what is typed in it is refused. */
export const useRefused = (isRefused: boolean): void => {
  useEffect(() => {
    if (!isRefused) return;
    const field = Symbol('field');
    fields.add(field);
    tell();
    return () => {
      fields.delete(field);
      tell();
    };
  }, [isRefused]);
};

/** Whether some field on the screen holds what is not stored. */
export const useIsUnsaved = (): boolean => useSyncExternalStore(subscribe, () => fields.size > 0);
