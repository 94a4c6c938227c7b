import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { AgreementRecord } from '../../../db/domain/planning-records.ts';
import { call, useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { type Column, PickTable } from '../../ui/PickTable.tsx';
import ui from '../../ui/ui.module.css';
import { NewRecord } from './NewRecord.tsx';
import styles from './sources.module.css';
import { Validity } from './Validity.tsx';

interface ListProps {
  readonly analysis: string;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

const none: readonly never[] = [];

/** The title, and below it what the law asks for and is missing. */
const Name = ({ agreement: { title, purposes, area } }: { readonly agreement: AgreementRecord }) => {
  const { words } = useWords();
  return (
    <>
      <span>{title}</span>
      {(purposes.trim() === '' || area.trim() === '') && (
        <span className={`${ui['badge']} ${ui['watch']} ${styles['lacks']}`}>
          <TriangleAlert size={12} aria-hidden />
          {words.agreement.incomplete}
        </span>
      )}
    </>
  );
};

const useColumns = (analysis: string): readonly Column<AgreementRecord>[] => {
  const { words } = useWords();
  const { number, list } = useFormats();
  const actors = useCall('actor.list', { analysis }).data ?? none;
  const measures = useCall('measure.list', { analysis }).data ?? none;
  const names = useMemo(() => new Map(actors.map(({ id, name }) => [id, name])), [actors]);
  const uses = useMemo(() => {
    const found = new Map<string, number>();
    for (const { agreement } of measures) if (agreement !== null) found.set(agreement, (found.get(agreement) ?? 0) + 1);
    return found;
  }, [measures]);
  const parties = (agreement: AgreementRecord): string => list(agreement.parties.flatMap((id) => names.get(id) ?? []));
  return [
    { head: words.agreement.parties, width: '32%', cell: parties, by: parties },
    {
      head: words.agreement.signedOn,
      width: '112px',
      cell: ({ signedOn }) => signedOn,
      by: ({ signedOn }) => signedOn ?? '',
    },
    {
      head: words.agreement.validUntil,
      width: '128px',
      cell: ({ validUntil }) => <Validity validUntil={validUntil} />,
      by: ({ validUntil }) => validUntil ?? '',
    },
    {
      head: words.agreement.uses,
      width: '88px',
      cell: ({ id }) => number(uses.get(id) ?? 0),
      by: ({ id }) => uses.get(id) ?? 0,
    },
  ];
};

/** Överenskommelser om samverkan: who agreed on what, and until when. */
export const AgreementsList = ({ analysis, selected, select }: ListProps) => {
  const { words } = useWords();
  const agreements = useCall('agreement.list', { analysis });
  const columns = useColumns(analysis);
  const create = async (title: string): Promise<void> => {
    const { id } = await call('agreement.create', { analysis, fields: { title } });
    select(id);
  };
  return (
    <div className={ui['stack']}>
      <div className={styles['tools']}>
        <NewRecord label={words.agreement.create} create={create} />
      </div>
      <ErrorNote error={agreements.error} />
      {agreements.data?.length === 0 && <Empty>{words.agreement.empty}</Empty>}
      {(agreements.data?.length ?? 0) > 0 && (
        <PickTable
          label={words.agreement.heading}
          items={agreements.data ?? none}
          id={({ id }) => id}
          name={{
            head: words.agreement.title,
            cell: (agreement) => <Name agreement={agreement} />,
            by: ({ title }) => title,
          }}
          columns={columns}
          picked={selected}
          pick={({ id }) => select(id)}
          picksOnMove
        />
      )}
    </div>
  );
};
