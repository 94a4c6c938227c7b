import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { ActorRecord, FactorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import type { ActorFunctionRecord } from '../../../db/domain/planning-records.ts';
import { call, useAction, useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { CellTable } from '../../ui/cells/CellTable.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { optionsOf } from '../../ui/options.ts';
import { Empty } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import { fieldWriter } from '../record-actions.ts';
import { NewRecord } from './NewRecord.tsx';
import styles from './sources.module.css';

const byName = new Intl.Collator('sv', { numeric: true });

/** How often each actor is named: as deciding, as other, as responsible, as partner. */
const countUses = (factors: readonly FactorRecord[], measures: readonly MeasureRecord[]): Map<string, number> => {
  const uses = new Map<string, number>();
  const add = (id: string | null): void => {
    if (id !== null) uses.set(id, (uses.get(id) ?? 0) + 1);
  };
  for (const { decidingActor, otherActors } of factors) for (const id of [decidingActor, ...otherActors]) add(id);
  for (const { responsibleActor, partners } of measures) for (const id of [responsibleActor, ...partners]) add(id);
  return uses;
};

/** Names that are told apart by nothing but blanks and case are the same to a reader. */
const sameAs = (name: string): string => name.trim().toLocaleLowerCase('sv');

interface RowProps {
  readonly analysis: string;
  readonly actor: ActorRecord;
  readonly uses: number;
  readonly functions: number;
  readonly isChosen: boolean;
  readonly select: (id: string) => void;
  /** Whether another actor has the same name. */
  readonly doubled: boolean;
}

const ActorRow = ({ analysis, actor, uses, functions, isChosen, select, doubled }: RowProps) => {
  const { words, domain } = useWords();
  const { number } = useFormats();
  const write = fieldWriter('actor', analysis, actor.id);
  const remove = (): void => void call('actor.delete', { analysis, ids: [actor.id] });
  const kind = { name: 'kind', kind: 'choice', label: words.actor.kind, value: actor.kind } as const;
  return (
    <tr aria-selected={isChosen} className={styles['actor']} onFocus={() => isChosen || select(actor.id)}>
      <EditCell
        column="name"
        label={words.actor.name}
        place={`actor/${actor.id}/name`}
        fields={[{ name: 'name', kind: 'line', label: words.actor.name, value: actor.name }]}
        save={write}
        remove={remove}
      >
        {actor.name}
        {doubled && <span className={`${ui['help']} ${styles['doubled']}`}>{words.actor.sameName}</span>}
      </EditCell>
      <EditCell
        column="kind"
        label={words.actor.kind}
        place={`actor/${actor.id}/kind`}
        fields={[{ ...kind, options: optionsOf(domain.actorKind) }]}
        save={write}
        remove={remove}
      >
        {domain.actorKind[actor.kind]}
      </EditCell>
      <td>{number(functions)}</td>
      <td>{number(uses)}</td>
      <td>
        <button
          type="button"
          data-kind="quiet"
          className={styles['remove']}
          aria-label={fill(words.actor.removeName, { name: actor.name })}
          title={fill(words.actor.removeName, { name: actor.name })}
          onClick={remove}
        >
          <Trash2 size={14} aria-hidden />
        </button>
      </td>
    </tr>
  );
};

interface TableProps {
  readonly analysis: string;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

const countFunctions = (functions: readonly ActorFunctionRecord[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { actor } of functions) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
};

/** Nämnder, förvaltningar, authorities and partners of the case: data, not code. */
export const ActorsTable = ({ analysis, selected, select }: TableProps) => {
  const { words } = useWords();
  const actors = useCall('actor.list', { analysis });
  const factors = useCall('factor.list', { analysis }).data;
  const measures = useCall('measure.list', { analysis }).data;
  const functions = useCall('actorFunction.list', { analysis }).data;
  const create = useAction('actor.create');
  const uses = useMemo(() => countUses(factors ?? [], measures ?? []), [factors, measures]);
  const counts = useMemo(() => countFunctions(functions ?? []), [functions]);
  const sorted = useMemo(() => [...(actors.data ?? [])].sort((a, b) => byName.compare(a.name, b.name)), [actors.data]);
  const named = new Map<string, number>();
  for (const { name } of sorted) named.set(sameAs(name), (named.get(sameAs(name)) ?? 0) + 1);
  const heads = [words.actor.name, words.actor.kind, words.actorFunction.count, words.actor.used, words.common.remove];
  return (
    <div className={`${ui['stack']} ${styles['actors']}`}>
      <div className={styles['tools']}>
        <NewRecord
          label={words.actor.create}
          below={(name) => named.has(sameAs(name)) && <span className={ui['help']}>{words.actor.sameName}</span>}
          create={(name) => create.mutateAsync({ analysis, fields: { name, kind: 'namnd' } })}
        />
      </div>
      <ErrorNote error={actors.error} />
      {actors.data?.length === 0 && <Empty>{words.actor.empty}</Empty>}
      {sorted.length > 0 && (
        <CellTable label={words.actor.heading} heads={heads} widths={['44%', '24%', '92px', '80px', '72px']}>
          <tbody>
            {sorted.map((actor) => (
              <ActorRow
                key={actor.id}
                analysis={analysis}
                actor={actor}
                uses={uses.get(actor.id) ?? 0}
                functions={counts.get(actor.id) ?? 0}
                isChosen={actor.id === selected}
                select={select}
                doubled={(named.get(sameAs(actor.name)) ?? 0) > 1}
              />
            ))}
          </tbody>
        </CellTable>
      )}
    </div>
  );
};
