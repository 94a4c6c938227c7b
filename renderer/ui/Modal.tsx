import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './ui.module.css';

interface ModalProps {
  readonly title: string;
  readonly close: () => void;
  /** Room for a whole page of paper. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the page: takes focus, gives it back, closes on Escape. */
export const Modal = ({ title, close, wide = false, children }: ModalProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // A layout effect is undone while the dialog still stands in the page, so that it can give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} data-wide={wide || undefined} onCancel={close}>
      <div className={styles['wide']}>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
};
