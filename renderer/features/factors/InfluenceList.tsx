import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useWords } from '../../i18n/words.tsx';
import styles from './influence.module.css';

const LINE_HEIGHT = 44;
const MARGIN_LINES = 8;

interface ListProps {
  readonly factors: readonly FactorRecord[];
  readonly index: number;
  readonly show: (id: string) => void;
}

/** All factors with what is judged; only those that show are drawn. */
export const InfluenceList = ({ factors, index, show }: ListProps) => {
  const { words } = useWords();
  const box = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: factors.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: MARGIN_LINES,
  });
  useEffect(() => virtual.scrollToIndex(index, { align: 'auto' }), [virtual, index]);
  return (
    <nav ref={box} className={styles['list']} aria-label={words.factor.heading}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index: at, start }) => {
          const factor = factors[at];
          if (factor === undefined) return null;
          const isOpen = factor.influenceLevel === 'unset';
          const Icon = isOpen ? CircleDashed : CircleCheck;
          return (
            <button
              key={factor.id}
              type="button"
              data-kind="quiet"
              className={styles['line']}
              aria-current={at === index ? 'step' : undefined}
              style={{ transform: `translateY(${start}px)`, height: LINE_HEIGHT }}
              onClick={() => show(factor.id)}
            >
              <Icon size={14} aria-hidden className={isOpen ? styles['open'] : styles['judged']} />
              <span className={styles['name']} title={factor.title}>
                {factor.title}
              </span>
              <span className={styles['level']}>{words.influence.short[factor.influenceLevel]}</span>
            </button>
          );
        })}
      </div>
    </nav>
  );
};
