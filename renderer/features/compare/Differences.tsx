import { CircleMinus, CirclePlus, PencilLine, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ChangedRecord, ComparedRecord, StateComparison } from '../../../db/domain/compare-states.ts';
import { type EntityName, entityNames } from '../../../db/domain/entities.ts';
import type { MomentComparison } from '../../../electron/contract/history-calls.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import styles from './compare.module.css';
import { pathOf } from './compare-links.ts';
import { FieldValue } from './FieldValue.tsx';
import { fieldWord, kindWord } from './value-words.ts';

const FIRST = 50;
const MORE = 500;

interface Shown {
  /** The analysis that the records are seen in; `null` where they are not here. */
  readonly analysis: string | null;
  readonly comparison: MomentComparison;
  readonly authorName: (id: string | null) => string;
  /** Which of it a person takes, where that is to be chosen. */
  readonly choice?: Choice;
}

export interface Choice {
  readonly takes: (record: ComparedRecord) => boolean;
  readonly take: (records: readonly ComparedRecord[], wanted: boolean) => void;
  /** Number of fields of a record where one will have to choose. */
  readonly conflicts: (record: ComparedRecord) => number;
}

const icons = { added: CirclePlus, removed: CircleMinus, changed: PencilLine } as const;
const tones = { added: 'done', removed: 'off', changed: 'muted' } as const;
type How = keyof typeof icons;

interface ItemProps extends Shown {
  readonly how: How;
  readonly record: ComparedRecord | ChangedRecord;
}

const Item = ({ analysis, comparison, authorName, choice, how, record }: ItemProps) => {
  const { words } = useWords();
  const { stamp } = useFormats();
  const Icon = icons[how];
  const name = record.name === '' ? words.compare.unnamed : record.name;
  const path = how === 'removed' || analysis === null ? null : pathOf(record);
  const written = comparison.written[`${record.entity}/${record.id}`];
  const nameOf = (entity: EntityName, id: string): string => comparison.names[`${entity}/${id}`] ?? '';
  return (
    <li className={styles['item']}>
      <span className={styles['how']}>
        {choice !== undefined && <Taken {...{ choice, record, how, name }} />}
        <span className={`${ui['badge']} ${ui[tones[how]]}`}>
          <Icon size={14} aria-hidden />
          {words.compare[how]}
        </span>
      </span>
      <div className={styles['what']}>
        <span className={styles['name']}>
          {path === null ? (
            <ShortTitle title={name} />
          ) : (
            <Link href={`/analysis/${analysis}/${path}`}>
              <ShortTitle title={name} />
            </Link>
          )}
        </span>
        {choice !== undefined && choice.conflicts(record) > 0 && (
          <span className={`${ui['badge']} ${ui['watch']}`}>
            <TriangleAlert size={14} aria-hidden />
            {fill(words.bundle.inConflict, { count: choice.conflicts(record) })}
          </span>
        )}
        {'fields' in record && (
          <dl className={styles['fields']}>
            {record.fields.map((difference) => (
              <div key={difference.field}>
                <dt>{fieldWord(words, record.entity, difference.field)}</dt>
                <dd>
                  <FieldValue entity={record.entity} difference={difference} nameOf={nameOf} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <span className={styles['by']}>
        {written && fill(words.compare.by, { name: authorName(written.actor), time: stamp(written.at) })}
      </span>
    </li>
  );
};

/** Authors come with what they wrote, and a new analysis with what is in it. */
const isChosen = ({ entity }: ComparedRecord, how: How): boolean =>
  entity !== 'author' && !(entity === 'analysis' && how === 'added');

interface TakenProps {
  readonly choice: Choice;
  readonly record: ComparedRecord;
  readonly how: How;
  readonly name: string;
}

const Taken = ({ choice, record, how, name }: TakenProps) => {
  const { words } = useWords();
  return (
    <input
      type="checkbox"
      aria-label={fill(words.bundle.takeOne, { name })}
      disabled={!isChosen(record, how)}
      checked={choice.takes(record)}
      onChange={(event) => choice.take([record], event.target.checked)}
    />
  );
};

const TakeAll = ({ choice, records }: { choice: Choice; records: readonly ComparedRecord[] }) => {
  const { words } = useWords();
  return (
    <label className={ui['inline']}>
      <input
        type="checkbox"
        checked={records.every(choice.takes)}
        onChange={(event) => choice.take(records, event.target.checked)}
      />
      {words.bundle.takeAll}
    </label>
  );
};

interface KindProps extends Shown {
  readonly entity: EntityName;
}

const Kind = ({ entity, ...shown }: KindProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const [most, setMost] = useState(FIRST);
  const { choice } = shown;
  const own = (records: readonly ComparedRecord[]) => records.filter((record) => record.entity === entity);
  const { comparison } = shown;
  const [added, changed, removed] = [own(comparison.added), own(comparison.changed), own(comparison.removed)];
  const items = [
    ...added.map((record) => ({ how: 'added' as const, record })),
    ...changed.map((record) => ({ how: 'changed' as const, record })),
    ...removed.map((record) => ({ how: 'removed' as const, record })),
  ];
  if (items.length === 0) return null;
  const open = items.filter(({ record, how }) => isChosen(record, how)).map(({ record }) => record);
  const counts = { added: number(added.length), changed: number(changed.length), removed: number(removed.length) };
  return (
    <Panel
      title={kindWord(words, entity)}
      actions={
        <>
          {choice !== undefined && open.length > 0 && <TakeAll choice={choice} records={open} />}
          <span className={ui['help']}>{fill(words.compare.counts, counts)}</span>
        </>
      }
    >
      <ul className={styles['items']}>
        {items.slice(0, most).map(({ how, record }) => (
          <Item key={`${how} ${record.id}`} {...shown} how={how} record={record} />
        ))}
      </ul>
      {items.length > most && (
        <div>
          <button type="button" onClick={() => setMost(most + MORE)}>
            {fill(words.compare.next, { count: number(items.length - most) })}
          </button>
        </div>
      )}
    </Panel>
  );
};

interface TotalsProps {
  readonly comparison: StateComparison;
  /** Said where nothing differs. */
  readonly same: string;
}

/** How much differs, in one sentence. */
export const Totals = ({ comparison: { added, changed, removed }, same }: TotalsProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const counts = { added: number(added.length), changed: number(changed.length), removed: number(removed.length) };
  const isSame = added.length + changed.length + removed.length === 0;
  return (
    <p role="status" className={ui['label']}>
      {isSame ? same : fill(words.compare.status, counts)}
    </p>
  );
};

/** Who writes comes last: it is no part of what the analysis says. */
const kinds = [...entityNames.filter((entity) => entity !== 'author'), 'author'] as const;

/** What differs, by kind of record. */
export const Differences = (shown: Shown) => kinds.map((entity) => <Kind key={entity} entity={entity} {...shown} />);
