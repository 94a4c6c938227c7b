import { type FocusEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { followUpStatuses, lights } from '../../../db/domain/planning-values.ts';
import { failureOf } from '../../api.ts';
import { useFailureText, useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';
import { useLastCall } from '../../ui/use-last-call.ts';
import styles from './follow-up.module.css';
import { lightIcons, lightTones, statusIcons } from './Marks.tsx';
import type { FollowUpWriting } from './use-writer.ts';

export const StatusChoice = ({ writing }: { readonly writing: FollowUpWriting }) => {
  const { words, domain } = useWords();
  const { record, isCancelling, choose } = writing;
  return (
    <fieldset className={styles['choice']}>
      <legend className={ui['label']}>{words.followUp.status}</legend>
      {followUpStatuses.map((status, index) => {
        const Icon = statusIcons[status];
        const isChosen = isCancelling ? status === 'cancelled' : status === record?.status;
        return (
          <button key={status} type="button" aria-pressed={isChosen} onClick={() => choose(status)}>
            <Icon size={14} aria-hidden />
            {domain.followUpStatus[status]}
            <kbd aria-hidden>{index + 1}</kbd>
          </button>
        );
      })}
    </fieldset>
  );
};

export const LightChoice = ({ writing: { record, shine } }: { readonly writing: FollowUpWriting }) => {
  const { words, domain } = useWords();
  return (
    <fieldset className={styles['choice']} title={words.followUp.lightNone}>
      <legend className={ui['label']}>{words.followUp.light}</legend>
      {lights.map((light) => {
        const Icon = lightIcons[light];
        return (
          <button
            key={light}
            type="button"
            aria-pressed={light === record?.light}
            title={domain.light[light]}
            onClick={() => shine(light)}
          >
            <Icon size={14} aria-hidden className={lightTones[light]} />
            {words.followUp.lights[light]}
            <kbd aria-hidden>{words.followUp.lightKeys[light]}</kbd>
          </button>
        );
      })}
    </fieldset>
  );
};

/** Why a measure was cancelled, before it is stored as that; a reason that is left is stored. */
export const CancelReason = ({ writing }: { readonly writing: FollowUpWriting }) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const isBlank = reason.trim() === '';
  const store = (): void => {
    if (isBlank) setError(words.common.fieldRequired);
    else writing.cancel(reason).catch((fault: unknown) => setError(failureText(failureOf(fault))));
  };
  useLastCall(() => !isBlank && store());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    store();
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') writing.keep();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (!currentTarget.contains(relatedTarget) && !isBlank) store();
  };
  return (
    <form onSubmit={submit} onKeyDown={press} onBlur={leave} className={ui['stack']}>
      <Field
        label={words.followUp.reason}
        help={words.followUp.reasonHelp}
        error={error}
        note={<PersonnummerNote text={reason} />}
      >
        {(wired) => <input {...wired} ref={input} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className={ui['row']}>
        <button type="submit">{words.followUp.saveCancelled}</button>
        <button type="button" onClick={writing.keep}>
          {words.common.cancel}
        </button>
      </div>
    </form>
  );
};
