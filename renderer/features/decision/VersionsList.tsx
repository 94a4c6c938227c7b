import type { PlanVersionRecord } from '../../../db/domain/planning-records.ts';
import { useWords } from '../../i18n/words.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { type Column, PickTable } from '../../ui/PickTable.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import styles from './decision.module.css';
import { SignatureBadge } from './Verified.tsx';

/** Characters of a hash that are enough to tell versions apart by eye. */
const SHORT_HASH = 8;

interface ListProps {
  readonly analysis: string;
  /** The newest first. */
  readonly versions: readonly PlanVersionRecord[];
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

const useColumns = (analysis: string): readonly Column<PlanVersionRecord>[] => {
  const { words, domain } = useWords();
  const { kind, organ, date, hash, signature } = words.decision;
  return [
    {
      head: kind,
      width: '84px',
      cell: (version) => domain.planVersionKind[version.kind],
      by: (version) => domain.planVersionKind[version.kind],
    },
    {
      head: organ,
      cell: ({ organName, paragraph }) => (
        <>
          <div>{organName}</div>
          <div className={ui['muted']}>{paragraph}</div>
        </>
      ),
      by: ({ organName }) => organName,
    },
    {
      head: date,
      width: '96px',
      cell: (version) => <span className={ui['nowrap']}>{version.date}</span>,
      by: (version) => version.date ?? '',
    },
    {
      head: hash,
      width: '96px',
      cell: ({ contentHash }) => (
        <span className={styles['hash']} title={contentHash ?? undefined}>
          {contentHash?.slice(0, SHORT_HASH)}
        </span>
      ),
    },
    { head: signature, width: '112px', cell: ({ id }) => <SignatureBadge {...{ analysis, id }} /> },
  ];
};

/** Versions of the plan: what was sent, decided and revised, each with its signature checked. */
export const VersionsList = ({ analysis, versions, selected, select }: ListProps) => {
  const { words } = useWords();
  const columns = useColumns(analysis);
  return (
    <Panel title={words.decision.versions}>
      {versions.length === 0 ? (
        <Empty>{words.decision.versionsEmpty}</Empty>
      ) : (
        <>
          <PickTable
            label={words.decision.versions}
            items={versions}
            id={({ id }) => id}
            name={{ head: words.decision.version, cell: ({ title }) => <ShortTitle title={title} /> }}
            columns={columns}
            picked={selected}
            pick={({ id }) => select(id)}
            picksOnMove
          />
          <p className={ui['help']}>{words.decision.versionsFixed}</p>
        </>
      )}
    </Panel>
  );
};
