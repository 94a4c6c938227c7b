import { ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/words.tsx';

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const USUAL = 3;

export interface Zoom {
  /** 1 is the size on paper. */
  readonly scale: number;
  readonly canIn: boolean;
  readonly canOut: boolean;
  readonly by: (step: 1 | -1) => void;
}

/** The size of the pages; + and − change it as well. */
export const useZoom = (): Zoom => {
  const [index, setIndex] = useState<number>(USUAL);
  const by = (step: 1 | -1): void => setIndex((now) => Math.min(STEPS.length - 1, Math.max(0, now + step)));
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const step = event.key === '+' ? 1 : event.key === '-' ? -1 : 0;
      if (step === 0 || isTyping || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      setIndex((now) => Math.min(STEPS.length - 1, Math.max(0, now + step)));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return { scale: STEPS[index] ?? 1, canIn: index < STEPS.length - 1, canOut: index > 0, by };
};

export const ZoomTools = ({ zoom }: { readonly zoom: Zoom }) => {
  const { words } = useWords();
  const { percent } = useFormats();
  return (
    <>
      <button
        type="button"
        data-kind="icon"
        aria-label={words.print.smaller}
        title={`${words.print.smaller} (−)`}
        aria-disabled={!zoom.canOut}
        onClick={() => zoom.by(-1)}
      >
        <ZoomOut size={16} aria-hidden />
      </button>
      <output aria-label={words.print.zoom}>{percent(zoom.scale)}</output>
      <button
        type="button"
        data-kind="icon"
        aria-label={words.print.larger}
        title={`${words.print.larger} (+)`}
        aria-disabled={!zoom.canIn}
        onClick={() => zoom.by(1)}
      >
        <ZoomIn size={16} aria-hidden />
      </button>
    </>
  );
};
