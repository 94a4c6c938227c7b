import type { MeasureRecord } from '../../../db/domain/entities.ts';
import type { FollowUpRecord } from '../../../db/domain/planning-records.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { orNull } from '../record-actions.ts';
import { CancelReason, LightChoice, StatusChoice } from './Choices.tsx';
import styles from './follow-up.module.css';
import { LearnButton } from './LearnButton.tsx';
import { Sources } from './Sources.tsx';
import type { FollowUpWriting } from './use-writer.ts';

interface FormProps {
  readonly analysis: string;
  readonly measure: MeasureRecord;
  readonly writing: FollowUpWriting;
}

interface TextsProps extends FormProps {
  readonly record: FollowUpRecord;
}

const Texts = ({ analysis, measure, writing: { write }, record }: TextsProps) => {
  const { words } = useWords();
  const { followUp } = words;
  const long = (field: 'lightText' | 'done' | 'deviations' | 'notes') => (
    <AutoText kind="text" label={followUp[field]} value={record[field]} save={(text) => write({ [field]: text })} />
  );
  const planned = measure.responsibleFunction;
  return (
    <>
      {long('lightText')}
      <div className={styles['pair']}>
        {long('done')}
        {long('deviations')}
        <AutoText
          label={followUp.byFunction}
          help={planned === '' ? undefined : fill(followUp.planned, { name: planned })}
          value={record.byFunction}
          save={(byFunction) => write({ byFunction })}
        />
        <AutoText
          kind="date"
          label={followUp.date}
          value={record.date ?? ''}
          save={(date) => write({ date: orNull(date) })}
        />
        <Sources analysis={analysis} followUp={record} write={write} />
        {long('notes')}
      </div>
    </>
  );
};

/** The follow-up of one measure: its status first, then what there is to say. */
export const FollowUpForm = (props: FormProps) => {
  const { analysis, measure, writing } = props;
  const { words } = useWords();
  const { record, isCancelling } = writing;
  return (
    <div className={ui['stack']}>
      <div className={styles['choices']}>
        <StatusChoice writing={writing} />
        {record !== undefined && <LightChoice writing={writing} />}
      </div>
      {isCancelling && <CancelReason writing={writing} />}
      {record?.status === 'cancelled' && !isCancelling && (
        <AutoText
          label={words.followUp.reason}
          value={record.reason}
          check={(text) => (text.trim() === '' ? words.common.fieldRequired : undefined)}
          save={(reason) => writing.write({ reason })}
        />
      )}
      <ErrorNote error={writing.error} />
      {record !== undefined && <Texts {...props} record={record} />}
      {record !== undefined && <LearnButton {...{ analysis, measure }} followUp={record.id} />}
    </div>
  );
};
