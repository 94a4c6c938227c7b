import { type FormEvent, useState } from 'react';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { parseDay } from '../../ui/day.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import { today } from '../age.ts';
import styles from './follow-up.module.css';

interface NewProps {
  readonly analysis: string;
  /** Told of the round that was opened. */
  readonly opened: (id: string) => void;
}

/** Opens a round: what it is called, and the day. */
export const NewRound = ({ analysis, opened }: NewProps) => {
  const { words } = useWords();
  const [title, setTitle] = useState('');
  const [day, setDay] = useState(today());
  const [errors, setErrors] = useState<{ readonly title?: string; readonly day?: string }>({});
  const create = useAction('followUpRound.create', ({ id }) => opened(id));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const date = parseDay(day);
    const missing = title.trim() === '';
    setErrors({
      ...(missing ? { title: words.common.fieldRequired } : {}),
      ...(date === null ? { day: words.common.fieldDay } : {}),
    });
    if (missing || date === null || create.isPending) return;
    create.mutate({ analysis, fields: { title, opened: date } });
  };
  return (
    <form onSubmit={submit} className={styles['new']}>
      <Field
        label={words.rounds.createTitle}
        help={words.rounds.createHelp}
        error={errors.title}
        note={<PersonnummerNote text={title} />}
      >
        {(wired) => <input {...wired} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field label={words.rounds.opened} error={errors.day}>
        {(wired) => (
          <input
            {...wired}
            placeholder={words.common.dayPattern}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" data-kind="primary">
        {words.rounds.create}
      </button>
      <ErrorNote error={create.error} />
    </form>
  );
};
