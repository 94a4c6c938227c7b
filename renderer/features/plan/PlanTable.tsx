import { useMemo } from 'react';
import { fill, useWords } from '../../i18n/words.tsx';
import { CellTable } from '../../ui/cells/CellTable.tsx';
import { MeasureLine } from './MeasureLine.tsx';
import { PlanBlock } from './PlanBlock.tsx';
import styles from './plan.module.css';
import type { Block, Plan } from './use-plan.ts';

/** The first holds long Swedish words whole. */
const WIDTHS = ['148px', 'auto', 'auto', '84px', '116px', '96px'];

interface TableProps {
  readonly analysis: string;
  readonly plan: Plan;
  /** Text that the cause or a measure of it must hold. */
  readonly filter: string;
  readonly selected: string | null;
  readonly select: (id: string, isAsked?: boolean) => void;
}

const holds = (text: string | undefined, wanted: string): boolean =>
  text?.toLocaleLowerCase('sv').includes(wanted) ?? false;

const matches = ({ factor, measures }: Block, wanted: string): boolean =>
  holds(factor?.title, wanted) || measures.some(({ title }) => holds(title, wanted));

/** Whether what is chosen is the cause or one of its measures. */
const isIn = ({ row, measures }: Block, selected: string | null): boolean =>
  row.factor === selected || measures.some(({ id }) => id === selected);

const Loose = ({ analysis, plan, selected, select }: Omit<TableProps, 'filter'>) => {
  const { words } = useWords();
  if (plan.loose.length === 0) return null;
  return (
    <tbody className={styles['block']}>
      {plan.loose.map((measure, index) => (
        <MeasureLine
          key={measure.id}
          analysis={analysis}
          measure={measure}
          actors={plan.actors}
          followUp={plan.states.get(measure.id)?.followUp ?? null}
          also=""
          isChosen={measure.id === selected}
          select={select}
          head={
            index > 0 ? undefined : (
              <th scope="rowgroup" rowSpan={plan.loose.length} className={styles['cause']}>
                {words.plan.unplanned}
              </th>
            )
          }
        />
      ))}
    </tbody>
  );
};

/** Brå's table: Orsak | Åtgärd | Operativa mål | När | Vem | Uppföljning. */
export const PlanTable = ({ analysis, plan, filter, selected, select }: TableProps) => {
  const { words } = useWords();
  const { cause, measure, goals, when, who, followUp } = words.plan;
  const wanted = filter.trim().toLocaleLowerCase('sv');
  const { blocks } = plan;
  const shown = useMemo(() => blocks.filter((block) => wanted === '' || matches(block, wanted)), [blocks, wanted]);
  return (
    <>
      <CellTable label={words.plan.title} heads={[cause, measure, goals, when, who, followUp]} widths={WIDTHS}>
        {shown.map((block) => (
          <PlanBlock
            key={block.row.factor}
            analysis={analysis}
            block={block}
            actors={plan.actors}
            numbers={plan.numbers}
            states={plan.states}
            chosen={isIn(block, selected) ? selected : null}
            select={select}
          />
        ))}
        {wanted === '' && <Loose analysis={analysis} plan={plan} selected={selected} select={select} />}
      </CellTable>
      {shown.length === 0 && wanted !== '' && <p role="status">{fill(words.plan.noMatch, { text: filter })}</p>}
    </>
  );
};
