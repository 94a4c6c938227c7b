import { X } from 'lucide-react';
import { useState } from 'react';
import { failureOf } from '../api.ts';
import { fill, useFailureText, useWords } from '../i18n/words.tsx';
import type { Option } from './Choice.tsx';
import { Combo } from './Combo.tsx';
import { Field } from './Field.tsx';
import styles from './pick-many.module.css';

interface PickManyProps {
  readonly label: string;
  readonly help?: string | undefined;
  /** What the empty line asks for. */
  readonly placeholder: string;
  readonly values: readonly string[];
  /** All that can be chosen, also what is chosen already. */
  readonly options: readonly Option[];
  /** What is wrong with the values, in words; then nothing is stored. */
  readonly check?: (values: readonly string[]) => string | undefined;
  readonly save: (values: string[]) => Promise<unknown>;
}

/** Some of many: the chosen ones in a list, each with its way out, and a line that finds others by a part of the name. */
export const PickMany = ({ label, help, placeholder, values, options, check, save }: PickManyProps) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const [error, setError] = useState<string>();
  const names = new Map(options.map(({ value, label: name }) => [value, name]));
  const chosen = new Set(values);
  const put = (next: string[]): void => {
    const fault = check?.(next);
    setError(fault);
    if (fault !== undefined) return;
    save(next).catch((reason: unknown) => setError(failureText(failureOf(reason))));
  };
  return (
    <Field label={label} help={help} error={error}>
      {(wired) => (
        <>
          {values.length > 0 && (
            <ul className={styles['chosen']} aria-label={label}>
              {values.map((value) => (
                <li key={value}>
                  <span>{names.get(value) ?? value}</span>
                  <button
                    type="button"
                    data-kind="icon"
                    aria-label={fill(words.pick.remove, { name: names.get(value) ?? value })}
                    title={fill(words.pick.remove, { name: names.get(value) ?? value })}
                    onClick={() => put(values.filter((one) => one !== value))}
                  >
                    <X size={12} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Combo
            wired={wired}
            options={options.filter(({ value }) => !chosen.has(value))}
            value=""
            placeholder={placeholder}
            choose={(value) => put([...values, value])}
          />
        </>
      )}
    </Field>
  );
};
