import { ChevronDown, Layers } from 'lucide-react';
import { fill, useWords } from '../../i18n/words.tsx';
import { PanelButton } from '../../ui/Popup.tsx';
import type { ControlProps } from './control-props.ts';
import { useSaid } from './use-said.ts';
import { ViewList, walkViews } from './ViewList.tsx';
import styles from './views.module.css';

/** Which view the place shows; the list of all, and a way to keep or take back what was changed in this one. */
export const ViewsControl = (props: ControlProps) => {
  const { views, standard, now } = props;
  const { words } = useWords();
  const { said, run, setSaid } = useSaid();
  const { chosen } = views;
  const name = chosen?.name ?? standard;
  return (
    <div className={styles['control']}>
      <PanelButton
        className={styles['button']}
        title={fill(words.savedViews.shown, { name })}
        onKeyDown={walkViews}
        content={(close) => <ViewList {...props} close={close} />}
      >
        <Layers size={14} aria-hidden />
        <span className={styles['name']}>{fill(words.savedViews.shown, { name })}</span>
        <ChevronDown size={14} aria-hidden />
      </PanelButton>
      {views.isChanged && chosen !== null && (
        <>
          <span className={styles['changed']}>{words.savedViews.changed}</span>
          <button
            type="button"
            data-kind="quiet"
            onClick={() => void run(() => views.store(chosen.id, now), fill(words.savedViews.stored, { name }))}
          >
            {words.savedViews.store}
          </button>
          <button
            type="button"
            data-kind="quiet"
            onClick={() => {
              setSaid(null);
              views.choose(chosen.id);
            }}
          >
            {words.savedViews.revert}
          </button>
        </>
      )}
      <span className={styles['said']} role={said?.wrong === true ? 'alert' : 'status'} data-wrong={said?.wrong}>
        {said?.text}
      </span>
    </div>
  );
};
