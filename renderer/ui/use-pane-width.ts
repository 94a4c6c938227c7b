/** Width of a pane to the right: dragged, moved by keys, and remembered for the place. */
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ShellStatus } from '../../electron/contract/shapes.ts';
import { useCall } from '../api.ts';
import { bridge } from '../bridge.ts';

const LEAST = 280;
const MOST = 720;
const USUAL = 340;
const STEP = 24;
const PAUSE_MS = 400;

const within = (width: number): number => Math.min(MOST, Math.max(LEAST, Math.round(width)));

/** The width at hand, and what sets it; kept in the settings a moment after the last change, so that it is there the next time. */
const useKeptWidth = (label: string): [number, (width: number) => void] => {
  const client = useQueryClient();
  const kept = useCall('shell.status', {}).data?.settings.panes[label];
  const [own, setOwn] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<number | null>(null);
  const save = useCallback((): void => {
    clearTimeout(timer.current);
    const now = unsaved.current;
    if (now === null) return;
    unsaved.current = null;
    const panes = { ...client.getQueryData<ShellStatus>(['shell.status', {}])?.settings.panes, [label]: now };
    client.setQueryData<ShellStatus>(
      ['shell.status', {}],
      (known) => known && { ...known, settings: { ...known.settings, panes } },
    );
    void bridge().call('settings.set', { panes });
  }, [client, label]);
  useEffect(() => save, [save]);
  const put = (wanted: number): void => {
    const now = within(wanted);
    setOwn(now);
    unsaved.current = now;
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE_MS);
  };
  return [own ?? within(kept ?? USUAL), put];
};

/** `width` in CSS pixels, and the attributes of the separator that changes it. */
export const usePaneWidth = (pane: RefObject<HTMLElement | null>, label: string) => {
  const [width, put] = useKeptWidth(label);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') put(width + STEP);
    else if (event.key === 'ArrowRight') put(width - STEP);
    else return;
    event.preventDefault();
  };
  const drag = (event: PointerEvent): void => {
    const right = pane.current?.getBoundingClientRect().right;
    if (right !== undefined && event.currentTarget.hasPointerCapture(event.pointerId)) put(right - event.clientX);
  };
  const separator = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuenow': width,
    'aria-valuemin': LEAST,
    'aria-valuemax': MOST,
    onKeyDown: press,
    onPointerDown: (event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: drag,
  } as const;
  return { width, separator };
};
