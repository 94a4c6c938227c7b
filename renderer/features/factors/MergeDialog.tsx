import { type FormEvent, useId, useState } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { EntityName, FactorRecord } from '../../../db/domain/entities.ts';
import type { MergePreview } from '../../../db/domain/merge-preview.ts';
import { useAction, useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';
import { FieldValue } from '../compare/FieldValue.tsx';
import { fieldWord, kindWord } from '../compare/value-words.ts';
import styles from './likeness.module.css';

interface DialogProps {
  readonly analysis: string;
  readonly factor: FactorRecord;
  /** Closed; with the factor that stayed where two became one. */
  readonly close: (kept: string | null) => void;
}

/** Names of the records that the fields of a factor refer to. */
const useNames = (analysis: string): ((entity: EntityName, id: string) => string) => {
  const actors = useCall('actor.list', { analysis }).data ?? [];
  const tags = useCall('patternTag.list', { analysis }).data ?? [];
  const names = new Map([...actors, ...tags].map(({ id, name }) => [id, name]));
  return (_entity, id) => names.get(id) ?? '';
};

const Kinds = ({ preview }: { readonly preview: MergePreview }) => {
  const { words } = useWords();
  const { number } = useFormats();
  const { kind, moved, joined, dropped, what, joinedHelp, nothing } = words.merging;
  if (preview.kinds.length === 0) return <p className={ui['help']}>{nothing}</p>;
  return (
    <>
      <table className={styles['counts']} aria-label={what}>
        <thead>
          <tr>
            {[kind, moved, joined, dropped].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.kinds.map((line) => (
            <tr key={line.entity}>
              <th scope="row">{kindWord(words, line.entity)}</th>
              <td>{number(line.moved)}</td>
              <td>{number(line.joined)}</td>
              <td>{number(line.dropped)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={ui['help']}>{joinedHelp}</p>
    </>
  );
};

interface PreviewProps {
  readonly analysis: string;
  readonly keep: FactorRecord;
  readonly absorb: FactorRecord;
}

/** What the merge would do, kind by kind and field by field. */
const Preview = ({ analysis, keep, absorb }: PreviewProps) => {
  const { words } = useWords();
  const nameOf = useNames(analysis);
  const { data, error } = useCall('factor.mergePreview', { analysis, keep: keep.id, absorb: absorb.id });
  return (
    <div className={ui['stack']}>
      <ErrorNote error={error} />
      {data !== undefined && <Kinds preview={data} />}
      {data !== undefined && data.fields.length > 0 && (
        <>
          <h3>{fill(words.merging.fields, { title: keep.title })}</h3>
          <dl className={styles['fields']}>
            {data.fields.map((difference) => (
              <div key={difference.field}>
                <dt>{fieldWord(words, 'factor', difference.field)}</dt>
                <dd>
                  <FieldValue entity="factor" difference={difference} nameOf={nameOf} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
};

const Stays = ({ pair, kept, keep }: { pair: readonly FactorRecord[]; kept: string; keep: (id: string) => void }) => {
  const { words } = useWords();
  const name = useId();
  return (
    <fieldset className={styles['stays']}>
      <legend className={ui['label']}>{words.merging.stays}</legend>
      {pair.map(({ id, title }) => (
        <label key={id} className={ui['inline']}>
          <input type="radio" name={name} checked={id === kept} onChange={() => keep(id)} />
          {title}
        </label>
      ))}
    </fieldset>
  );
};

/** Two factors that say the same become one; what that does is shown first, and is one step to undo. */
export const MergeDialog = ({ analysis, factor, close }: DialogProps) => {
  const { words } = useWords();
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const [otherId, setOtherId] = useState('');
  const [kept, setKept] = useState(factor.id);
  const [missing, setMissing] = useState(false);
  const merge = useAction('factor.merge', ({ id }) => close(id));
  const other = factors.find(({ id }) => id === otherId);
  const [keep, absorb] = kept === factor.id ? [factor, other] : [other, factor];
  const options = factors
    .filter(({ id }) => id !== factor.id)
    .map(({ id, title }) => ({ value: id, label: title }))
    .sort((a, b) => compareSwedish(a.label, b.label));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (keep === undefined || absorb === undefined) setMissing(true);
    else merge.mutate({ analysis, keep: keep.id, absorb: absorb.id });
  };
  return (
    <Modal title={words.merging.title} close={() => close(null)}>
      <form className={ui['stack']} onSubmit={submit}>
        <p className={ui['help']}>{words.merging.intro}</p>
        <Field
          label={fill(words.merging.other, { title: factor.title })}
          error={missing && other === undefined ? words.merging.chooseFirst : undefined}
        >
          {(wired) => (
            <Combo
              wired={wired}
              options={options}
              value={otherId}
              placeholder={words.merging.search}
              choose={(id) => {
                setOtherId(id);
                setKept(factor.id);
              }}
            />
          )}
        </Field>
        {other !== undefined && <Stays pair={[factor, other]} kept={kept} keep={setKept} />}
        {keep !== undefined && absorb !== undefined && <Preview {...{ analysis, keep, absorb }} />}
        <ErrorNote error={merge.error} />
        <div className={`${ui['actions']} ${styles['foot']}`}>
          <button type="button" onClick={() => close(null)}>
            {words.common.cancel}
          </button>
          <button type="submit" data-kind="primary" aria-disabled={merge.isPending}>
            {words.merging.merge}
          </button>
        </div>
      </form>
    </Modal>
  );
};
