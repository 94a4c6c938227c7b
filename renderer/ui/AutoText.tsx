import { type ReactNode, useEffect, useRef, useState } from 'react';
import { failureOf } from '../api.ts';
import { useFailureText } from '../i18n/words.tsx';
import { Field } from './Field.tsx';
import { PersonnummerNote } from './PersonnummerNote.tsx';

const PAUSE_MS = 700;

interface AutoTextProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly kind?: 'line' | 'text' | 'date';
  /** Stores the text; what it throws is shown at the field and the text stays. */
  readonly save: (value: string) => Promise<unknown>;
  /** What is worth knowing of the text as it is typed, below it. */
  readonly below?: (text: string) => ReactNode;
}

/** A text that saves itself after a pause and when it is left. A value that was refused stays as it was typed. */
const useAutoSave = (value: string, save: AutoTextProps['save']) => {
  const failureText = useFailureText();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(typed);
  const store = useRef<() => void>(() => undefined);
  latest.current = typed;
  store.current = () => {
    clearTimeout(timer.current);
    const text = latest.current;
    if (text === null) return;
    if (text === value) {
      setTyped(null);
      setError(undefined);
      return;
    }
    save(text).then(
      () => {
        setError(undefined);
        if (latest.current === text) setTyped(null);
      },
      (reason: unknown) => setError(failureText(failureOf(reason))),
    );
  };
  useEffect(() => () => store.current(), []);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => store.current(), PAUSE_MS);
  };
  return { shown: typed ?? value, type, leave: () => store.current(), error };
};

export const AutoText = ({ label, help, value, kind = 'line', save, below }: AutoTextProps) => {
  const { shown, type, leave, error } = useAutoSave(value, save);
  const note =
    kind === 'date' ? null : (
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
          <input
            {...wired}
            type={kind === 'date' ? 'date' : 'text'}
            value={shown}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
          />
        )
      }
    </Field>
  );
};
