import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { type PrintedDocument, printedDocuments } from '../../../electron/contract/shapes.ts';
import { call, useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { PdfPages } from './PdfPages.tsx';
import { useZoom, ZoomTools } from './Zoom.tsx';

/** The document as it is now, made when the place is opened and again when something that it rests on changes. */
const usePreview = (analysis: string, document: PrintedDocument) => {
  const client = useQueryClient();
  const [isStopped, setStopped] = useState(false);
  const queryKey = ['document.preview', { analysis, document }];
  const preview = useQuery({
    queryKey,
    queryFn: () => call('document.preview', { analysis, document }),
    enabled: !isStopped,
    gcTime: 0,
  });
  const end = useAction('document.cancel');
  const stop = (): void => {
    setStopped(true);
    end.mutate({ what: 'document.preview' });
    void client.cancelQueries({ queryKey });
  };
  return { preview, isStopped, stop, start: () => setStopped(false) };
};

/** Whether something is kept secret, but not the whole analysis: only then is there a redacted print to choose. */
const useIsSecretInParts = (analysis: string): boolean => {
  const isWhole = useCall('analysis.get', { analysis }).data?.secrecy ?? true;
  const measures = useCall('measure.list', { analysis }).data ?? [];
  const marks = useCall('secrecyMark.list', { analysis }).data ?? [];
  return !isWhole && (marks.length > 0 || measures.some(({ secrecy }) => secrecy));
};

/** Utskrift: the printed document itself, page by page, and saved as a file. */
export const PrintPlace = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const [chosen, choose] = useState<PrintedDocument>('plan');
  const isSecretInParts = useIsSecretInParts(analysis);
  const document = isSecretInParts ? chosen : 'plan';
  const { preview, isStopped, stop, start } = usePreview(analysis, document);
  const save = useAction('document.save');
  const endSave = useAction('document.cancel');
  const rows = useCall('plan.rows', { analysis }).data;
  const zoom = useZoom();
  return (
    <Place
      title={words.print.title}
      status={save.data && fill(words.print.savedTo, { file: save.data.file })}
      actions={
        <>
          {isSecretInParts && (
            <Switch
              label={words.print.which}
              values={printedDocuments}
              names={words.print.documents}
              value={document}
              set={choose}
            />
          )}
          <ZoomTools zoom={zoom} />
          {isStopped && (
            <button type="button" onClick={start}>
              {words.print.make}
            </button>
          )}
          <button type="button" data-kind="primary" onClick={() => save.mutate({ analysis, document })}>
            {words.print.save}
          </button>
        </>
      }
      tools={
        <>
          <Busy going={preview.isFetching} what={words.print.working} cancel={stop} />
          <Busy
            going={save.isPending}
            what={words.print.saving}
            cancel={() => endSave.mutate({ what: 'document.save' })}
          />
          <ErrorNote error={preview.error ?? save.error} />
          {isStopped && preview.data === undefined && <p>{words.print.stopped}</p>}
          {rows?.length === 0 && (
            <Note tone="watch">
              {words.print.emptyPlan} <Link href={`/analysis/${analysis}/derivation`}>{words.plan.emptyNext}</Link>
            </Note>
          )}
        </>
      }
    >
      {preview.data !== undefined && (
        <PdfPages address={preview.data.address} title={preview.data.title} scale={zoom.scale} />
      )}
    </Place>
  );
};
