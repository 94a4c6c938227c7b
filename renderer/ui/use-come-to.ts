import { type RefObject, useEffect } from 'react';

/** Brings what is chosen into sight when one comes to a view; what is chosen in the view stays where it is. */
export const useComeTo = (box: RefObject<HTMLElement | null>, ready: boolean, chosen: string): void => {
  useEffect(() => {
    if (ready) box.current?.querySelector(chosen)?.scrollIntoView({ block: 'nearest' });
  }, [box, ready, chosen]);
};
