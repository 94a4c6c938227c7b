import { failureOf } from '../../api.ts';
import { fill, useFailureText, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { Field } from '../../ui/Field.tsx';
import { NewPassphrase } from '../../ui/NewPassphrase.tsx';
import ui from '../../ui/ui.module.css';
import type { KeyForm } from './use-key-form.ts';

interface FormProps {
  readonly form: KeyForm;
}

/** Who one is, where the stored key does not say it any more. */
export const PersonFields = ({ form: { register, formState } }: FormProps) => {
  const { words } = useWords();
  const { errors } = formState;
  return (
    <>
      <Field label={words.start.name} error={errors.name?.message}>
        {(wired) => <input {...wired} {...register('name')} autoComplete="off" />}
      </Field>
      <Field label={words.start.organisation} error={errors.organisation?.message}>
        {(wired) => <input {...wired} {...register('organisation')} autoComplete="off" />}
      </Field>
      <Field label={words.start.email} error={errors.email?.message}>
        {(wired) => <input {...wired} {...register('email')} type="email" autoComplete="off" />}
      </Field>
    </>
  );
};

const isAboutPassphrase = (error: unknown): boolean => {
  const { code } = failureOf(error);
  return code === 'key-wrong-passphrase' || code === 'key-passphrase-needed';
};

/** A passphrase that is known already; what was wrong with it stands at the field. */
export const KnownPassphrase = ({
  form,
  label,
  help,
  error,
}: FormProps & { readonly label: string; readonly help?: string; readonly error: unknown }) => {
  const failureText = useFailureText();
  const refused = isAboutPassphrase(error) ? failureText(failureOf(error)) : undefined;
  return (
    <Field label={label} help={help} error={form.formState.errors.passphrase?.message ?? refused}>
      {(wired) => <input {...wired} {...form.register('passphrase')} type="password" autoComplete="off" />}
    </Field>
  );
};

export const MadeUpPassphrase = ({
  form,
  label,
  help,
}: FormProps & { readonly label: string; readonly help: string }) => (
  <NewPassphrase
    {...{ label, help }}
    error={form.formState.errors.newPassphrase?.message}
    value={form.watch('newPassphrase')}
    input={form.register('newPassphrase')}
  />
);

/** What went wrong with a key or its file; what is wrong with a passphrase stands at its field. */
const KeyError = ({ error }: { readonly error: unknown }) => {
  const { words } = useWords();
  const failureText = useFailureText();
  if (error === null || isAboutPassphrase(error)) return null;
  const failure = failureOf(error);
  const { fileFaults, wordFaults } = words.signingKey;
  const faults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'key-not-readable': fileFaults,
    'recovery-words': wordFaults,
  };
  const known = faults[failure.code]?.[String(failure.params['reason'])];
  const reason = known === undefined ? undefined : fill(known, failure.params);
  return (
    <p className={ui['error']} role="alert">
      {reason ?? failureText(failure)}
    </p>
  );
};

interface EndProps {
  readonly error: unknown;
  readonly going: boolean;
  /** Words of the button that does it; none while there is nothing to do it with. */
  readonly submit: string | null;
  readonly close: () => void;
}

/** The foot of a dialog about a key: what went wrong, and the two ways out. */
export const DialogEnd = ({ error, going, submit, close }: EndProps) => {
  const { words } = useWords();
  return (
    <>
      <KeyError error={error} />
      <Busy going={going} what={words.signingKey.working} />
      <div className={ui['actions']}>
        <button type="button" onClick={close}>
          {words.common.cancel}
        </button>
        {submit !== null && (
          <button type="submit" data-kind="primary">
            {submit}
          </button>
        )}
      </div>
    </>
  );
};
