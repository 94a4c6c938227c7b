import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { SettingsButton } from '../settings/SettingsButton.tsx';
import { OpenBundle } from '../sharing/OpenBundle.tsx';
import { AnalysesTable } from './AnalysesTable.tsx';
import styles from './analyses.module.css';
import { FirstChoice } from './FirstChoice.tsx';
import { NewAnalysis } from './NewAnalysis.tsx';
import { Undoable, type UndoableStep } from './Undoable.tsx';

/** What happens to whole analyses, and what of it can be taken back. */
const useDeeds = () => {
  const { words } = useWords();
  const [, go] = useLocation();
  const [last, setLast] = useState<UndoableStep | null>(null);
  const open = (id: string): void => go(`/analysis/${id}`);
  const sample = useAction('analysis.createSample', ({ id }) => open(id));
  const imported = useAction('case.import', (report) => report !== null && open(report.analysis));
  const update = useAction('analysis.update');
  const duplicate = useAction('analysis.duplicate');
  const archive = (id: string, title: string, archived: boolean): void =>
    update.mutate(
      { analysis: id, id, fields: { archived } },
      {
        onSuccess: () =>
          setLast({
            what: fill(archived ? words.analyses.wasArchived : words.analyses.wasUnarchived, { title }),
            undo: () => {
              setLast(null);
              update.mutate({ analysis: id, id, fields: { archived: !archived } });
            },
          }),
      },
    );
  const copy = (id: string, title: string): void =>
    duplicate.mutate({ analysis: id, title: fill(words.analyses.copyOf, { title }) });
  return { open, sample, imported, archive, copy, last, error: update.error ?? duplicate.error };
};

/** All analyses: open, new, copy, archive, and what comes from outside. */
export const Analyses = () => {
  const { words } = useWords();
  const list = useCall('analysis.list', {});
  const [isMaking, setMaking] = useState(false);
  const [tab, setTab] = useState<'current' | 'archived'>('current');
  const { open, sample, imported, archive, copy, last, error } = useDeeds();
  const archived = list.data?.filter((item) => item.archived) ?? [];
  const current = list.data?.filter((item) => !item.archived) ?? [];
  const items = tab === 'archived' ? archived : current;
  const isEmpty = list.data?.length === 0;
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <h1>{words.analyses.title}</h1>
        <button type="button" onClick={() => imported.mutate({})}>
          {words.analyses.importCase}
        </button>
        <OpenBundle opened={open} />
        {!isEmpty && (
          <button type="button" onClick={() => sample.mutate({})}>
            {words.analyses.sample}
          </button>
        )}
        {!isEmpty && (
          <button type="button" data-kind="primary" onClick={() => setMaking(true)}>
            {words.analyses.create}
          </button>
        )}
        <SettingsButton />
      </header>
      <ErrorNote error={list.error ?? sample.error ?? imported.error ?? error} />
      <Busy going={sample.isPending || imported.isPending} what={words.analyses.reading} />
      <Undoable step={last} />
      {isEmpty && <FirstChoice create={() => setMaking(true)} sample={() => sample.mutate({})} />}
      {list.isSuccess && !isEmpty && (
        <Tabs
          label={words.analyses.title}
          tabs={[
            { id: 'current', label: words.analyses.current, count: current.length },
            { id: 'archived', label: words.analyses.archived, count: archived.length },
          ]}
          shown={tab}
          show={setTab}
        >
          <AnalysesTable items={items} open={open} archive={archive} copy={copy} />
        </Tabs>
      )}
      {isMaking && <NewAnalysis close={() => setMaking(false)} made={open} />}
    </main>
  );
};
