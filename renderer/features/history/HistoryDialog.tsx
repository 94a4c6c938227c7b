import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { EntityName } from '../../../db/domain/entities.ts';
import type { RecordHistory } from '../../../electron/contract/conflict-calls.ts';
import { useAction, useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { Prose } from '../compare/FieldValue.tsx';
import { spanText } from '../compare/use-moments.ts';
import { fieldWord, isProse } from '../compare/value-words.ts';
import { fieldName, useVersionWords } from '../conflicts/conflict-words.ts';
import styles from './history.module.css';
import { type Entry, formField, isTakable, type Occasion, occasionsOf, standing, valueBefore } from './occasions.ts';

export interface RecordProps {
  readonly analysis: string;
  readonly entity: EntityName;
  readonly id: string;
}

interface EntryProps {
  readonly entity: EntityName;
  readonly history: RecordHistory;
  readonly entry: Entry;
  readonly take: (entry: Entry) => void;
}

const Value = ({ entity, history, entry }: Omit<EntryProps, 'take'>) => {
  const said = useVersionWords(history.names);
  const { field, value } = entry;
  const before = isProse(entity, field) ? valueBefore(history.entries, entry) : null;
  if (typeof before === 'string' && before !== '' && typeof value === 'string' && value !== '') {
    return <Prose before={before} after={value} />;
  }
  return <span className={styles['value']}>{said.value(entity, entry)}</span>;
};

const Line = ({ take, ...props }: EntryProps) => {
  const { words } = useWords();
  const { stamp } = useFormats();
  const { entity, history, entry } = props;
  const name = fieldName(words, entity, entry.field, history.names);
  const stands = standing(history.entries, entry);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Value {...props} />
        {stands !== null && <span className={styles['now']}>{words.history[stands]}</span>}
        {stands !== 'now' && isTakable(entity, entry) && (
          <button
            type="button"
            data-kind="quiet"
            aria-label={fill(words.history.takeOf, { field: name, time: stamp(entry.at) })}
            onClick={() => take(entry)}
          >
            {words.history.take}
          </button>
        )}
      </dd>
    </div>
  );
};

interface OccasionProps extends Omit<EntryProps, 'entry'> {
  readonly analysis: string;
  readonly occasion: Occasion;
}

/** Who wrote, when, how it came here, and what: each value as it became, texts word by word. */
const OccasionItem = ({ analysis, occasion, ...props }: OccasionProps) => {
  const { words } = useWords();
  const { stamp } = useFormats();
  const said = useVersionWords(props.history.names);
  const [first] = occasion.entries;
  const time = stamp(first.at);
  return (
    <li>
      <header>
        <time dateTime={first.at}>{time}</time>
        <strong>{said.author(first)}</strong>
        <span className={ui['help']}>{[first.author.organisation, said.origin(first)].filter(Boolean).join(', ')}</span>
        <Link
          href={`/analysis/${analysis}/compare/${spanText({ from: first.at, to: null })}`}
          aria-label={fill(words.history.compareOf, { time })}
        >
          {words.history.compare}
        </Link>
      </header>
      <dl>
        {occasion.entries.map((entry) => (
          <Line key={entry.changeId} {...props} entry={entry} />
        ))}
      </dl>
    </li>
  );
};

const FIRST = 30;

interface ListProps extends RecordProps {
  readonly history: RecordHistory;
  /** As the form has it; `''` is all of them. */
  readonly field: string;
}

const Merged = ({ entity, history, field }: ListProps) => {
  const { words } = useWords();
  return history.merged
    .filter((one) => field === '' || one.field === field)
    .map((one) => (
      <p key={one.field} className={styles['merged']}>
        <span className={ui['help']}>{`${fieldWord(words, entity, one.field)}: ${words.history.merged}`}</span>
        <span className={styles['value']}>{String(one.value)}</span>
      </p>
    ));
};

const Occasions = (props: ListProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const { analysis, entity, id, history, field } = props;
  const [all, setAll] = useState(false);
  const [told, setTold] = useState('');
  const take = useAction('history.take');
  const occasions = useMemo(
    () => occasionsOf(history.entries.filter((one) => field === '' || formField(entity, one.field) === field)),
    [history, field, entity],
  );
  const takeValue = (entry: Entry): void => {
    const name = fieldName(words, entity, entry.field, history.names);
    const done = (): void => setTold(fill(words.history.taken, { field: name }));
    take.mutate({ analysis, entity, id, change: entry.changeId }, { onSuccess: done });
  };
  return (
    <>
      <p role="status" className={`${ui['help']} ${styles['told']}`}>
        {occasions.length === 0 ? words.history.none : told}
      </p>
      <ErrorNote error={take.error} />
      <Merged {...props} />
      <ol className={styles['occasions']}>
        {occasions.slice(0, all ? occasions.length : FIRST).map((occasion) => (
          <OccasionItem key={occasion.key} {...{ analysis, entity, history, occasion }} take={takeValue} />
        ))}
      </ol>
      {!all && occasions.length > FIRST && (
        <button type="button" onClick={() => setAll(true)}>
          {fill(words.history.more, { count: number(occasions.length) })}
        </button>
      )}
    </>
  );
};

interface DialogProps extends RecordProps {
  /** The label of the field that it opens with; `null` for all of them. */
  readonly label: string | null;
  readonly close: () => void;
}

/** Everything that was ever written of a record, the newest first; any value can be written again. */
export const HistoryDialog = ({ analysis, entity, id, label, close }: DialogProps) => {
  const { words } = useWords();
  const { data, error, isPending } = useCall('history.record', { analysis, entity, id });
  const [picked, setPicked] = useState<string | null>(null);
  const fields = [...new Set((data?.entries ?? []).map(({ field }) => formField(entity, field)))];
  const options = fields
    .filter((field) => !field.startsWith('$'))
    .map((field) => [field, fieldWord(words, entity, field)]);
  const field = picked ?? options.find(([, name]) => name === label)?.[0] ?? '';
  return (
    <Modal title={fill(words.history.title, { name: shortTitle(data?.name ?? '') })} close={close} wide>
      <Busy going={isPending} what={words.common.loading} />
      <ErrorNote error={error} />
      {data !== undefined && (
        <>
          <Field label={words.history.field}>
            {(wired) => (
              <select {...wired} value={field} onChange={(event) => setPicked(event.target.value)}>
                <option value="">{words.history.all}</option>
                {options.map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Occasions key={field} {...{ analysis, entity, id, field }} history={data} />
        </>
      )}
      <div className={ui['actions']}>
        <button type="button" onClick={close}>
          {words.common.close}
        </button>
      </div>
    </Modal>
  );
};
