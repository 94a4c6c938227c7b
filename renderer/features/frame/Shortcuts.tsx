import { Search } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';
import { useNextFault } from '../checks/next-fault.ts';
import styles from './frame.module.css';
import { type NamedPlace, Palette } from './Palette.tsx';

const PALETTE_KEY = 'Ctrl+K';

interface ShortcutsProps {
  readonly analysis: string;
  readonly places: readonly NamedPlace[];
}

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/** Focus to the next of rail, place and details; round again after the last. */
const nextPane = (back: boolean): void => {
  const panes = [...document.querySelectorAll<HTMLElement>('nav, main, main section[aria-label]')];
  const now = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const pane = panes.at((now + (back ? panes.length - 1 : 1)) % panes.length);
  const first = pane?.querySelector<HTMLElement>('[aria-current], input, select, textarea, button, a, [tabindex="0"]');
  (first ?? pane)?.focus();
};

const focusSearch = (): boolean => {
  const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
  search?.focus();
  search?.select();
  return search !== null;
};

const KeysDialog = ({ close }: { readonly close: () => void }) => {
  const { words } = useWords();
  return (
    <Modal title={words.keys.title} close={close}>
      <dl className={ui['keys']}>
        {Object.entries(words.keys.list).map(([key, what]) => (
          <div key={key} className={ui['row']}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className={ui['actions']}>
        <button type="button" onClick={close}>
          {words.common.close}
        </button>
      </div>
    </Modal>
  );
};

/** What a function is now, for those who keep it. */
const useLatest = <T,>(value: T): RefObject<T> => {
  const latest = useRef(value);
  latest.current = value;
  return latest;
};

/** Keys that work in every place: the palette, panes, find, and the list of keys. */
export const Shortcuts = ({ analysis, places }: ShortcutsProps) => {
  const { words } = useWords();
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  const [, go] = useLocation();
  const close = (): void => setShown(null);
  const nextFault = useLatest(useNextFault(analysis));
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const place = event.altKey ? places[Number(event.key) - 1] : undefined;
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (place !== undefined) go(`/analysis/${analysis}/${place.name}`);
      else if (control && key === 'k') setShown('palette');
      else if (key === 'f6') nextPane(event.shiftKey);
      else if (key === 'f8' && document.querySelector('dialog[open]') === null) void nextFault.current();
      else if (key === '?' && !writes(event.target)) setShown('keys');
      else if (!(control && key === 'f' && focusSearch())) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [analysis, places, go, nextFault]);
  return (
    <>
      <button type="button" className={styles['find']} title={PALETTE_KEY} onClick={() => setShown('palette')}>
        <Search size={14} aria-hidden />
        {words.palette.open}
        <kbd aria-hidden>{PALETTE_KEY}</kbd>
      </button>
      {shown === 'palette' && <Palette analysis={analysis} places={places} close={close} />}
      {shown === 'keys' && <KeysDialog close={close} />}
    </>
  );
};
