/** What the keys of a grid ask for. Pure. */
import type { Move } from './selection.ts';

export type Command =
  | { readonly kind: 'move'; readonly move: Move }
  /** `typed`: by a character, which becomes the first of the new text. */
  | { readonly kind: 'edit'; readonly typed: boolean }
  | { readonly kind: 'delete' | 'fill' | 'all' | 'lines' | 'menu' | 'collapse' };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const FAR = Number.POSITIVE_INFINITY;

const steps: Readonly<Record<string, readonly [lines: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const moveOf = ({ key, shiftKey: extend }: Key, control: boolean, page: number): Move | null => {
  const step = steps[key];
  if (step !== undefined) {
    const [lines, columns] = control ? step.map((one) => (one === 0 ? 0 : one * FAR)) : step;
    return { lines: lines ?? 0, columns: columns ?? 0, extend };
  }
  if (key === 'PageDown' || key === 'PageUp') return { lines: key === 'PageDown' ? page : -page, columns: 0, extend };
  if (key !== 'Home' && key !== 'End') return null;
  const far = key === 'End' ? FAR : -FAR;
  return { lines: control ? far : 0, columns: far, extend };
};

const withControl = (key: string): Command | null => {
  if (key === 'a') return { kind: 'all' };
  return key === 'd' ? { kind: 'fill' } : null;
};

const plainCommands: Readonly<Record<string, Command>> = {
  F2: { kind: 'edit', typed: false },
  Enter: { kind: 'edit', typed: false },
  Delete: { kind: 'delete' },
  Backspace: { kind: 'delete' },
  Escape: { kind: 'collapse' },
  ContextMenu: { kind: 'menu' },
};

/** The command of a key; `page` is the number of lines that show. `null` where the key is not the grid's. */
export const commandOf = (event: Key, page: number): Command | null => {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (altKey) return key === 'ArrowDown' && !control ? { kind: 'menu' } : null;
  const move = moveOf(event, control, page);
  if (move !== null) return { kind: 'move', move };
  if (control) return withControl(key.toLowerCase());
  if (key === ' ' && shiftKey) return { kind: 'lines' };
  if (key === 'F10' && shiftKey) return { kind: 'menu' };
  if (key === '?') return null;
  return plainCommands[key] ?? (key.length === 1 || key === 'Dead' ? { kind: 'edit', typed: true } : null);
};
