import type { ReactNode } from 'react';
import type { MarkedComparison } from '../../../db/domain/compare-marks.ts';
import { type EntityName, type EntitySpec, entities, type FactorRecord } from '../../../db/domain/entities.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { fieldWord, kindWord, useValueWords } from '../compare/value-words.ts';
import { BringBack } from './BringBack.tsx';
import { useMarks } from './Compared.tsx';
import { GoneName } from './CompareMark.tsx';
import styles from './compared.module.css';

/** The title stands above; where a factor was taken from is of no interest once it is gone. */
const unsaid: ReadonlySet<string> = new Set(['title', 'libraryItem']);

/** What somebody had written in it, in the words of its form. */
const Written = ({ factor, comparison }: { factor: FactorRecord; comparison: MarkedComparison }) => {
  const { words } = useWords();
  const { valueText } = useValueWords();
  const { fields }: EntitySpec = entities.factor;
  const nameOf = (kind: EntityName, id: string): string => comparison.names[`${kind}/${id}`] ?? '';
  const written = Object.entries(fields).filter(
    ([field, { initial }]) => !unsaid.has(field) && factor[field as keyof FactorRecord] !== initial,
  );
  return (
    <dl className={styles['fields']}>
      {written.map(([field]) => (
        <div key={field}>
          <dt>{fieldWord(words, 'factor', field)}</dt>
          <dd>{valueText('factor', field, factor[field as keyof FactorRecord], nameOf)}</dd>
        </div>
      ))}
    </dl>
  );
};

interface GoneProps {
  readonly analysis: string;
  readonly factor: FactorRecord;
  readonly comparison: MarkedComparison;
}

/** A factor that is not there now, as it was, with the links that went with it, and the way to have it back. */
const GoneFactor = ({ analysis, factor, comparison }: GoneProps) => {
  const { words } = useWords();
  const links = comparison.removed.filter(({ entity, id }) => entity === 'link' && id.split('~').includes(factor.id));
  return (
    <div className={ui['stack']}>
      <h2>
        <GoneName name={factor.title} />
      </h2>
      <p className={ui['help']}>{words.compared.goneHelp}</p>
      <div className={styles['bring']}>
        <BringBack analysis={analysis} entity="factor" id={factor.id} name={factor.title} />
      </div>
      <Written factor={factor} comparison={comparison} />
      {links.length > 0 && (
        <>
          <h3>{kindWord(words, 'link')}</h3>
          <ul className={styles['nears']}>
            {links.map(({ id, name }) => (
              <li key={id}>
                <GoneName name={name} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

/** The details of the chosen factor where it is not there now; `undefined` else. */
export const useGoneDetails = (
  analysis: string,
  selected: string | null,
): { label: string; content: ReactNode } | undefined => {
  const { words } = useWords();
  const comparison = useMarks()?.comparison;
  const factor = comparison?.gone.factor.find(({ id }) => id === selected);
  if (comparison === undefined || factor === undefined) return undefined;
  return { label: words.common.details, content: <GoneFactor {...{ analysis, factor, comparison }} /> };
};
