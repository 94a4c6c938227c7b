import { useState } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { failureOf, useCall } from '../../api.ts';
import { fill, useFailureText, useWords } from '../../i18n/words.tsx';
import type { Option } from '../../ui/Choice.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { Field } from '../../ui/Field.tsx';
import { optionalOptions, optionsOf } from '../../ui/options.ts';
import ui from '../../ui/ui.module.css';
import { orNull } from '../record-actions.ts';
import type { FactorFields } from './factor-columns.tsx';
import styles from './factors.module.css';
import { actorOptions } from './InfluenceDetails.tsx';
import { Section } from './Section.tsx';
import type { FactorWrites } from './use-factor-writes.ts';

type SharedField = 'significance' | 'effort' | 'kind' | 'bone' | 'influenceLevel' | 'decidingActor' | 'state';

/** The value that all have, or `null` where they differ. */
const sharedValue = (factors: readonly FactorRecord[], field: SharedField): string | null => {
  const values = new Set(factors.map((factor) => factor[field] ?? ''));
  return values.size === 1 ? ([...values][0] ?? null) : null;
};

interface SharedProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly choose: (value: string) => void;
}

const Shared = ({ label, options, value, choose }: SharedProps) => {
  const { words } = useWords();
  return (
    <Field label={label}>
      {(wired) => (
        <Combo
          wired={wired}
          options={options}
          value={value ?? '\u0000'}
          placeholder={value === null ? words.factor.differ : ''}
          choose={choose}
        />
      )}
    </Field>
  );
};

interface FormProps {
  readonly analysis: string;
  readonly factors: readonly FactorRecord[];
  readonly writes: FactorWrites;
}

/** Several factors changed alike: each choice is written to all of them as one step. */
export const MultiForm = ({ analysis, factors, writes }: FormProps) => {
  const { words, domain } = useWords();
  const failureText = useFailureText();
  const [error, setError] = useState<string>();
  const actors = actorOptions(useCall('actor.list', { analysis }).data ?? []);
  const options: Readonly<Record<SharedField, readonly Option[]>> = {
    significance: optionsOf(domain.significance),
    effort: optionsOf(domain.effort),
    influenceLevel: optionsOf(domain.influenceLevel),
    decidingActor: [{ value: '', label: words.common.none }, ...actors],
    bone: optionalOptions(domain.bone, words.common.none),
    kind: optionsOf(domain.factorKind),
    state: optionsOf(domain.factorState),
  };
  const write = (field: SharedField, value: string): void => {
    const fields: FactorFields = { [field]: orNull(value) };
    writes.write({ create: [], update: factors.map(({ id }) => ({ id, fields })) }).then(
      () => setError(undefined),
      (reason: unknown) => {
        const failure = failureOf(reason);
        if (failure.code !== 'cancelled') setError(failureText(failure));
      },
    );
  };
  const { count, ids } = { count: factors.length, ids: factors.map(({ id }) => id) };
  return (
    <div className={styles['details']}>
      <h2>{fill(words.factor.manyTitle, { count })}</h2>
      <p className={ui['help']}>{words.factor.manyHelp}</p>
      <Section title={words.factor.partJudgement}>
        {(Object.keys(options) as SharedField[]).map((field) => (
          <Shared
            key={field}
            label={words.factor[field]}
            options={options[field]}
            value={sharedValue(factors, field)}
            choose={(value) => write(field, value)}
          />
        ))}
        {error !== undefined && (
          <p className={ui['error']} role="alert">
            {error}
          </p>
        )}
      </Section>
      <div className={ui['row']}>
        <button type="button" onClick={() => void writes.remove(ids)}>
          {fill(words.factor.removeMany, { count })}
        </button>
      </div>
    </div>
  );
};
