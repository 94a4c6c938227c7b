import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useCall } from '../../api.ts';
import { useComeTo } from '../../ui/use-come-to.ts';
import { useEvidenceStates } from '../evidence-states.ts';
import styles from './cause-tree.module.css';
import { TreeRow } from './TreeRow.tsx';
import type { TreeLine } from './use-tree.ts';
import type { TreeWriting } from './use-tree-writing.ts';

export interface TreeProps {
  readonly analysis: string;
  readonly label: string;
  readonly lines: readonly TreeLine[];
  readonly factors: ReadonlyMap<string, FactorRecord>;
  readonly selected: string | null;
  readonly select: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly writing: TreeWriting;
}

/** The answer before a line among the answers to the same question. */
const sibling = (lines: readonly TreeLine[], at: number): TreeLine | undefined =>
  lines.slice(0, at).findLast(({ under }) => under === lines[at]?.under);

/** The line that has the keys: the one moved to, else the one where the chosen factor is shown, else the first. */
const useActive = (lines: readonly TreeLine[], selected: string | null) => {
  const [key, setKey] = useState<string | null>(null);
  const moved = lines.findIndex((line) => line.key === key && (selected === null || line.id === selected));
  const shown = lines.findIndex(({ id, as }) => id === selected && as === 'shown');
  return { at: moved >= 0 ? moved : Math.max(0, shown), setKey };
};

export const Tree = (props: TreeProps) => {
  const { analysis, label, lines, selected, select, toggle, writing } = props;
  const links = useCall('link.list', { analysis }).data ?? [];
  const states = useEvidenceStates(analysis);
  const box = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  useComeTo(box, selected !== null && lines.length > 0, '[aria-selected="true"]');
  const { at, setKey } = useActive(lines, selected);
  const line = lines[at];
  useEffect(() => {
    if (editing !== null || !box.current?.contains(document.activeElement)) return;
    box.current.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  const show = (index: number): void => {
    const next = lines[Math.max(0, Math.min(lines.length - 1, index))];
    if (next === undefined) return;
    setKey(next.key);
    select(next.id);
  };
  const aside = (active: TreeLine, inwards: boolean): void => {
    if (inwards && active.causes > 0 && !active.open) toggle(active.id);
    else if (inwards && active.open) show(at + 1);
    else if (!inwards && active.open) toggle(active.id);
    else if (!inwards) show(lines.findIndex(({ id, as }) => id === active.under && as === 'shown'));
  };
  const press = (event: KeyboardEvent): void => {
    if (line === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, () => unknown>> = {
      ArrowDown: () => show(at + 1),
      ArrowUp: () => show(at - 1),
      Home: () => show(0),
      End: () => show(lines.length - 1),
      ArrowRight: () => aside(line, true),
      ArrowLeft: () => aside(line, false),
      F2: () => line.as !== 'gone' && setEditing(line.key),
      Enter: () => show(lines.findIndex(({ id, as }) => id === line.id && as === 'shown')),
      Delete: () => line.as !== 'gone' && writing.unlink(line),
      t: () => line.as !== 'gone' && writing.toggleTogether(line, sibling(lines, at)),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    step();
    event.preventDefault();
  };
  return (
    <div ref={box} role="tree" aria-label={label} className={styles['tree']}>
      {lines.map((one, index) => (
        <TreeRow
          key={one.key}
          {...props}
          line={one}
          link={links.find(({ id }) => id === one.link)}
          state={states.get(one.id) ?? 'unknown'}
          active={index === at}
          previous={index === at ? sibling(lines, at) : undefined}
          editing={editing === one.key}
          edit={() => setEditing(one.key)}
          close={() => setEditing(null)}
          choose={() => show(index)}
          press={press}
        />
      ))}
    </div>
  );
};
