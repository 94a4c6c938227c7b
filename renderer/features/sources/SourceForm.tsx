import type { SourceRecord } from '../../../db/domain/entities.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { fieldWriter, orNull } from '../record-actions.ts';

const AttachmentField = ({ analysis, source }: { readonly analysis: string; readonly source: SourceRecord }) => {
  const { words } = useWords();
  const write = fieldWriter('source', analysis, source.id);
  const choose = useAction('attachment.choose', (attachment) => {
    if (attachment !== null) void write({ attachment });
  });
  const save = useAction('attachment.save');
  const { attachment } = source;
  return (
    <div className={ui['stack']}>
      <span className={ui['label']}>{words.source.attachment}</span>
      <div className={ui['row']}>
        {attachment !== null && <span>{attachment.name}</span>}
        {attachment !== null && (
          <button
            type="button"
            onClick={() => save.mutate({ analysis, sha256: attachment.sha256, name: attachment.name })}
          >
            {words.source.saveFile}
          </button>
        )}
        {attachment !== null && (
          <button type="button" onClick={() => void write({ attachment: null })}>
            {words.common.remove}
          </button>
        )}
        <button type="button" onClick={() => choose.mutate({ analysis })}>
          {words.source.attach}
        </button>
      </div>
      <ErrorNote error={choose.error ?? save.error} />
    </div>
  );
};

export const SourceForm = ({ analysis, source }: { readonly analysis: string; readonly source: SourceRecord }) => {
  const { words } = useWords();
  const write = fieldWriter('source', analysis, source.id);
  const remove = useAction('source.delete');
  const text = (field: 'title' | 'publisher' | 'reference' | 'url') => (
    <AutoText label={words.source[field]} value={source[field]} save={(value) => write({ [field]: value })} />
  );
  return (
    <section className={ui['stack']} aria-label={source.title}>
      {text('title')}
      {text('publisher')}
      <AutoText
        label={words.source.date}
        help={words.source.dateHelp}
        value={source.date ?? ''}
        save={(value) => write({ date: orNull(value.trim()) })}
      />
      {text('reference')}
      {text('url')}
      <AttachmentField analysis={analysis} source={source} />
      <AutoText kind="text" label={words.source.notes} value={source.notes} save={(notes) => write({ notes })} />
      <div className={ui['row']}>
        <button type="button" onClick={() => remove.mutate({ analysis, ids: [source.id] })}>
          {words.common.remove}
        </button>
      </div>
      <ErrorNote error={remove.error} />
    </section>
  );
};
