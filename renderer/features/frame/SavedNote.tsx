import { useEffect, useState } from 'react';
import { bridge } from '../../bridge.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { useIsUnsaved } from '../../ui/unsaved.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' });

/** When something of the analysis was last stored, or that a field holds what is not; a change is announced when it is durable. */
export const SavedNote = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const [time, setTime] = useState<string | null>(null);
  useEffect(
    () => bridge().subscribe((event) => event.analysis === analysis && setTime(clock.format(new Date()))),
    [analysis],
  );
  const isUnsaved = useIsUnsaved();
  if (isUnsaved) {
    return (
      <span className={ui['watch']} role="status">
        {words.common.notSaved}
      </span>
    );
  }
  return (
    <span className={ui['help']} role="status">
      {time !== null && fill(words.common.saved, { time })}
    </span>
  );
};
