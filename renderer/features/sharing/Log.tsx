import { ArrowDownToLine, ArrowUpFromLine } from 'lucide-react';
import { useCall } from '../../api.ts';
import { tableDay, useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import styles from './sharing.module.css';

/** What was handed over and received, when, to or from whom, and why. */
export const Log = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const { number } = useFormats();
  const list = useCall('bundle.log', { analysis });
  const { date, direction, counterpart, organisation, purpose, sequence, file, handedOver, received } = words.sharing;
  if (list.data === undefined) return <ErrorNote error={list.error} />;
  if (list.data.length === 0) return <Empty>{words.sharing.empty}</Empty>;
  return (
    <table className={styles['table']} aria-label={words.sharing.log}>
      <thead>
        <tr>
          {[date, direction, counterpart, organisation, purpose, sequence, file].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.data.map((entry) => (
          <tr key={entry.id}>
            <td className={ui['nowrap']}>{tableDay(entry.at)}</td>
            <td>
              <span className={ui['badge']}>
                {entry.direction === 'received' ? (
                  <ArrowDownToLine size={12} aria-hidden />
                ) : (
                  <ArrowUpFromLine size={12} aria-hidden />
                )}
                {entry.direction === 'received' ? received : handedOver}
              </span>
              {entry.left > 0 && (
                <div className={ui['help']}>{fill(words.sharing.takenPart, { count: number(entry.left) })}</div>
              )}
            </td>
            <td>{entry.counterpart}</td>
            <td>{entry.organisation}</td>
            <td>{entry.purpose}</td>
            <td>{number(entry.sequence)}</td>
            <td>{entry.fileName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
