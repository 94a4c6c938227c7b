import { Link } from 'wouter';
import type { CheckResult } from '../../../db/domain/checks/types.ts';
import type { AnalysisRecord } from '../../../db/domain/entities.ts';
import type { InputOf } from '../../../electron/contract/calls.ts';
import { call, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Check, Choice } from '../../ui/Choice.tsx';
import ui from '../../ui/ui.module.css';
import { ChecksPanel } from '../checks/ChecksPanel.tsx';
import { orNull } from '../record-actions.ts';

type AnalysisFields = InputOf<'analysis.update'>['fields'];

const Facts = ({ record }: { readonly record: AnalysisRecord }) => {
  const { words } = useWords();
  const actors = useCall('actor.list', { analysis: record.id }).data ?? [];
  const write = (fields: AnalysisFields) => call('analysis.update', { analysis: record.id, id: record.id, fields });
  const text = (field: 'title' | 'problem' | 'area' | 'caseNumber' | 'situationPictureTitle' | 'secrecyProvision') => (
    <AutoText label={words.analysis[field]} value={record[field]} save={(value) => write({ [field]: value })} />
  );
  const long = (field: 'problemDescription' | 'disclaimer' | 'checksReason' | 'notes') => (
    <AutoText
      kind="text"
      label={words.analysis[field]}
      value={record[field]}
      save={(value) => write({ [field]: value })}
    />
  );
  const date = (field: 'situationPictureDate' | 'decisionDate') => (
    <AutoText
      kind="date"
      label={words.analysis[field]}
      value={record[field] ?? ''}
      save={(value) => write({ [field]: orNull(value) })}
    />
  );
  return (
    <section className={ui['stack']}>
      <h2>{words.overview.facts}</h2>
      {text('title')}
      {text('problem')}
      {long('problemDescription')}
      {text('area')}
      {text('caseNumber')}
      {text('situationPictureTitle')}
      {date('situationPictureDate')}
      {date('decisionDate')}
      <Choice
        label={words.analysis.decisionBody}
        value={record.decisionBody ?? ''}
        options={[
          { value: '', label: words.common.none },
          ...actors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        save={(value) => write({ decisionBody: orNull(value) })}
      />
      <Check label={words.analysis.secrecy} value={record.secrecy} save={(secrecy) => write({ secrecy })} />
      {text('secrecyProvision')}
      {long('disclaimer')}
      {long('checksReason')}
      {long('notes')}
    </section>
  );
};

const Counts = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const factors = useCall('factor.list', { analysis }).data?.length ?? 0;
  const links = useCall('link.list', { analysis }).data?.length ?? 0;
  const sources = useCall('source.list', { analysis }).data?.length ?? 0;
  const measures = useCall('measure.list', { analysis }).data?.length ?? 0;
  return <p>{fill(words.overview.counts, { factors, links, sources, measures })}</p>;
};

const Readiness = ({ checks }: { readonly checks: readonly CheckResult[] }) => {
  const { words } = useWords();
  const count = checks.filter(({ holds }) => !holds).length;
  return <p>{count === 0 ? words.overview.ready : fill(words.overview.notReady, { count, total: checks.length })}</p>;
};

/** What the case is, how far it has come, and what is missing before a decision. */
export const OverviewPlace = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const record = useCall('analysis.get', { analysis });
  const checks = useCall('checks.get', { analysis });
  return (
    <div className={ui['wide']}>
      <h1>{words.overview.title}</h1>
      <Counts analysis={analysis} />
      <section className={ui['stack']}>
        <h2>{words.overview.checks}</h2>
        {checks.data !== undefined && <Readiness checks={checks.data} />}
        <Link href={`/analysis/${analysis}/plan`}>{words.places.plan}</Link>
        <ChecksPanel analysis={analysis} />
      </section>
      {record.data !== undefined && <Facts record={record.data} />}
    </div>
  );
};
