import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { PdfPages } from './PdfPages.tsx';

/** Utskrift: the printed document itself, page by page, and saved as a file. */
export const PrintPlace = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const preview = useAction('document.preview');
  const save = useAction('document.save');
  const document = { analysis, document: 'plan' as const };
  return (
    <div className={ui['wide']}>
      <div className={ui['row']}>
        <h1>{words.print.title}</h1>
        <button type="button" data-kind="primary" onClick={() => preview.mutate(document)}>
          {words.print.make}
        </button>
        <button type="button" onClick={() => save.mutate(document)}>
          {words.print.save}
        </button>
        <span role="status">
          {(preview.isPending || save.isPending) && words.print.working}
          {save.data && fill(words.print.savedTo, { file: save.data.file })}
        </span>
      </div>
      <ErrorNote error={preview.error ?? save.error} />
      {preview.data !== undefined && <PdfPages address={preview.data.address} title={preview.data.title} />}
    </div>
  );
};
