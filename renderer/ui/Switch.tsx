import { useId } from 'react';
import styles from './switch.module.css';

interface SwitchProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly set: (value: T) => void;
}

/** One of a few values, all in sight. */
export const Switch = <T extends string>({ label, values, names, value, set }: SwitchProps<T>) => {
  const id = useId();
  return (
    <fieldset className={styles['switch']}>
      <legend className={styles['unseen']}>{label}</legend>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={id} checked={one === value} onChange={() => set(one)} />
          {names[one]}
        </label>
      ))}
    </fieldset>
  );
};
