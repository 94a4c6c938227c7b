import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import type { EvidenceState } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { call } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import styles from './factors.module.css';
import { GridLine } from './GridLine.tsx';
import { useTitleEdit } from './use-title-edit.ts';

const LINE_HEIGHT = 34;
const MARGIN_LINES = 12;

interface GridProps {
  readonly analysis: string;
  readonly factors: readonly FactorRecord[];
  readonly states: ReadonlyMap<string, EvidenceState>;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 };

/** What the keys do: arrows move the choice, F2 and Enter write in the title, Delete deletes (undo brings back). */
const gridKeys =
  ({ analysis, factors, selected, select }: GridProps, show: (index: number) => void, edit: (id: string) => void) =>
  (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const now = factors.findIndex(({ id }) => id === selected);
    const factor = factors[now];
    if (step !== undefined && factors.length > 0) {
      const next = Math.min(factors.length - 1, Math.max(0, now + step));
      show(next);
      select(factors[next]?.id ?? '');
    } else if (factor === undefined) return;
    else if (event.key === 'F2' || event.key === 'Enter') edit(factor.id);
    else if (event.key === 'Delete') void call('factor.delete', { analysis, ids: [factor.id] });
    else return;
    event.preventDefault();
  };

const Head = () => {
  const { words } = useWords();
  const { title, significance, evidence, influenceLevel } = words.factor;
  return (
    <div className={styles['head']} role="row" tabIndex={-1}>
      {[title, significance, evidence, influenceLevel].map((head) => (
        <span key={head} role="columnheader" tabIndex={-1}>
          {head}
        </span>
      ))}
    </div>
  );
};

/** The register: as many factors as there are, only the visible ones drawn. */
export const FactorGrid = (props: GridProps) => {
  const { analysis, factors, states, selected, select } = props;
  const { words } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: factors.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: MARGIN_LINES,
  });
  const { editing, edit, store, leave } = useTitleEdit(analysis, () => box.current?.focus());
  return (
    <div
      className={styles['grid']}
      ref={box}
      role="grid"
      aria-label={words.factor.heading}
      aria-rowcount={factors.length + 1}
      tabIndex={0}
      onKeyDown={gridKeys(props, (index) => lines.scrollToIndex(index), edit)}
    >
      <Head />
      <div role="rowgroup" style={{ height: lines.getTotalSize(), position: 'relative' }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const factor = factors[index];
          if (factor === undefined) return null;
          return (
            <GridLine
              key={factor.id}
              factor={factor}
              state={states.get(factor.id) ?? 'unknown'}
              index={index}
              place={{ start, height: LINE_HEIGHT }}
              chosen={factor.id === selected}
              editing={factor.id === editing?.id ? editing : null}
              select={() => select(factor.id)}
              edit={() => edit(factor.id)}
              store={(title) => store(factor, title)}
              leave={leave}
            />
          );
        })}
      </div>
    </div>
  );
};
