import type { AnalysisRecord } from '../../../db/domain/entities.ts';
import type { InputOf } from '../../../electron/contract/calls.ts';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Check, Choice } from '../../ui/Choice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ConflictFields } from '../conflicts/ConflictFields.tsx';
import { RecordFields } from '../conflicts/RecordFields.tsx';
import { HistoryButton } from '../history/HistoryButton.tsx';
import { orNull } from '../record-actions.ts';
import styles from './overview.module.css';

type AnalysisFields = InputOf<'analysis.update'>['fields'];

/** Controls of the case, each of which stores its own field. */
const useControls = (record: AnalysisRecord) => {
  const { words } = useWords();
  const write = (fields: AnalysisFields) => call('analysis.update', { analysis: record.id, id: record.id, fields });
  const text = (
    field: 'title' | 'problem' | 'area' | 'caseNumber' | 'situationPictureTitle' | 'secrecyProvision',
    help?: string,
  ) => (
    <AutoText
      label={words.analysis[field]}
      help={help}
      value={record[field]}
      save={(value) => write({ [field]: value })}
    />
  );
  const long = (field: 'problemDescription' | 'disclaimer' | 'checksReason' | 'notes', help?: string) => (
    <div className={styles['whole']}>
      <AutoText
        kind="text"
        label={words.analysis[field]}
        help={help}
        value={record[field]}
        save={(value) => write({ [field]: value })}
      />
    </div>
  );
  const date = (field: 'situationPictureDate' | 'decisionDate') => (
    <AutoText
      kind="date"
      label={words.analysis[field]}
      value={record[field] ?? ''}
      save={(value) => write({ [field]: orNull(value) })}
    />
  );
  return { write, text, long, date };
};

const Decision = ({ record }: { readonly record: AnalysisRecord }) => {
  const { words } = useWords();
  const actors = useCall('actor.list', { analysis: record.id }).data ?? [];
  const { write, text, date } = useControls(record);
  const byName = new Intl.Collator('sv');
  const options = [...actors]
    .sort((a, b) => byName.compare(a.name, b.name))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {text('situationPictureTitle')}
      {date('situationPictureDate')}
      <Choice
        label={words.analysis.decisionBody}
        value={record.decisionBody ?? ''}
        options={[{ value: '', label: words.common.none }, ...options]}
        save={(value) => write({ decisionBody: orNull(value) })}
      />
      {date('decisionDate')}
    </>
  );
};

/** The facts of the case, two columns where there is room. */
export const CaseForm = ({ record }: { readonly record: AnalysisRecord }) => {
  const { words } = useWords();
  const { write, text, long } = useControls(record);
  return (
    <RecordFields analysis={record.id} entity="analysis" id={record.id}>
      <Panel title={words.overview.facts}>
        <HistoryButton analysis={record.id} entity="analysis" id={record.id} />
        <ConflictFields analysis={record.id} entity="analysis" id={record.id} />
        <div className={styles['form']}>
          {text('title')}
          {text('problem')}
          {long('problemDescription')}
          {text('area')}
          {text('caseNumber')}
          <Decision record={record} />
          <Check label={words.analysis.secrecy} value={record.secrecy} save={(secrecy) => write({ secrecy })} />
          {(record.secrecy || record.secrecyProvision !== '') && text('secrecyProvision', words.analysis.secrecyHelp)}
          {long('disclaimer')}
          {long('checksReason', words.plan.checksReasonHelp)}
          {long('notes', words.analysis.notesHelp)}
        </div>
      </Panel>
    </RecordFields>
  );
};
