import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { failureOf } from '../../api.ts';
import { useFailureText } from '../../i18n/words.tsx';
import { focusAgain } from '../../ui/focus-again.ts';
import { useRefused } from '../../ui/unsaved.ts';
import styles from './map.module.css';

export interface TitleRequest {
  readonly label: string;
  readonly text: string;
  /** Top left and width in the canvas, in CSS pixels. */
  readonly at: { readonly x: number; readonly y: number; readonly width: number };
  /** Stores the title; what it throws is shown, and the text stays. */
  readonly store: (text: string) => Promise<unknown>;
}

/** A title while it is written in the map: Enter or leaving it stores, Escape leaves it as it was. */
export const TitleBox = ({ request, close }: { readonly request: TitleRequest; readonly close: () => void }) => {
  const input = useRef<HTMLTextAreaElement>(null);
  const busy = useRef(false);
  const from = useRef(document.activeElement);
  const failureText = useFailureText();
  const [text, setText] = useState(request.text);
  const [error, setError] = useState<string>();
  useRefused(error !== undefined);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (): void => {
    busy.current = true;
    if (document.activeElement === input.current) focusAgain(from.current);
    close();
  };
  const store = (): void => {
    if (busy.current) return;
    if (text === request.text) {
      finish();
      return;
    }
    busy.current = true;
    request.store(text).then(finish, (reason: unknown) => {
      busy.current = false;
      setError(failureText(failureOf(reason)));
    });
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') finish();
    else if (event.key === 'Enter' && !event.shiftKey) store();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={styles['titleBox']}
      style={{ left: request.at.x, top: request.at.y, width: Math.max(200, request.at.width) }}
    >
      <label>
        <span className={styles['label']}>{request.label}</span>
        <textarea
          ref={input}
          value={text}
          rows={2}
          aria-invalid={error !== undefined}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={press}
          onBlur={store}
        />
      </label>
      {error !== undefined && (
        <p role="alert" className={styles['refused']}>
          {error}
        </p>
      )}
    </div>
  );
};
