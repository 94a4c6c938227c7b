import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AnalysisSummary } from '../../../electron/contract/shapes.ts';
import { call, useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { SettingsButton } from '../settings/SettingsButton.tsx';
import { OpenBundle } from '../sharing/OpenBundle.tsx';
import styles from './analyses.module.css';
import { NewAnalysis } from './NewAnalysis.tsx';

const DAY_LENGTH = 10;

const Row = ({ item, open }: { readonly item: AnalysisSummary; readonly open: (id: string) => void }) => {
  const { words } = useWords();
  const archive = () =>
    void call('analysis.update', { analysis: item.id, id: item.id, fields: { archived: !item.archived } });
  const duplicate = () =>
    void call('analysis.duplicate', { analysis: item.id, title: fill(words.analyses.copyOf, { title: item.title }) });
  return (
    <tr>
      <td>
        <button type="button" data-kind="quiet" onClick={() => open(item.id)}>
          {item.title}
        </button>
      </td>
      <td>{item.problem}</td>
      <td>{item.factors}</td>
      <td>{item.measures}</td>
      <td>{item.changedAt.slice(0, DAY_LENGTH)}</td>
      <td className={ui['row']}>
        <button type="button" onClick={duplicate}>
          {words.analyses.duplicate}
        </button>
        <button type="button" onClick={archive}>
          {item.archived ? words.analyses.unarchive : words.analyses.archive}
        </button>
      </td>
    </tr>
  );
};

const Table = ({
  items,
  open,
}: {
  readonly items: readonly AnalysisSummary[];
  readonly open: (id: string) => void;
}) => {
  const { words } = useWords();
  const { name, problem, factors, measures, changed, actions } = words.analyses;
  return (
    <table>
      <thead>
        <tr>
          {[name, problem, factors, measures, changed, actions].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} open={open} />
        ))}
      </tbody>
    </table>
  );
};

/** All analyses: open, new, copy, archive, and what comes from outside. */
export const Analyses = () => {
  const { words } = useWords();
  const [, go] = useLocation();
  const list = useCall('analysis.list', {});
  const [making, setMaking] = useState(false);
  const open = (id: string): void => go(`/analysis/${id}`);
  const sample = useAction('analysis.createSample', ({ id }) => open(id));
  const imported = useAction('case.import', (report) => report !== null && open(report.analysis));
  const items = list.data ?? [];
  const archived = items.filter((item) => item.archived);
  return (
    <main className={styles['page']}>
      <div className={ui['row']}>
        <h1>{words.analyses.title}</h1>
        <SettingsButton />
      </div>
      <div className={ui['row']}>
        <button type="button" data-kind="primary" onClick={() => setMaking(true)}>
          {words.analyses.create}
        </button>
        <button type="button" onClick={() => sample.mutate({})}>
          {words.analyses.sample}
        </button>
        <OpenBundle opened={open} />
        <button type="button" onClick={() => imported.mutate({})}>
          {words.analyses.importCase}
        </button>
      </div>
      <ErrorNote error={list.error ?? sample.error ?? imported.error} />
      {list.isSuccess && items.length === 0 && <p>{words.analyses.empty}</p>}
      {items.length > archived.length && <Table items={items.filter((item) => !item.archived)} open={open} />}
      {archived.length > 0 && (
        <section className={ui['stack']}>
          <h2>{words.analyses.archived}</h2>
          <Table items={archived} open={open} />
        </section>
      )}
      {making && <NewAnalysis close={() => setMaking(false)} made={open} />}
    </main>
  );
};
