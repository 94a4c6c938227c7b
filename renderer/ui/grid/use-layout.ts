import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GridLayout, ShellStatus } from '../../../electron/contract/shapes.ts';
import { call, useCall } from '../../api.ts';
import { firstLayout, fittedLayout, type LaidOut } from './layout.ts';

const PAUSE_MS = 400;

export interface LayoutState {
  readonly layout: GridLayout;
  readonly change: (layout: GridLayout) => void;
  /** Columns, sort and groups as they were before anyone changed them. */
  readonly restore: () => void;
}

/** The layout of the grid at a place, kept in the settings so that it is there the next time. */
export const useLayout = (place: string, columns: readonly LaidOut[], sort: GridLayout['sort']): LayoutState => {
  const client = useQueryClient();
  const kept = useCall('shell.status', {}).data?.settings.grids[place];
  const [own, setOwn] = useState<GridLayout | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<GridLayout | null>(null);
  const layout = own ?? fittedLayout(columns, kept ?? firstLayout(columns, sort));
  const save = useCallback((): void => {
    clearTimeout(timer.current);
    const now = unsaved.current;
    if (now === null) return;
    unsaved.current = null;
    const others = client.getQueryData<ShellStatus>(['shell.status', {}])?.settings.grids ?? {};
    void call('settings.set', { grids: { ...others, [place]: now } }).then((settings) => {
      client.setQueryData<ShellStatus>(['shell.status', {}], (known) => known && { ...known, settings });
    });
  }, [client, place]);
  useEffect(() => save, [save]);
  const change = (next: GridLayout): void => {
    setOwn(next);
    unsaved.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE_MS);
  };
  return { layout, change, restore: () => change(firstLayout(columns, sort)) };
};
