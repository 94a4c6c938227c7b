import { fill, useWords } from '../../i18n/words.tsx';
import styles from './map.module.css';
import type { LayoutState } from './use-layout.ts';

/** How far the layout has come, when it takes longer than a moment, and how it is stopped. */
export const LayoutProgress = ({ layout }: { readonly layout: LayoutState }) => {
  const { words } = useWords();
  if (layout.stopped) {
    return (
      <div className={styles['progress']} role="status">
        <p>{words.map.stopped}</p>
        <button type="button" onClick={layout.again}>
          {words.map.again}
        </button>
      </div>
    );
  }
  if (layout.progress === null) return null;
  const percent = Math.round(layout.progress * 100);
  return (
    <div className={styles['progress']}>
      <label>
        {fill(words.map.working, { percent })}
        <progress value={percent} max={100} />
      </label>
      <button type="button" onClick={layout.stop}>
        {words.common.cancel}
      </button>
    </div>
  );
};
