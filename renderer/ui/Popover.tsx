import { type ReactNode, useId, useRef, useState } from 'react';
import styles from './popover.module.css';

interface PopoverProps {
  /** What stands on the button that opens it. */
  readonly label: ReactNode;
  /** What the opened part is, for those who hear it. */
  readonly title: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a part that opens below it; Escape and a press beside it close it and give the focus back. */
export const Popover = ({ label, title, children }: PopoverProps) => {
  const id = useId();
  const part = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" data-kind="quiet" popoverTarget={id} aria-expanded={open}>
        {label}
      </button>
      <div
        ref={part}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className={styles['popover']}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children(() => part.current?.hidePopover())}
      </div>
    </>
  );
};
