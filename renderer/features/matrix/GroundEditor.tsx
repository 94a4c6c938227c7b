import { type FocusEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { PriorityGroundRecord } from '../../../db/domain/entities.ts';
import { failureOf } from '../../api.ts';
import { fill, useFailureText, useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';
import { useRefused } from '../../ui/unsaved.ts';
import { ComparedFields } from '../compared/ComparedFields.tsx';
import { type Answer, answerId, type Ground } from './grounds.ts';
import styles from './matrix.module.css';

interface EditorProps {
  readonly analysis: string;
  readonly factor: string;
  readonly title: string;
  readonly ground: Ground;
  readonly record: PriorityGroundRecord | undefined;
  readonly save: (fields: { answer?: Answer; comment?: string }) => Promise<unknown>;
  /** With `back`, the keys go back to the table. */
  readonly close: (back: boolean) => void;
}

const answers = ['yes', 'no', null] as const;

/** Stores what differs; what is refused stays as it was typed, with why. */
const useDraft = ({ record, save, close }: EditorProps) => {
  const failureText = useFailureText();
  const before = { answer: record?.answer ?? null, comment: record?.comment ?? '' };
  const [answer, setAnswer] = useState<Answer>(before.answer);
  const [comment, setComment] = useState(before.comment);
  const [error, setError] = useState<string>();
  useRefused(error !== undefined);
  const ended = useRef(false);
  const end = (back: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    close(back);
  };
  const store = (back: boolean): void => {
    if (ended.current) return;
    const fields = {
      ...(answer === before.answer ? {} : { answer }),
      ...(comment === before.comment ? {} : { comment }),
    };
    if (Object.keys(fields).length === 0) end(back);
    else
      save(fields).then(
        () => end(back),
        (reason: unknown) => setError(failureText(failureOf(reason))),
      );
  };
  return { answer, setAnswer, comment, setComment, error, end, store };
};

/** One answer with its comment, written at its cell. */
export const GroundEditor = (props: EditorProps) => {
  const { analysis, factor, title, ground } = props;
  const { words, domain } = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { answer, setAnswer, comment, setComment, error, end, store } = useDraft(props);
  useLayoutEffect(() => {
    const cell = box.current?.parentElement;
    if (cell != null) box.current?.showPopover({ source: cell });
    box.current?.querySelector('textarea')?.focus();
  }, []);
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter' && !event.shiftKey) store(true);
    else if (event.key === 'Escape') end(true);
    else return;
    event.preventDefault();
  };
  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) store(false);
  };
  return (
    <div
      ref={box}
      popover="manual"
      role="dialog"
      aria-labelledby={id}
      className={styles['editor']}
      onKeyDown={press}
      onBlur={leave}
      onClick={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <div id={id}>
        <strong>{domain.priorityGround[ground]}</strong>
        <p className={ui['help']}>{title}</p>
      </div>
      <fieldset className={styles['answers']}>
        <legend className={ui['label']}>{words.matrix.answer}</legend>
        {answers.map((one) => (
          <label key={one} className={styles['option']}>
            <input type="radio" name={id} checked={answer === one} onChange={() => setAnswer(one)} />
            {one === null ? words.matrix.unanswered : domain.answer[one]}
          </label>
        ))}
      </fieldset>
      <Field
        label={words.matrix.comment}
        help={fill(words.matrix.commentKeys, {})}
        error={error}
        note={<PersonnummerNote text={comment} />}
      >
        {(wired) => <textarea {...wired} value={comment} onChange={(event) => setComment(event.target.value)} />}
      </Field>
      <ComparedFields
        analysis={analysis}
        entity="priorityGround"
        id={answerId(factor, ground)}
        restored={() => end(true)}
      />
    </div>
  );
};
