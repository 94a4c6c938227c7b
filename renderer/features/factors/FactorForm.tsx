import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Check, Choice } from '../../ui/Choice.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import { optionalOptions, optionsOf } from '../../ui/options.ts';
import ui from '../../ui/ui.module.css';
import { Comments } from '../comments/Comments.tsx';
import { ComparedFields } from '../compared/ComparedFields.tsx';
import { RecordFields } from '../conflicts/RecordFields.tsx';
import { FactorLearnings } from '../follow-up/Learnings.tsx';
import { fieldWriter, orNull } from '../record-actions.ts';
import { EvidenceEditor } from './EvidenceEditor.tsx';
import type { FactorFields } from './factor-columns.tsx';
import type { FactorRow } from './factor-rows.ts';
import styles from './factors.module.css';
import { Influence } from './Influence.tsx';
import { LinksEditor } from './LinksEditor.tsx';
import { MergeButton } from './MergeButton.tsx';
import { Section } from './Section.tsx';
import { StateLabel } from './StateLabel.tsx';
import { TitleField } from './TitleField.tsx';
import type { FactorWrites } from './use-factor-writes.ts';

interface FormProps {
  readonly analysis: string;
  readonly row: FactorRow;
  readonly writes: FactorWrites;
}

type Write = (fields: FactorFields) => Promise<unknown>;

interface PartProps {
  readonly factor: FactorRecord;
  readonly write: Write;
}

const Judgement = ({ factor, write }: PartProps) => {
  const { words, domain } = useWords();
  return (
    <div className={styles['pairs']}>
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
    </div>
  );
};

/** The reason to reject is asked for when the factor is rejected, and stands here as long as it is. */
const State = ({ factor, write }: PartProps) => {
  const { words, domain } = useWords();
  return (
    <>
      <Choice
        label={words.factor.state}
        value={factor.state}
        options={optionsOf(domain.factorState)}
        save={(value) => write({ state: value as FactorRecord['state'] })}
      />
      {factor.state === 'rejected' && (
        <AutoText
          kind="text"
          label={words.factor.rejectedReason}
          value={factor.rejectedReason}
          save={(rejectedReason) => write({ rejectedReason })}
        />
      )}
      <AutoText kind="text" label={words.factor.notes} value={factor.notes} save={(notes) => write({ notes })} />
    </>
  );
};

/** Everything about one factor, each field saved by itself. */
export const FactorForm = ({ analysis, row, writes }: FormProps) => {
  const { words } = useWords();
  const { factor } = row;
  const own = fieldWriter('factor', analysis, factor.id);
  const write: Write = (fields) =>
    fields.state === 'rejected' ? writes.write({ create: [], update: [{ id: factor.id, fields }] }) : own(fields);
  return (
    <RecordFields analysis={analysis} entity="factor" id={factor.id}>
      <div className={styles['details']}>
        <div className={ui['row']}>
          <EvidenceBadge state={row.evidence} />
          <StateLabel state={factor.state} />
        </div>
        <ComparedFields analysis={analysis} entity="factor" id={factor.id} />
        <Section title={words.factor.partFactor}>
          <TitleField analysis={analysis} factor={factor} save={(title) => write({ title })} />
          <AutoText
            kind="text"
            label={words.factor.description}
            value={factor.description}
            save={(description) => write({ description })}
          />
        </Section>
        <Section title={words.factor.partJudgement}>
          <Judgement factor={factor} write={write} />
        </Section>
        <Section title={words.factor.influenceLevel}>
          <Influence analysis={analysis} factor={factor} />
        </Section>
        <Section title={words.factor.evidence}>
          <EvidenceEditor analysis={analysis} owner={{ factor: factor.id }} />
          <Check label={words.factor.assumed} value={factor.assumed} save={(assumed) => write({ assumed })} />
        </Section>
        <Section title={words.factor.links}>
          <LinksEditor analysis={analysis} factor={factor.id} />
        </Section>
        <FactorLearnings analysis={analysis} factor={factor.id} />
        <Comments analysis={analysis} about={{ factor: factor.id }} />
        <Section title={words.factor.partState}>
          <State factor={factor} write={write} />
          <div className={ui['row']}>
            <button type="button" onClick={() => void writes.remove([factor.id])}>
              {words.factor.removeOne}
            </button>
            <MergeButton analysis={analysis} factor={factor} />
          </div>
        </Section>
      </div>
    </RecordFields>
  );
};
