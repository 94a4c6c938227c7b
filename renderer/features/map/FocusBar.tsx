import type { FocusOn } from '../../../db/domain/picture/surroundings.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import styles from './map.module.css';

const STEPS = [0, 1, 2, 3, 4, 5];

interface BarProps {
  readonly focus: FocusOn;
  readonly title: string;
  readonly shown: number;
  readonly total: number;
  readonly set: (focus: FocusOn | null) => void;
}

const Steps = ({ label, value, set }: { label: string; value: number; set: (value: number) => void }) => (
  <label className={styles['steps']}>
    {label}
    <select value={value} onChange={(event) => set(Number(event.target.value))}>
      {STEPS.map((n) => (
        <option key={n} value={n}>
          {n}
        </option>
      ))}
    </select>
  </label>
);

export const FocusBar = ({ focus, title, shown, total, set }: BarProps) => {
  const { words } = useWords();
  return (
    <section className={styles['focusBar']} aria-label={words.map.focus}>
      <strong>{fill(words.map.focusOn, { title: shortTitle(title) })}</strong>
      <Steps label={words.map.into} value={focus.into} set={(into) => set({ ...focus, into })} />
      <Steps label={words.map.out} value={focus.out} set={(out) => set({ ...focus, out })} />
      <span role="status">{fill(words.map.showing, { shown, total })}</span>
      <button type="button" onClick={() => set(null)}>
        {words.map.showAll}
      </button>
    </section>
  );
};
