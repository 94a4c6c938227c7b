import type { SourceRecord } from '../../../db/domain/entities.ts';
import { partialDate } from '../../../db/domain/values.ts';
import { useAction } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { OpenFile } from '../attachments/OpenFile.tsx';
import { Comments } from '../comments/Comments.tsx';
import { ComparedFields } from '../compared/ComparedFields.tsx';
import { RecordFields } from '../conflicts/RecordFields.tsx';
import { fieldWriter, orNull } from '../record-actions.ts';
import styles from './sources.module.css';

const AttachmentField = ({ analysis, source }: { readonly analysis: string; readonly source: SourceRecord }) => {
  const { words } = useWords();
  const write = fieldWriter('source', analysis, source.id);
  const choose = useAction('attachment.choose', (attachment) => {
    if (attachment !== null) void write({ attachment });
  });
  const save = useAction('attachment.save');
  const { attachment } = source;
  const { size } = useFormats();
  const isShown = attachment?.type === 'application/pdf';
  return (
    <div className={ui['field']}>
      <span className={ui['label']}>{words.source.attachment}</span>
      {attachment !== null && (
        <div className={styles['file']}>
          <span className={styles['fileName']}>{attachment.name}</span>
          <span className={ui['help']}>{size(attachment.size)}</span>
          {attachment.size === 0 && <span className={ui['watch']}>{words.source.emptyFile}</span>}
          <div className={ui['row']}>
            {isShown && <OpenFile analysis={analysis} attachment={attachment} page={null} />}
            <button
              type="button"
              onClick={() => save.mutate({ analysis, sha256: attachment.sha256, name: attachment.name })}
            >
              {words.source.saveFile}
            </button>
            <button type="button" onClick={() => void write({ attachment: null })}>
              {words.source.removeFile}
            </button>
          </div>
        </div>
      )}
      <div className={ui['row']}>
        <button type="button" onClick={() => choose.mutate({ analysis })}>
          {attachment === null ? words.source.attach : words.source.replaceFile}
        </button>
        <span role="status">{save.data && fill(words.print.savedTo, { file: save.data.file })}</span>
      </div>
      <Busy going={choose.isPending || save.isPending} what={words.source.copying} />
      <ErrorNote error={choose.error ?? save.error} />
    </div>
  );
};

/** Everything about one source, each field saved by itself. */
export const SourceForm = ({ analysis, source }: { readonly analysis: string; readonly source: SourceRecord }) => {
  const { words } = useWords();
  const write = fieldWriter('source', analysis, source.id);
  const remove = useAction('source.delete');
  const text = (field: 'title' | 'publisher' | 'reference' | 'url') => (
    <AutoText label={words.source[field]} value={source[field]} save={(value) => write({ [field]: value })} />
  );
  const checkDate = (typed: string): string | undefined =>
    partialDate.nullable().safeParse(orNull(typed.trim())).success ? undefined : words.source.dateFault;
  return (
    <RecordFields analysis={analysis} entity="source" id={source.id}>
      <section className={ui['stack']} aria-label={source.title}>
        <ComparedFields analysis={analysis} entity="source" id={source.id} />
        {text('title')}
        {text('publisher')}
        <AutoText
          label={words.source.date}
          help={words.source.dateHelp}
          value={source.date ?? ''}
          check={checkDate}
          save={(value) => write({ date: orNull(value.trim()) })}
        />
        <AutoText
          label={words.source.dataFrom}
          help={words.source.dataFromHelp}
          value={source.dataFrom ?? ''}
          check={checkDate}
          save={(value) => write({ dataFrom: orNull(value.trim()) })}
        />
        {text('reference')}
        {text('url')}
        <AttachmentField analysis={analysis} source={source} />
        <AutoText kind="text" label={words.source.notes} value={source.notes} save={(notes) => write({ notes })} />
        <Comments analysis={analysis} about={{ source: source.id }} />
        <div className={ui['row']}>
          <button type="button" onClick={() => remove.mutate({ analysis, ids: [source.id] })}>
            {words.source.remove}
          </button>
          <span className={ui['help']}>{words.plan.removeHelp}</span>
        </div>
        <ErrorNote error={remove.error} />
      </section>
    </RecordFields>
  );
};
