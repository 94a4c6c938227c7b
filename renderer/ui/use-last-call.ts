/** The last moment to store what is typed: the page is loaded again, its window closed, the program ended. */
import { useEffect, useRef } from 'react';

export const useLastCall = (store: () => void): void => {
  const latest = useRef(store);
  latest.current = store;
  useEffect(() => {
    const call = (): void => latest.current();
    window.addEventListener('beforeunload', call);
    window.addEventListener('pagehide', call);
    return () => {
      window.removeEventListener('beforeunload', call);
      window.removeEventListener('pagehide', call);
    };
  }, []);
};

/** Pause in typing after which a text is stored, and the longest that one who never pauses goes without. */
const PAUSE_MS = 700;
const LONGEST_MS = 2000;

/** Milliseconds to wait with storing what was typed just now, where typing began at `since`. */
export const waitBeforeStoring = (since: number, now: number): number =>
  Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - now));
