import { Trash2 } from 'lucide-react';
import { compareIds, compareSwedish } from '../../../db/domain/collation.ts';
import type { ActorRecord } from '../../../db/domain/entities.ts';
import type { ActorFunctionRecord } from '../../../db/domain/planning-records.ts';
import { call, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { CellTable } from '../../ui/cells/CellTable.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';
import { fieldWriter } from '../record-actions.ts';
import { NewRecord } from './NewRecord.tsx';

interface RowProps {
  readonly analysis: string;
  readonly item: ActorFunctionRecord;
}

const FunctionRow = ({ analysis, item }: RowProps) => {
  const { words } = useWords();
  const { id, title } = item;
  const remove = (): void => void call('actorFunction.delete', { analysis, ids: [id] });
  const label = fill(words.actorFunction.remove, { title });
  return (
    <tr>
      <EditCell
        column="title"
        label={words.actorFunction.title}
        place={`actorFunction/${id}/title`}
        fields={[{ name: 'title', kind: 'line', label: words.actorFunction.title, value: title }]}
        save={fieldWriter('actorFunction', analysis, id)}
        remove={remove}
      >
        {title}
        <PersonnummerNote text={title} />
      </EditCell>
      <td>
        <button type="button" data-kind="icon" aria-label={label} title={label} onClick={remove}>
          <Trash2 size={14} aria-hidden />
        </button>
      </td>
    </tr>
  );
};

interface DetailsProps {
  readonly analysis: string;
  readonly actor: ActorRecord;
}

/** The functions of an actor, which the plan names as responsible. */
export const ActorDetails = ({ analysis, actor }: DetailsProps) => {
  const { words, domain } = useWords();
  const all = useCall('actorFunction.list', { analysis });
  const own = (all.data ?? [])
    .filter((item) => item.actor === actor.id)
    .sort((a, b) => compareSwedish(a.title, b.title) || compareIds(a.id, b.id));
  return (
    <section className={ui['stack']} aria-label={actor.name}>
      <div>
        <h3>{actor.name}</h3>
        <span className={ui['help']}>{domain.actorKind[actor.kind]}</span>
      </div>
      <ErrorNote error={all.error} />
      {own.length > 0 && (
        <CellTable
          narrow
          label={words.actorFunction.heading}
          heads={[words.actorFunction.heading, words.common.remove]}
          widths={['auto', '72px']}
        >
          <tbody>
            {own.map((item) => (
              <FunctionRow key={item.id} analysis={analysis} item={item} />
            ))}
          </tbody>
        </CellTable>
      )}
      <p className={ui['help']}>{words.actorFunction.help}</p>
      <NewRecord
        label={words.actorFunction.create}
        create={(title) => call('actorFunction.create', { analysis, fields: { actor: actor.id, title } })}
      />
    </section>
  );
};
