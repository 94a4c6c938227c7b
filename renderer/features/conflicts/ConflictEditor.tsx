import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Json } from '../../../db/domain/change.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import type { ConflictItem } from '../../../electron/contract/conflict-calls.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import type { Option } from '../../ui/Choice.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { Field } from '../../ui/Field.tsx';
import { numberText } from '../../ui/number-text.ts';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import styles from './conflicts.module.css';
import { type Control, readValue } from './control.ts';

type Wired = Parameters<Parameters<typeof Field>[0]['children']>[0];

interface InputProps {
  readonly analysis: string;
  readonly control: Control;
  readonly text: string;
  readonly type: (text: string) => void;
  readonly wired: Wired;
}

/** Records of a kind by name; all kinds that fields refer to are listed alike. */
const useNamed = (analysis: string, kind: EntityName): Option[] => {
  const records = useCall(`${kind}.list` as 'actor.list', { analysis }).data ?? [];
  return (records as readonly { id: string; name?: string; title?: string }[]).map(({ id, name, title }) => ({
    value: id,
    label: name ?? title ?? id,
  }));
};

const Reference = ({ analysis, to, text, type, wired }: InputProps & { readonly to: EntityName }) => {
  const { words } = useWords();
  const options = [{ value: '', label: words.common.none }, ...useNamed(analysis, to)];
  return <Combo wired={wired} options={options} value={text} choose={type} />;
};

const Input = (props: InputProps) => {
  const { control, text, type, wired } = props;
  const { words } = useWords();
  if (control.kind === 'reference') return <Reference {...props} to={control.to} />;
  if (control.kind === 'text') {
    return <textarea {...wired} rows={8} value={text} onChange={(event) => type(event.target.value)} />;
  }
  if (control.kind === 'choice') {
    return (
      <select {...wired} value={text} onChange={(event) => type(event.target.value)}>
        {!control.options.some(({ value }) => value === text) && <option value="">{words.common.none}</option>}
        {control.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return <input {...wired} type="text" value={text} onChange={(event) => type(event.target.value)} />;
};

interface EditorProps {
  readonly analysis: string;
  readonly item: ConflictItem;
  readonly control: Control;
  readonly label: string;
  readonly text: string;
  readonly type: (text: string) => void;
  /** Whether it was opened just now, and takes the focus. */
  readonly isNew: boolean;
  readonly save: (value: Json) => void;
  readonly cancel: () => void;
}

/** A version of one's own, written freely; Ctrl+Enter saves and chooses it, Escape goes back and keeps the text. */
export const ConflictEditor = ({ analysis, item, control, label, text, type, isNew, save, cancel }: EditorProps) => {
  const { words, language } = useWords();
  const editor = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isNew) editor.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [isNew]);
  const ways = useMemo(() => numberText(language), [language]);
  const [fault, setFault] = useState<string>();
  const store = (): void => {
    const value = readValue(text, ways, control, item);
    setFault(
      value === undefined ? (control.kind === 'day' ? words.common.fieldDay : words.indicator.numberFault) : undefined,
    );
    if (value !== undefined) save(value);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || control.kind === 'line')) store();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isWritten = control.kind === 'text' || control.kind === 'line';
  return (
    <fieldset ref={editor} className={styles['editor']} aria-label={words.conflicts.own} onKeyDown={press}>
      <Field
        label={fill(words.conflicts.ownLabel, { field: label })}
        error={fault}
        note={isWritten && <PersonnummerNote text={text} />}
      >
        {(wired) => <Input {...{ analysis, control, text, type, wired }} />}
      </Field>
      <div className={styles['buttons']}>
        <button type="button" data-kind="primary" title="Ctrl+Enter" onClick={store}>
          {words.conflicts.save}
        </button>
        <button type="button" title={words.conflicts.kept} onClick={cancel}>
          {words.conflicts.cancel}
        </button>
      </div>
    </fieldset>
  );
};
