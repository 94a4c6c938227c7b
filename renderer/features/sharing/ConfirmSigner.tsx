import { type FormEvent, useState } from 'react';
import type { BundlePreview } from '../../../electron/contract/shapes.ts';
import { failureOf, useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';

interface ConfirmProps {
  readonly preview: BundlePreview;
  readonly confirmed: () => void;
}

/** Trust in a key comes from a fingerprint that the sender read out, never from the bundle. */
export const ConfirmSigner = ({ preview, confirmed }: ConfirmProps) => {
  const { words } = useWords();
  const [name, setName] = useState(preview.signer.claimedName);
  const [email, setEmail] = useState('');
  const [fingerprint, setFingerprint] = useState('');
  const confirm = useAction('trust.confirm', confirmed);
  const differs = confirm.error !== null && failureOf(confirm.error).params['reason'] === 'differs';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate({ publicKey: preview.signer.publicKey, fingerprint, name, email });
  };
  return (
    <form className={`${ui['stack']} ${ui['section']}`} onSubmit={submit}>
      <h3>{words.bundle.confirmTitle}</h3>
      <p>{words.bundle.confirmText}</p>
      <Field label={words.bundle.confirmName}>
        {(wired) => <input {...wired} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field label={words.bundle.confirmEmail}>
        {(wired) => <input {...wired} value={email} onChange={(event) => setEmail(event.target.value)} />}
      </Field>
      <Field label={words.bundle.typed} error={differs ? words.bundle.differs : undefined}>
        {(wired) => <input {...wired} value={fingerprint} onChange={(event) => setFingerprint(event.target.value)} />}
      </Field>
      {!differs && <ErrorNote error={confirm.error} />}
      <div className={ui['row']}>
        <button type="submit">{words.bundle.confirm}</button>
      </div>
    </form>
  );
};
