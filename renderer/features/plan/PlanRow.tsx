import type { FactorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import type { DerivedRow } from '../../../db/domain/plan/types.ts';
import { measuresAgainst } from '../../../db/library/library.ts';
import { call } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import ui from '../../ui/ui.module.css';
import { fieldWriter } from '../record-actions.ts';
import { NewRecord } from '../sources/NewRecord.tsx';
import styles from './plan.module.css';

interface RowProps {
  readonly analysis: string;
  readonly row: DerivedRow;
  readonly factor: FactorRecord | undefined;
  readonly measures: readonly MeasureRecord[];
  readonly names: ReadonlyMap<string, string>;
  readonly select: (id: string) => void;
}

const addMeasure = (analysis: string, factor: string, fields: Partial<MeasureRecord>) => {
  const { id: _, ...rest } = fields;
  return call('measure.create', { analysis, fields: { ...rest, factors: [factor] } });
};

/** Measures of the library against this factor that are not in the plan yet. */
const Suggestions = ({ analysis, row, factor, measures }: Omit<RowProps, 'names' | 'select'>) => {
  const { words } = useWords();
  const taken = new Set(measures.map(({ libraryItem }) => libraryItem));
  const items = factor?.libraryItem ? measuresAgainst(factor.libraryItem).filter(({ id }) => !taken.has(id)) : [];
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{words.plan.suggestions}</summary>
      <ul className={ui['stack']}>
        {items.map(({ id, title, basis, horizon, approach, work }) => (
          <li key={id} className={ui['row']}>
            <span>{title}</span>
            <button
              type="button"
              onClick={() =>
                void addMeasure(analysis, row.factor, { title, basis, horizon, approach, work, libraryItem: id })
              }
            >
              {words.plan.take}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Goal = ({ analysis, row }: { readonly analysis: string; readonly row: DerivedRow }) => {
  const { words } = useWords();
  const write = fieldWriter('planRow', analysis, row.factor);
  return (
    <div className={ui['stack']}>
      <AutoText kind="text" label={words.measure.goal} value={row.goal} save={(goal) => write({ goal })} />
      {!row.goalConfirmed && (
        <div className={ui['row']}>
          <span className={ui['watch']}>{words.plan.draftGoal}</span>
          <button type="button" onClick={() => void write({ goalConfirmed: true })}>
            {words.plan.confirm}
          </button>
        </div>
      )}
    </div>
  );
};

const MeasureLine = ({
  measure,
  names,
  select,
}: { readonly measure: MeasureRecord } & Pick<RowProps, 'names' | 'select'>) => (
  <tr className={styles['measure']}>
    <td />
    <td>
      <button type="button" data-kind="quiet" onClick={() => select(measure.id)}>
        {measure.title}
      </button>
    </td>
    <td>{measure.goal}</td>
    <td>
      {[measure.start, measure.end].filter(Boolean).map((day) => (
        <div key={day} className={ui['nowrap']}>
          {day}
        </div>
      ))}
    </td>
    <td>{[names.get(measure.responsibleActor ?? ''), measure.responsibleFunction].filter(Boolean).join(', ')}</td>
    <td className={ui['nowrap']}>{measure.followUp}</td>
  </tr>
);

/** One cause with its goal and its measures. */
export const PlanRow = (props: RowProps) => {
  const { analysis, row, factor, measures, names, select } = props;
  const { words, domain } = useWords();
  return (
    <tbody>
      <tr>
        <th scope="row">
          {`${row.number}. ${factor?.title ?? ''}`}
          {row.flag !== null && <p className={ui['off']}>{domain.rowFlag[row.flag]}</p>}
        </th>
        <td>
          <NewRecord label={words.plan.addMeasure} create={(title) => addMeasure(analysis, row.factor, { title })} />
          <Suggestions analysis={analysis} row={row} factor={factor} measures={measures} />
        </td>
        <td>
          <Goal analysis={analysis} row={row} />
        </td>
        <td colSpan={3} />
      </tr>
      {measures.map((measure) => (
        <MeasureLine key={measure.id} measure={measure} names={names} select={select} />
      ))}
    </tbody>
  );
};
