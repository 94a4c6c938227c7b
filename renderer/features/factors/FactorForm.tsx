import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Check, Choice } from '../../ui/Choice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { optionalOptions, optionsOf } from '../../ui/options.ts';
import ui from '../../ui/ui.module.css';
import { fieldWriter, orNull } from '../record-actions.ts';
import { EvidenceEditor } from './EvidenceEditor.tsx';
import { Influence } from './Influence.tsx';
import { LinksEditor } from './LinksEditor.tsx';

interface FormProps {
  readonly analysis: string;
  readonly factor: FactorRecord;
}

const Judgement = ({ analysis, factor }: FormProps) => {
  const { words, domain } = useWords();
  const write = fieldWriter('factor', analysis, factor.id);
  return (
    <>
      <Choice
        label={words.factor.significance}
        value={factor.significance}
        options={optionsOf(domain.significance)}
        save={(value) => write({ significance: value as FactorRecord['significance'] })}
      />
      <Choice
        label={words.factor.effort}
        value={factor.effort}
        options={optionsOf(domain.effort)}
        save={(value) => write({ effort: value as FactorRecord['effort'] })}
      />
      <Choice
        label={words.factor.kind}
        value={factor.kind}
        options={optionsOf(domain.factorKind)}
        save={(value) => write({ kind: value as FactorRecord['kind'] })}
      />
      <Choice
        label={words.factor.bone}
        value={factor.bone ?? ''}
        options={optionalOptions(domain.bone, words.common.none)}
        save={(value) => write({ bone: orNull(value) as FactorRecord['bone'] })}
      />
    </>
  );
};

const State = ({ analysis, factor }: FormProps) => {
  const { words, domain } = useWords();
  const write = fieldWriter('factor', analysis, factor.id);
  return (
    <>
      <AutoText
        label={words.factor.rejectedReason}
        value={factor.rejectedReason}
        save={(rejectedReason) => write({ rejectedReason })}
      />
      <Choice
        label={words.factor.state}
        value={factor.state}
        options={optionsOf(domain.factorState)}
        save={(value) => write({ state: value as FactorRecord['state'] })}
      />
    </>
  );
};

/** Everything about one factor, each field saved by itself. */
export const FactorForm = ({ analysis, factor }: FormProps) => {
  const { words } = useWords();
  const write = fieldWriter('factor', analysis, factor.id);
  const remove = useAction('factor.delete');
  return (
    <div className={ui['stack']}>
      <AutoText kind="text" label={words.factor.title} value={factor.title} save={(title) => write({ title })} />
      <AutoText
        kind="text"
        label={words.factor.description}
        value={factor.description}
        save={(description) => write({ description })}
      />
      <Judgement analysis={analysis} factor={factor} />
      <Influence analysis={analysis} factor={factor} />
      <EvidenceEditor analysis={analysis} owner={{ factor: factor.id }} />
      <Check label={words.factor.assumed} value={factor.assumed} save={(assumed) => write({ assumed })} />
      <LinksEditor analysis={analysis} factor={factor.id} />
      <State analysis={analysis} factor={factor} />
      <AutoText kind="text" label={words.factor.notes} value={factor.notes} save={(notes) => write({ notes })} />
      <div className={ui['row']}>
        <button type="button" onClick={() => remove.mutate({ analysis, ids: [factor.id] })}>
          {words.common.remove}
        </button>
      </div>
      <ErrorNote error={remove.error} />
    </div>
  );
};
