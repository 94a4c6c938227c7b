/** A choice among many: type a part of the name, choose with arrows and Enter. */
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { normaliseSwedish } from '../../db/library/search.ts';
import { fill, useWords } from '../i18n/words.tsx';
import type { Option } from './Choice.tsx';
import styles from './popup.module.css';

const MOST_SHOWN = 50;

/** Options that hold every word of the query; those that begin with it first. */
export const matching = (options: readonly Option[], query: string): readonly Option[] => {
  const normal = normaliseSwedish(query);
  if (normal === '') return options;
  const words = normal.split(' ');
  const found = options.filter(({ label }) => {
    const own = normaliseSwedish(label);
    return words.every((word) => own.includes(word));
  });
  const first = new Set(found.filter(({ label }) => normaliseSwedish(label).startsWith(normal)));
  return [...first, ...found.filter((option) => !first.has(option))];
};

interface ComboProps {
  /** Attributes that tie it to its label, or the label itself. */
  readonly wired: {
    readonly id?: string;
    readonly 'aria-label'?: string;
    readonly 'aria-describedby'?: string | undefined;
    readonly 'aria-invalid'?: boolean;
  };
  readonly options: readonly Option[];
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly placeholder?: string;
  /** Opens at once, with focus, and `typed` in it: a cell that is edited. */
  readonly starts?: { readonly typed: string | null } | undefined;
  /** Left without a choice: by Escape, or by going elsewhere. */
  readonly leave?: (by: 'escape' | 'blur') => void;
  /** Hears keys first; true where it took one. `option` is the one that Enter would choose. */
  readonly keys?: (event: KeyboardEvent, option: Option | undefined) => boolean;
}

const useCombo = ({ options, value, choose, starts, leave, keys }: ComboProps) => {
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(starts?.typed ?? null);
  const [open, setOpen] = useState(starts !== undefined);
  const [at, setAt] = useState(() =>
    starts?.typed
      ? 0
      : Math.max(
          0,
          options.findIndex((one) => one.value === value),
        ),
  );
  const found = matching(options, typed ?? '');
  const shown = found.slice(0, MOST_SHOWN);
  const begins = starts !== undefined;
  useLayoutEffect(() => {
    if (begins) input.current?.focus();
  }, [begins]);
  useLayoutEffect(() => {
    if (open && input.current !== null) list.current?.showPopover({ source: input.current });
  }, [open]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const show = (): void => {
    if (!open)
      setAt(
        Math.max(
          0,
          options.findIndex((one) => one.value === value),
        ),
      );
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    setTyped(null);
  };
  const take = (option: Option | undefined): void => {
    if (option === undefined) return;
    close();
    choose(option.value);
  };
  const press = (event: KeyboardEvent): void => {
    if (keys?.(event, open ? shown[at] : undefined) === true) return;
    if (event.key === 'ArrowDown') open ? setAt(Math.min(shown.length - 1, at + 1)) : show();
    else if (event.key === 'ArrowUp') open ? setAt(Math.max(0, at - 1)) : show();
    else if (event.key === 'Enter' && open) take(shown[at]);
    else if (event.key === 'Escape' && open) {
      close();
      leave?.('escape');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (text: string): void => {
    setTyped(text);
    setAt(0);
    setOpen(true);
  };
  const blur = (): void => {
    if (open) close();
    leave?.('blur');
  };
  return { input, list, typed, open, at, found, shown, show, take, press, type, blur };
};

export const Combo = (props: ComboProps) => {
  const { wired, options, value, placeholder } = props;
  const { words } = useWords();
  const id = useId();
  const { input, list, typed, open, at, found, shown, show, take, press, type, blur } = useCombo(props);
  return (
    <div className={styles['combo']}>
      <input
        {...wired}
        ref={input}
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && shown.length > 0 ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        value={typed ?? options.find((option) => option.value === value)?.label ?? ''}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onClick={show}
        onFocus={(event) => event.target.select()}
        onBlur={blur}
      />
      <ChevronDown className={styles['arrow']} size={14} aria-hidden />
      {open && (
        <div ref={list} popover="manual" className={styles['list']}>
          <div id={`${id}-list`} role="listbox" aria-label={words.grid.choices}>
            {shown.map((option, index) => (
              <div
                key={option.value}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className={styles['option']}
                onMouseDown={(event) => {
                  event.preventDefault();
                  take(option);
                }}
              >
                {option.label}
              </div>
            ))}
          </div>
          {found.length === 0 && (
            <p role="status" className={styles['more']}>
              {words.grid.noMatch}
            </p>
          )}
          {found.length > shown.length && (
            <p className={styles['more']}>{fill(words.grid.moreMatches, { count: found.length - shown.length })}</p>
          )}
        </div>
      )}
    </div>
  );
};
