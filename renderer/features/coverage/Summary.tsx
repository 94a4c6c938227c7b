import { useWords } from '../../i18n/words.tsx';
import styles from './coverage.module.css';
import { type Gap, gaps, type Rested } from './use-coverage.ts';

interface SummaryProps {
  readonly items: readonly Rested[];
  readonly shown: string;
  readonly show: (gap: Gap) => void;
}

/** How many factors and links have each gap; a number leads to its list. */
export const Summary = ({ items, shown, show }: SummaryProps) => {
  const { words } = useWords();
  const row = (kind: Rested['kind'], name: string) => {
    const own = items.filter((item) => item.kind === kind);
    return (
      <tr>
        <th scope="row">{name}</th>
        <td>{own.length}</td>
        {gaps.map((gap) => {
          const count = own.filter((item) => item.gaps.includes(gap)).length;
          const label = `${name}, ${words.coverage.gaps[gap].toLocaleLowerCase('sv')}: ${count}`;
          return (
            <td key={gap} data-shown={gap === shown || undefined}>
              {count === 0 ? (
                0
              ) : (
                <button type="button" data-kind="quiet" aria-label={label} onClick={() => show(gap)}>
                  {count}
                </button>
              )}
            </td>
          );
        })}
      </tr>
    );
  };
  return (
    <table className={styles['summary']} aria-label={words.coverage.summary}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.coverage.all}</th>
          {gaps.map((gap) => (
            <th key={gap} scope="col">
              {words.coverage.gaps[gap]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row('factor', words.coverage.factors)}
        {row('link', words.coverage.links)}
      </tbody>
    </table>
  );
};
