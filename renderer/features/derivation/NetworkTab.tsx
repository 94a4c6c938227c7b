import { useLocation } from 'wouter';
import type { NetworkMeasures } from '../../../db/domain/network-measures.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { type Column, PickTable } from '../../ui/PickTable.tsx';
import ui from '../../ui/ui.module.css';
import styles from './network.module.css';

const counted = ['causes', 'effects', 'behind', 'ahead'] as const;

/** Where each factor lies in the net of links, in counts, and in words what each count is. */
export const NetworkTab = ({ analysis }: { readonly analysis: string }) => {
  const { network } = useWords().words;
  const { number, percent } = useFormats();
  const [, go] = useLocation();
  const { data, error } = useCall('network.get', { analysis });
  const columns: Column<NetworkMeasures>[] = [
    ...counted.map((count) => ({
      head: network[count],
      width: '14%',
      by: (item: NetworkMeasures) => -item[count],
      cell: (item: NetworkMeasures) => number(item[count]),
    })),
    {
      head: network.between,
      width: '10%',
      by: ({ between }) => -between,
      cell: ({ between }) => percent(between),
    },
  ];
  return (
    <div className={ui['wide']}>
      <p className={ui['help']}>{network.help}</p>
      <dl className={styles['explain']}>
        {network.explain.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <ErrorNote error={error} />
      {data?.length === 0 && <Empty>{network.empty}</Empty>}
      {data !== undefined && data.length > 0 && (
        <PickTable
          label={network.title}
          items={data}
          id={({ id }) => id}
          name={{ head: network.name, by: ({ title }) => title, cell: ({ title }) => title }}
          columns={columns}
          picked={null}
          pick={({ id }) => go(`/analysis/${analysis}/factors/${encodeURIComponent(id)}`)}
        />
      )}
    </div>
  );
};
