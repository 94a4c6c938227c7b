import { type ChangeEventHandler, type Ref, useState } from 'react';
import { fill, useWords } from '../i18n/words.tsx';
import { Field } from './Field.tsx';
import styles from './passphrase.module.css';
import ui from './ui.module.css';

export const PASSPHRASE_LENGTH = 12;
/** Some four words: so long that guessing is hopeless. */
const GOOD_LENGTH = 20;

/** How long the passphrase is against what is asked, in words and as a bar. */
const Length = ({ length }: { readonly length: number }) => {
  const { words } = useWords();
  const missing = PASSPHRASE_LENGTH - length;
  const enough = length >= GOOD_LENGTH ? words.start.passphraseGood : words.start.passphraseEnough;
  const text = missing > 0 ? fill(words.start.passphraseMissing, { count: missing }) : enough;
  return (
    <div className={styles['length']}>
      <meter
        min={0}
        max={GOOD_LENGTH}
        low={PASSPHRASE_LENGTH}
        high={GOOD_LENGTH - 1}
        optimum={GOOD_LENGTH}
        value={Math.min(length, GOOD_LENGTH)}
        aria-label={words.start.passphraseLength}
      />
      <span className={ui['help']} role="status">
        {length > 0 && text}
      </span>
    </div>
  );
};

interface NewPassphraseProps {
  readonly label: string;
  readonly help: string;
  readonly error: string | undefined;
  readonly value: string;
  /** What a form's `register` gives for the field. */
  readonly input: {
    readonly name: string;
    readonly ref: Ref<HTMLInputElement>;
    readonly onChange: ChangeEventHandler<HTMLInputElement>;
  };
}

/** A passphrase that somebody makes up: hidden until one asks to see it, with a word on its length. */
export const NewPassphrase = ({ label, help, error, value, input }: NewPassphraseProps) => {
  const { words } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Field label={label} help={help} error={error}>
        {(wired) => (
          <span className={styles['secret']}>
            <input
              {...wired}
              {...input}
              type={isShown ? 'text' : 'password'}
              autoComplete="new-password"
              spellCheck={false}
            />
            <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
              {words.start.show}
            </button>
          </span>
        )}
      </Field>
      <Length length={value.length} />
    </>
  );
};
