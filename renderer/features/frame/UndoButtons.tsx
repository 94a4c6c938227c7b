import { useEffect } from 'react';
import { useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');

/** Undo and redo of the analysis, also by Ctrl+Z and Ctrl+Y outside of text fields, which have their own. */
export const UndoButtons = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const status = useCall('step.status', { analysis });
  const undo = useAction('step.undo').mutate;
  const redo = useAction('step.redo').mutate;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || isTextField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo({ analysis });
      else if (key === 'y' || key === 'z') redo({ analysis });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [analysis, undo, redo]);
  return (
    <>
      <button type="button" disabled={!status.data?.undo} onClick={() => undo({ analysis })} title="Ctrl+Z">
        {words.common.undo}
      </button>
      <button type="button" disabled={!status.data?.redo} onClick={() => redo({ analysis })} title="Ctrl+Y">
        {words.common.redo}
      </button>
    </>
  );
};
