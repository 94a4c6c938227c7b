import { Trash2 } from 'lucide-react';
import type { SecrecyMarkRecord } from '../../../../db/domain/planning-records.ts';
import { secretFields } from '../../../../db/domain/planning-values.ts';
import { call, useCall } from '../../../api.ts';
import { fill, useWords } from '../../../i18n/words.tsx';
import { AutoText } from '../../../ui/AutoText.tsx';
import { Check, Choice } from '../../../ui/Choice.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import ui from '../../../ui/ui.module.css';
import { fieldWriter } from '../../record-actions.ts';
import styles from './form.module.css';
import { type FormProps, lineOf, writerOf } from './form-props.ts';

const Mark = ({ analysis, mark }: { readonly analysis: string; readonly mark: SecrecyMarkRecord }) => {
  const { words } = useWords();
  const field = words.measure[mark.field];
  const label = fill(words.form.removeMark, { field });
  return (
    <div className={styles['mark']} data-place={`secrecyMark/${mark.id}/provision`}>
      <AutoText
        label={fill(words.form.markProvision, { field })}
        value={mark.provision}
        save={(provision) => fieldWriter('secrecyMark', analysis, mark.id)({ provision })}
      />
      <button
        type="button"
        data-kind="icon"
        aria-label={label}
        title={label}
        onClick={() => void call('secrecyMark.delete', { analysis, ids: [mark.id] })}
      >
        <Trash2 size={14} aria-hidden />
      </button>
    </div>
  );
};

/** The marks of single fields, and a choice that marks another. */
const Marks = ({ analysis, measure, marks }: FormProps & { readonly marks: readonly SecrecyMarkRecord[] }) => {
  const { words } = useWords();
  const marked = new Set(marks.map(({ field }) => field));
  const left = secretFields.filter((field) => !marked.has(field));
  const mark = (field: string): Promise<unknown> =>
    call('secrecyMark.create', {
      analysis,
      fields: { measure: measure.id, field: field as (typeof secretFields)[number] },
    });
  return (
    <fieldset className={ui['stack']}>
      <legend className={ui['label']}>{words.form.secretFields}</legend>
      <span className={ui['help']}>{words.form.secretFieldsHelp}</span>
      {marks.map((one) => (
        <Mark key={one.id} analysis={analysis} mark={one} />
      ))}
      {left.length > 0 && (
        <Choice
          label={words.form.addMark}
          value=""
          options={[
            { value: '', label: words.common.choose },
            ...left.map((field) => ({ value: field, label: words.measure[field] })),
          ]}
          save={mark}
        />
      )}
    </fieldset>
  );
};

/** Sekretess of the whole measure and of single fields; each names its provision (check S1). */
export const Secrecy = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const all = useCall('secrecyMark.list', { analysis }).data ?? [];
  const marks = secretFields.flatMap((field) =>
    all.filter((mark) => mark.measure === measure.id && mark.field === field),
  );
  const write = writerOf({ analysis, measure });
  const { secrecy, secrecyProvision } = measure;
  const isUnnamed =
    (secrecy && secrecyProvision.trim() === '') || marks.some(({ provision }) => provision.trim() === '');
  const line = lineOf(
    [
      secrecy && words.form.isSecret,
      marks.length > 0 && fill(words.form.marks, { count: marks.length }),
      isUnnamed && words.form.missingProvision,
    ],
    words.form.notSecret,
  );
  return (
    <Fold name="secrecy" title={words.form.secrecy} line={line}>
      <Check label={words.measure.secrecy} value={secrecy} save={(value) => write({ secrecy: value })} />
      {(secrecy || secrecyProvision !== '') && (
        <AutoText
          label={words.measure.secrecyProvision}
          help={words.analysis.secrecyHelp}
          value={secrecyProvision}
          save={(value) => write({ secrecyProvision: value })}
        />
      )}
      <Marks analysis={analysis} measure={measure} marks={marks} />
    </Fold>
  );
};
