import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '../../i18n/words.tsx';

/** Back and forward between the addresses that were shown, also by Alt and an arrow key. */
export const History = () => {
  const { words } = useWords();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowLeft') window.history.back();
      else if (event.key === 'ArrowRight') window.history.forward();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const { back, forward } = words.frame;
  return (
    <>
      <button
        type="button"
        data-kind="icon"
        aria-label={back}
        title={`${back} (Alt+←)`}
        onClick={() => window.history.back()}
      >
        <ArrowLeft size={16} aria-hidden />
      </button>
      <button
        type="button"
        data-kind="icon"
        aria-label={forward}
        title={`${forward} (Alt+→)`}
        onClick={() => window.history.forward()}
      >
        <ArrowRight size={16} aria-hidden />
      </button>
    </>
  );
};
