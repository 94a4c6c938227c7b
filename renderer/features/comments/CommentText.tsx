import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { failureOf } from '../../api.ts';
import { useFailureText, useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';

interface TextProps {
  readonly label: string;
  readonly start: string;
  readonly button: string;
  /** Stores the text; what it throws is shown at the field and the text stays. */
  readonly save: (text: string) => Promise<unknown>;
  /** Left without a change; where it is missing there is nothing to leave. */
  readonly cancel?: () => void;
}

const useWriting = (start: string, save: TextProps['save']) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const [text, setText] = useState(start);
  const [error, setError] = useState<string>();
  const store = (): void => {
    if (text.trim() === '') {
      setError(words.common.fieldRequired);
      return;
    }
    save(text).then(
      () => {
        setText('');
        setError(undefined);
      },
      (reason: unknown) => setError(failureText(failureOf(reason))),
    );
  };
  return { text, setText, error, store };
};

/** A comment while it is written: Ctrl+Enter saves. */
export const CommentText = ({ label, start, button, save, cancel }: TextProps) => {
  const { words } = useWords();
  const { text, setText, error, store } = useWriting(start, save);
  const field = useRef<HTMLTextAreaElement>(null);
  const isEdited = cancel !== undefined;
  useEffect(() => {
    if (isEdited) field.current?.focus();
  }, [isEdited]);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) store();
    else if (event.key === 'Escape' && cancel !== undefined) cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    store();
  };
  const isOpen = text !== '' || isEdited;
  return (
    <form className={ui['stack']} onSubmit={submit}>
      <Field
        label={label}
        help={isOpen ? words.comments.writeHelp : undefined}
        error={error}
        note={<PersonnummerNote text={text} />}
      >
        {(wired) => (
          <textarea
            {...wired}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={press}
            ref={field}
          />
        )}
      </Field>
      {isOpen && (
        <div className={ui['row']}>
          <button type="submit">{button}</button>
          {cancel !== undefined && (
            <button type="button" data-kind="quiet" onClick={cancel}>
              {words.common.cancel}
            </button>
          )}
        </div>
      )}
    </form>
  );
};
