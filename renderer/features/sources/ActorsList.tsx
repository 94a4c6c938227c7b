import type { ActorRecord } from '../../../db/domain/entities.ts';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { optionsOf } from '../../ui/options.ts';
import ui from '../../ui/ui.module.css';
import { fieldWriter } from '../record-actions.ts';
import { NewRecord } from './NewRecord.tsx';

const ActorRow = ({ analysis, actor }: { readonly analysis: string; readonly actor: ActorRecord }) => {
  const { words, domain } = useWords();
  const write = fieldWriter('actor', analysis, actor.id);
  return (
    <div className={ui['row']}>
      <AutoText label={words.actor.name} value={actor.name} save={(name) => write({ name })} />
      <Choice
        label={words.actor.kind}
        value={actor.kind}
        options={optionsOf(domain.actorKind)}
        save={(kind) => write({ kind: kind as ActorRecord['kind'] })}
      />
      <button type="button" onClick={() => void call('actor.delete', { analysis, ids: [actor.id] })}>
        {words.common.remove}
      </button>
    </div>
  );
};

/** Nämnder, förvaltningar, authorities and partners of the case: data, not code. */
export const ActorsList = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const actors = useCall('actor.list', { analysis }).data ?? [];
  const sorted = [...actors].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return (
    <section className={`${ui['stack']} ${ui['section']}`}>
      <h2>{words.actor.heading}</h2>
      <NewRecord
        label={words.actor.create}
        create={(name) => call('actor.create', { analysis, fields: { name, kind: 'namnd' } })}
      />
      {sorted.map((actor) => (
        <ActorRow key={actor.id} analysis={analysis} actor={actor} />
      ))}
    </section>
  );
};
