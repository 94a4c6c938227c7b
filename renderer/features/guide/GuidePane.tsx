import { X } from 'lucide-react';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { GuideList } from './GuideList.tsx';
import styles from './guide.module.css';

interface PaneProps {
  readonly analysis: string;
  readonly close: () => void;
}

export const GUIDE_PANE = 'guide-pane';

/** The guide beside any view of the analysis; it stays while one works. */
export const GuidePane = ({ analysis, close }: PaneProps) => {
  const { words } = useWords();
  return (
    <aside id={GUIDE_PANE} className={styles['pane']} aria-label={words.guide.title}>
      <div className={styles['head']}>
        <h2>{words.guide.title}</h2>
        <button type="button" data-kind="icon" aria-label={words.guide.hide} title={words.guide.hide} onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </div>
      <p className={ui['help']}>{words.guide.help}</p>
      <GuideList analysis={analysis} />
    </aside>
  );
};
