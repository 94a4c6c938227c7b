import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { HISTORY_KEY } from './HistoryButton.tsx';
import { HistoryDialog, type RecordProps } from './HistoryDialog.tsx';
import styles from './history.module.css';

/** The label of the control that has the focus; of a box among several, that of the group. */
const labelOf = (target: EventTarget): string | null => {
  if (!(target instanceof HTMLElement)) return null;
  const legend = target.closest('fieldset')?.querySelector('legend');
  const label = target instanceof HTMLInputElement && target.type === 'checkbox' ? legend : null;
  const own = 'labels' in target ? (target.labels as NodeListOf<HTMLLabelElement> | null)?.[0] : undefined;
  return (label ?? own)?.textContent ?? null;
};

/** In a field of a form inside, F9 opens what was ever written in the field. */
export const HistoryKey = ({ children, ...record }: RecordProps & { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<{ readonly label: string | null } | null>(null);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== HISTORY_KEY) return;
    event.preventDefault();
    setShown({ label: labelOf(event.target) });
  };
  return (
    <div role="none" className={styles['inside']} onKeyDown={press}>
      {children}
      {shown !== null && <HistoryDialog {...record} label={shown.label} close={() => setShown(null)} />}
    </div>
  );
};
