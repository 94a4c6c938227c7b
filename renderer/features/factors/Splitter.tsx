import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import styles from './factors.module.css';

const STEP = 24;
export const NARROWEST = 300;
export const WIDEST = 720;

/** Width that the details had last, for as long as the window lives. */
let lastWidth = 380;

export const useDetailsWidth = () => {
  const [width, setWidth] = useState(lastWidth);
  const change = (next: number): void => {
    lastWidth = Math.round(Math.min(WIDEST, Math.max(NARROWEST, next)));
    setWidth(lastWidth);
  };
  return { width, change };
};

interface SplitterProps {
  readonly width: number;
  readonly change: (width: number) => void;
}

/** The line between register and details: dragged, or moved with the arrows. */
export const Splitter = ({ width, change }: SplitterProps) => {
  const { words } = useWords();
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault();
    const line = event.currentTarget;
    const from = event.clientX;
    line.setPointerCapture(event.pointerId);
    line.onpointermove = ({ clientX }) => change(width + from - clientX);
    line.onlostpointercapture = () => {
      line.onpointermove = null;
    };
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    change(width + step);
  };
  return (
    <div
      className={styles['splitter']}
      role="separator"
      aria-orientation="vertical"
      aria-label={words.factor.detailsWidth}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
};
