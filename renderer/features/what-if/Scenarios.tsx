import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { ScenarioRecord } from '../../../db/domain/entities.ts';
import type { WhatIfChange } from '../../../db/domain/what-if.ts';
import { call, failureOf, useAction, useCall } from '../../api.ts';
import { useFailureText, useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';
import styles from './what-if.module.css';

/** Address of a scenario, or of the draft. */
export const trialAddress = (analysis: string, scenario: string | null): string =>
  `/analysis/${analysis}/derivation/${encodeURIComponent(scenario ?? 'what-if')}`;

interface ListProps {
  readonly analysis: string;
  /** The one that is open; `null` is the draft. */
  readonly open: string | null;
}

/** The draft and every scenario that is kept, one of them open. */
export const ScenarioList = ({ analysis, open }: ListProps) => {
  const { words } = useWords();
  const scenarios = useCall('scenario.list', { analysis }).data ?? [];
  const sorted = [...scenarios].sort((a, b) => compareSwedish(a.name, b.name));
  return (
    <nav className={ui['stack']} aria-label={words.whatIf.scenarios}>
      <h2>{words.whatIf.scenarios}</h2>
      <ul className={styles['scenarios']}>
        {[null, ...sorted].map((scenario) => (
          <li key={scenario?.id ?? 'draft'}>
            <Link
              href={trialAddress(analysis, scenario?.id ?? null)}
              aria-current={(scenario?.id ?? null) === open ? 'page' : undefined}
            >
              {scenario?.name ?? words.whatIf.draft}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface KeepProps {
  readonly analysis: string;
  readonly changes: readonly WhatIfChange[];
  readonly kept: (scenario: ScenarioRecord) => void;
}

/** Gives the draft a name and keeps it. */
export const KeepForm = ({ analysis, changes, kept }: KeepProps) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') {
      setError(words.common.fieldRequired);
      return;
    }
    call('scenario.keep', { analysis, name, note: '', changes: [...changes] }).then(kept, (reason: unknown) =>
      setError(failureText(failureOf(reason))),
    );
  };
  return (
    <form className={ui['stack']} onSubmit={submit}>
      <Field label={words.whatIf.name} error={error}>
        {(wired) => <input {...wired} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <div className={ui['row']}>
        <button type="submit">{words.whatIf.keep}</button>
      </div>
    </form>
  );
};

interface KeptProps {
  readonly analysis: string;
  readonly scenario: ScenarioRecord;
  readonly removed: () => void;
}

/** Name and note of a scenario, and its removal. */
export const KeptForm = ({ analysis, scenario, removed }: KeptProps) => {
  const { words } = useWords();
  const { id, name, note } = scenario;
  const remove = useAction('scenario.delete', removed);
  const write = (fields: Partial<Pick<ScenarioRecord, 'name' | 'note'>>) =>
    call('scenario.update', { analysis, id, fields });
  return (
    <div className={ui['stack']}>
      <AutoText label={words.whatIf.name} value={name} save={(value) => write({ name: value })} />
      <AutoText kind="text" label={words.whatIf.note} value={note} save={(value) => write({ note: value })} />
      <div className={ui['row']}>
        <button type="button" onClick={() => remove.mutate({ analysis, ids: [id] })}>
          {words.whatIf.remove}
        </button>
        <span className={ui['help']}>{words.whatIf.removeHelp}</span>
      </div>
      <ErrorNote error={remove.error} />
    </div>
  );
};
