import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Mark, MarkedComparison, MarkedKind, Near } from '../../../db/domain/compare-marks.ts';
import type { FieldDifference } from '../../../db/domain/compare-states.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import type { InputOf } from '../../../electron/contract/calls.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FieldValue } from '../compare/FieldValue.tsx';
import { fieldWord } from '../compare/value-words.ts';
import { ConflictFields } from '../conflicts/ConflictFields.tsx';
import { HistoryButton } from '../history/HistoryButton.tsx';
import { BringBack } from './BringBack.tsx';
import { useCompared, useWithText } from './Compared.tsx';
import { markIcons, markWord, nearText } from './CompareMark.tsx';
import styles from './compared.module.css';

/** Kinds whose fields are written one by one. */
const written = [
  'factor',
  'link',
  'evidence',
  'measure',
  'planRow',
  'patternTag',
  'openQuestion',
  'source',
  'chainStep',
  'priorityGround',
] as const;
type Written = (typeof written)[number];
const isWritten = (entity: MarkedKind): entity is Written => written.some((kind) => kind === entity);

interface FieldProps {
  readonly analysis: string;
  readonly entity: MarkedKind;
  readonly id: string;
  readonly difference: FieldDifference;
  readonly comparison: MarkedComparison;
  readonly restored: (() => void) | undefined;
}

/** One field before and now; what it was can be written again, as any edit that can be undone. */
const Field = ({ analysis, entity, id, difference, comparison, restored }: FieldProps) => {
  const { words } = useWords();
  const [error, setError] = useState<unknown>(null);
  const label = fieldWord(words, entity, difference.field);
  const nameOf = (kind: EntityName, of: string): string => comparison.names[`${kind}/${of}`] ?? '';
  const restore = (of: Written): void => {
    const fields = { [difference.field]: difference.before };
    call(`${of}.update`, { analysis, id, fields } as InputOf<`${Written}.update`>).then(() => {
      setError(null);
      restored?.();
    }, setError);
  };
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <FieldValue entity={entity} difference={difference} nameOf={nameOf} />
        {isWritten(entity) && (
          <button
            type="button"
            data-kind="quiet"
            aria-label={fill(words.compared.restoreField, { field: label })}
            title={words.compared.restore}
            onClick={() => restore(entity)}
          >
            <Undo2 size={14} aria-hidden />
            {words.compared.restore}
          </button>
        )}
        <ErrorNote error={error} />
      </dd>
    </div>
  );
};

interface RecordProps {
  readonly analysis: string;
  readonly entity: MarkedKind;
  readonly id: string;
  /** Told when a value was written as it was. */
  readonly restored?: () => void;
}

const Fields = ({
  fields,
  restored,
  ...props
}: RecordProps & { fields: Mark['fields']; comparison: MarkedComparison }) =>
  fields.length > 0 && (
    <dl className={styles['fields']}>
      {fields.map((difference) => (
        <Field key={difference.field} {...props} difference={difference} restored={restored} />
      ))}
    </dl>
  );

/** A link, evidence or an answer that differs, with its own fields where they do. */
const NearItem = ({ analysis, near, comparison }: { analysis: string; near: Near; comparison: MarkedComparison }) => {
  const { words } = useWords();
  const Icon = markIcons[near.how];
  const { entity, id } = near;
  const changed = comparison.changed.find((record) => record.entity === entity && record.id === id);
  return (
    <li>
      <span className={styles['mark']} data-how={near.how}>
        <Icon size={14} aria-hidden />
        <span>{nearText(words, near)}</span>
      </span>
      {near.how === 'removed' && (
        <BringBack {...{ analysis, id }} entity={entity as MarkedKind} name={near.name} compact />
      )}
      {changed !== undefined && (
        <Fields {...{ analysis, comparison, id }} entity={entity as MarkedKind} fields={changed.fields} />
      )}
    </li>
  );
};

const Differing = ({ analysis, entity, id, restored }: RecordProps) => {
  const { words } = useWords();
  const withText = useWithText();
  const { marks, chosen } = useCompared();
  const mark = marks?.mark(entity, id);
  if (mark === undefined || !marks || chosen === null) return null;
  const { comparison } = marks;
  const Icon = markIcons[mark.how];
  const title = fill(words.compared.details, { with: withText(chosen) });
  return (
    <section className={styles['compared']} aria-label={title}>
      <h3>{title}</h3>
      <span className={styles['mark']} data-how={mark.how}>
        <Icon size={14} aria-hidden />
        {markWord(words, mark)}
      </span>
      {mark.how === 'removed' && (
        <BringBack
          {...{ analysis, entity, id }}
          name={comparison.removed.find((one) => one.id === id)?.name ?? ''}
          brought={restored}
        />
      )}
      <Fields {...{ analysis, entity, id, comparison }} fields={mark.fields} {...(restored && { restored })} />
      {mark.near.length > 0 && (
        <ul className={styles['nears']}>
          {mark.near.map((near) => (
            <NearItem key={`${near.entity}/${near.id}`} {...{ analysis, near, comparison }} />
          ))}
        </ul>
      )}
    </section>
  );
};

/** What there is to mind of one record, for its details: what was ever written of it, versions to choose between, and what differs, field by field. */
export const ComparedFields = (props: RecordProps) => (
  <>
    <HistoryButton {...props} />
    <ConflictFields {...props} />
    <Differing {...props} />
  </>
);
