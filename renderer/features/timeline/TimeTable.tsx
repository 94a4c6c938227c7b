import { TriangleAlert } from 'lucide-react';
import { fill, useWords } from '../../i18n/words.tsx';
import { CellTable } from '../../ui/cells/CellTable.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import ui from '../../ui/ui.module.css';
import { measureFields, measureSaver } from '../plan/measure-cells.ts';
import { useGroupTitle } from './Chart.tsx';
import { useTimeWords } from './time-words.ts';
import styles from './timeline.module.css';
import type { TimelineModel } from './use-timeline.ts';

const WIDTHS = ['24%', '18%', '112px', '104px', '12%', '14%', '20%'];
const none: readonly never[] = [];

interface RowProps {
  readonly analysis: string;
  readonly model: TimelineModel;
  readonly id: string;
  readonly group: string;
  readonly isChosen: boolean;
  readonly select: (id: string) => void;
}

const Faults = ({ model, id }: Pick<RowProps, 'model' | 'id'>) => {
  const { words } = useWords();
  const timeWords = useTimeWords();
  const faults = model.faultsOf.get(id) ?? none;
  if (faults.length === 0) return <span className={ui['muted']}>{words.timeline.noFault}</span>;
  return faults.map((fault) => (
    <div key={`${fault.before} ${fault.kind}`} className={ui['warning']}>
      <TriangleAlert size={14} aria-hidden />
      {timeWords.fault(fault, model.known)}
    </div>
  ));
};

const Row = ({ analysis, model, id, group, isChosen, select }: RowProps) => {
  const { words } = useWords();
  const measure = model.known.get(id);
  if (measure === undefined) return null;
  const fields = measureFields(measure, words, none);
  const save = measureSaver(analysis, id);
  const steps = model.stepsOf.get(id) ?? none;
  const done = steps.filter((step) => step.done !== null).length;
  const before = measure.dependsOn.map((other) => model.known.get(other)?.title ?? other);
  return (
    <tr aria-selected={isChosen} onFocus={() => isChosen || select(id)}>
      <th scope="row">{measure.title}</th>
      <td>{group}</td>
      <EditCell column="when" place={`measure/${id}/start`} label={words.plan.when} fields={fields.when} save={save}>
        {measure.start === null && measure.end === null ? (
          <Dash />
        ) : (
          <>
            <div className={ui['nowrap']}>{`${measure.start ?? ''}–`}</div>
            <div className={ui['nowrap']}>{measure.end}</div>
          </>
        )}
      </EditCell>
      <EditCell
        column="followUp"
        place={`measure/${id}/followUp`}
        label={words.plan.followUp}
        fields={fields.followUp}
        save={save}
      >
        {measure.followUp ?? <Dash />}
      </EditCell>
      <td>{steps.length === 0 ? <Dash /> : fill(words.timeline.stepCount, { done, total: steps.length })}</td>
      <td>{before.length === 0 ? <Dash /> : before.join('; ')}</td>
      <td>
        <Faults model={model} id={id} />
      </td>
    </tr>
  );
};

interface TableProps {
  readonly analysis: string;
  readonly model: TimelineModel;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

/** The timeline as a table: the same groups and order, those without dates last; dates are edited where they stand. */
export const TimeTable = ({ analysis, model, selected, select }: TableProps) => {
  const { words } = useWords();
  const { heads } = words.timeline;
  const groupTitle = useGroupTitle(model.by);
  const placed = model.groups.flatMap((group) =>
    group.bars.map(({ measure }) => ({ id: measure, group: groupTitle(group) })),
  );
  const all = [...placed, ...model.undated.map((id) => ({ id, group: '' }))];
  return (
    <div className={styles['twin']}>
      <CellTable
        label={words.timeline.table}
        heads={[heads.measure, heads[model.by], heads.when, heads.followUp, heads.steps, heads.before, heads.fault]}
        widths={WIDTHS}
      >
        <tbody>
          {all.map(({ id, group }) => (
            <Row key={id} {...{ analysis, model, id, group, select }} isChosen={id === selected} />
          ))}
        </tbody>
      </CellTable>
    </div>
  );
};
