import { LockKeyhole } from 'lucide-react';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Note } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import styles from './sharing.module.css';

interface ContentsProps {
  readonly analysis: string;
  readonly notes: boolean;
  readonly withPlan: boolean;
}

interface Noted {
  readonly notes: string;
}

const noted = (...lists: readonly (readonly Noted[])[]): number =>
  lists.flat().filter(({ notes }) => notes.trim() !== '').length;

/** Everything of the analysis that a bundle holds. */
const useRecords = (analysis: string) => ({
  record: useCall('analysis.get', { analysis }).data,
  sources: useCall('source.list', { analysis }).data ?? [],
  actors: useCall('actor.list', { analysis }).data ?? [],
  factors: useCall('factor.list', { analysis }).data ?? [],
  links: useCall('link.list', { analysis }).data ?? [],
  evidence: useCall('evidence.list', { analysis }).data ?? [],
  measures: useCall('measure.list', { analysis }).data ?? [],
  rows: useCall('plan.rows', { analysis }).data ?? [],
});

type Records = ReturnType<typeof useRecords>;

const Secrecy = ({ record, measures }: Pick<Records, 'record' | 'measures'>) => {
  const { words } = useWords();
  const { number } = useFormats();
  const secret = measures.filter(({ secrecy }) => secrecy).length;
  const isSecret = record?.secrecy === true;
  if (!isSecret && secret === 0) return <p className={ui['help']}>{words.sharing.noSecrecy}</p>;
  return (
    <Note tone="watch">
      <p>
        <LockKeyhole size={12} aria-hidden />{' '}
        {isSecret &&
          fill(words.sharing.caseSecret, { provision: record.secrecyProvision || words.sharing.noProvision })}
      </p>
      {secret > 0 && <p>{fill(words.sharing.measuresSecret, { count: number(secret) })}</p>}
    </Note>
  );
};

/** What the bundle will hold, before it leaves: counts, files, notes, the plan, and what is marked as secret. */
export const Contents = ({ analysis, notes, withPlan }: ContentsProps) => {
  const { words } = useWords();
  const { number, size } = useFormats();
  const records = useRecords(analysis);
  const { sources, actors, factors, links, evidence, measures, rows, record } = records;
  const files = sources.flatMap(({ attachment }) => attachment ?? []);
  const noteCount = noted(sources, factors, links, measures, record === undefined ? [] : [record]);
  const { sharing, entities, common } = words;
  const fileSize = files.length === 0 ? '' : ` (${size(files.reduce((sum, file) => sum + file.size, 0))})`;
  const lines: readonly (readonly [string | undefined, string])[] = [
    [entities['source'], number(sources.length)],
    [entities['actor'], number(actors.length)],
    [entities['factor'], number(factors.length)],
    [entities['link'], number(links.length)],
    [entities['evidence'], number(evidence.length)],
    [entities['planRow'], number(rows.length)],
    [entities['measure'], number(measures.length)],
    [sharing.files, `${number(files.length)}${fileSize}`],
    [sharing.noteCount, notes ? number(noteCount) : fill(sharing.leftOut, { count: number(noteCount) })],
    [sharing.printedPlan, withPlan ? common.yes : common.no],
  ];
  return (
    <section className={styles['contents']} aria-label={sharing.contents}>
      <h2>{sharing.contents}</h2>
      <p className={ui['help']}>{sharing.contentsHelp}</p>
      <dl className={styles['lines']}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Secrecy record={record} measures={measures} />
    </section>
  );
};
