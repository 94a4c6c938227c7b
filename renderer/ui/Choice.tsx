import { useState } from 'react';
import { failureOf } from '../api.ts';
import { useFailureText } from '../i18n/words.tsx';
import { Field } from './Field.tsx';
import { useLabelMark } from './field-marks.ts';
import styles from './ui.module.css';

export interface Option {
  readonly value: string;
  readonly label: string;
}

const useSaving = (save: (value: string) => Promise<unknown>) => {
  const failureText = useFailureText();
  const [error, setError] = useState<string>();
  const store = (value: string): void => {
    save(value).then(
      () => setError(undefined),
      (reason: unknown) => setError(failureText(failureOf(reason))),
    );
  };
  return { error, store };
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly save: (value: string) => Promise<unknown>;
}

/** One of a few values; saves at once. */
export const Choice = ({ label, value, options, save }: ChoiceProps) => {
  const { error, store } = useSaving(save);
  return (
    <Field label={label} error={error}>
      {(wired) => (
        <select {...wired} value={value} onChange={(event) => store(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

interface CheckProps {
  readonly label: string;
  readonly value: boolean;
  readonly save: (value: boolean) => Promise<unknown>;
}

export const Check = ({ label, value, save }: CheckProps) => {
  const mark = useLabelMark(label);
  const box = (
    <label className={styles['inline']}>
      <input type="checkbox" checked={value} onChange={(event) => void save(event.target.checked)} />
      {label}
    </label>
  );
  if (mark === null) return box;
  return (
    <div className={styles['row']}>
      {box}
      {mark}
    </div>
  );
};

interface ManyProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly save: (values: string[]) => Promise<unknown>;
}

/** Several of a list, each with a box of its own. */
export const Many = ({ label, values, options, save }: ManyProps) => {
  const chosen = new Set(values);
  const mark = useLabelMark(label);
  const toggle = (value: string): void => {
    void save(chosen.has(value) ? values.filter((one) => one !== value) : [...values, value]);
  };
  return (
    <fieldset className={styles['stack']}>
      <legend className={styles['label']}>{label}</legend>
      {mark}
      {options.map(({ value, label: name }) => (
        <label key={value} className={styles['inline']}>
          <input type="checkbox" checked={chosen.has(value)} onChange={() => toggle(value)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
};
