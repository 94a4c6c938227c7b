import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { failureOf } from '../api.ts';
import { useFailureText, useWords } from '../i18n/words.tsx';
import { parseDayOrNone } from './day.ts';
import { Field } from './Field.tsx';
import { PersonnummerNote } from './PersonnummerNote.tsx';
import { useRefused } from './unsaved.ts';
import { useLastCall, waitBeforeStoring } from './use-last-call.ts';

export interface Reading {
  /** The text as `value` would have it; `null` where it says nothing that fits. */
  readonly read: (text: string) => string | null;
  /** What is said of a text that says nothing that fits. */
  readonly fault: string;
}

interface AutoTextProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly kind?: 'line' | 'text' | 'date';
  /** What is wrong with the text, in words; then nothing is stored and the text stays. */
  readonly check?: (value: string) => string | undefined;
  /** Stores the text; what it throws is shown at the field and the text stays. */
  readonly save: (value: string) => Promise<unknown>;
  /** Values that it offers; any other text does as well. */
  readonly offers?: readonly string[];
  /** How a text is read that is stored in another form than it is typed in. */
  readonly reads?: Reading;
  /** What is worth knowing of the text as it is typed, below it. */
  readonly below?: (text: string) => ReactNode;
}

/**
 * A text that saves itself after a pause and when it is left. A value that was refused stays as it was typed; one that
 * is not written as it is stored may be half written, so it is read only when it is left.
 */
const useAutoSave = (
  { value, save, check }: Pick<AutoTextProps, 'value' | 'save' | 'check'>,
  { read, fault: unread }: Reading,
) => {
  const failureText = useFailureText();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(typed);
  const since = useRef<number | null>(null);
  const store = useRef<(isLeft: boolean) => void>(() => undefined);
  latest.current = typed;
  store.current = (isLeft) => {
    clearTimeout(timer.current);
    since.current = null;
    const text = latest.current;
    if (text === null) return;
    const said = read(text);
    if (!isLeft && said !== text) return;
    if (said === null) {
      setError(unread);
      return;
    }
    if (said === value) {
      setTyped(null);
      setError(undefined);
      return;
    }
    const fault = check?.(text);
    if (fault !== undefined) {
      setError(fault);
      return;
    }
    save(said).then(
      () => {
        setError(undefined);
        if (latest.current === text) setTyped(null);
      },
      (reason: unknown) => setError(failureText(failureOf(reason))),
    );
  };
  useEffect(() => () => store.current(true), []);
  useLastCall(() => store.current(true));
  const type = (text: string): void => {
    setTyped(text);
    latest.current = text;
    clearTimeout(timer.current);
    since.current ??= Date.now();
    timer.current = setTimeout(() => store.current(false), waitBeforeStoring(since.current, Date.now()));
  };
  return { shown: typed ?? value, type, leave: () => store.current(true), error };
};

const asTyped: Reading = { read: (text) => text, fault: '' };

export const AutoText = ({ label, help, kind = 'line', below, offers, reads, ...kept }: AutoTextProps) => {
  const { words } = useWords();
  const id = useId();
  const reading = reads ?? (kind === 'date' ? { read: parseDayOrNone, fault: words.common.fieldDay } : asTyped);
  const { shown, type, leave, error } = useAutoSave(kept, reading);
  useRefused(error !== undefined);
  const note =
    kind === 'date' || reads !== undefined ? null : (
      <>
        <PersonnummerNote text={shown} />
        {below?.(shown)}
      </>
    );
  return (
    <Field label={label} help={help} error={error} note={note}>
      {(wired) =>
        kind === 'text' ? (
          <textarea {...wired} value={shown} onChange={(event) => type(event.target.value)} onBlur={leave} />
        ) : (
          <>
            <input
              {...wired}
              type="text"
              list={offers === undefined ? undefined : id}
              placeholder={kind === 'date' ? words.common.dayPattern : undefined}
              value={shown}
              onChange={(event) => type(event.target.value)}
              onBlur={leave}
            />
            {offers !== undefined && (
              <datalist id={id}>
                {offers.map((offer) => (
                  <option key={offer} value={offer} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  );
};
