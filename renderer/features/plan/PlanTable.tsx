import { Fragment, useCallback, useMemo } from 'react';
import { fill, useWords } from '../../i18n/words.tsx';
import { CellTable } from '../../ui/cells/CellTable.tsx';
import { Gap } from '../../ui/cells/Gap.tsx';
import { isLong, useBodies } from '../../ui/cells/use-bodies.ts';
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

interface BlocksProps extends Omit<TableProps, 'filter'> {
  readonly blocks: readonly Block[];
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

/** Pixels of a goal with its last line, and of a measure, in a table of usual width. */
const HEIGHTS = { frame: 84, measure: 108 } as const;

/** The causes that are in sight. */
const Blocks = ({ analysis, plan, blocks, selected, select }: BlocksProps) => {
  const keyOf = useCallback((index: number) => blocks[index]?.row.factor ?? String(index), [blocks]);
  const { shown, after, isWhole, start, measure } = useBodies({
    count: blocks.length,
    keyOf,
    estimate: (index) => HEIGHTS.frame + HEIGHTS.measure * (blocks[index]?.measures.length ?? 0),
    kept: useMemo(() => blocks.findIndex((block) => isIn(block, selected)), [blocks, selected]),
  });
  return (
    <>
      {!isWhole && <Gap at={start} height={0} columns={WIDTHS.length} />}
      {shown.map(({ index, gap }) => {
        const block = blocks[index];
        if (block === undefined) return null;
        return (
          <Fragment key={block.row.factor}>
            {gap > 0 && <Gap height={gap} columns={WIDTHS.length} />}
            <PlanBlock
              {...{ analysis, block, index, select }}
              measured={isWhole ? undefined : measure}
              actors={plan.actors}
              numbers={plan.numbers}
              states={plan.states}
              chosen={isIn(block, selected) ? selected : null}
            />
          </Fragment>
        );
      })}
      {after > 0 && <Gap height={after} columns={WIDTHS.length} />}
    </>
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
      <CellTable
        label={words.plan.title}
        heads={[cause, measure, goals, when, who, followUp]}
        widths={WIDTHS}
        isPartial={isLong(shown.length)}
      >
        <Blocks {...{ analysis, plan, selected, select }} blocks={shown} />
        {wanted === '' && <Loose analysis={analysis} plan={plan} selected={selected} select={select} />}
      </CellTable>
      {shown.length === 0 && wanted !== '' && <p role="status">{fill(words.plan.noMatch, { text: filter })}</p>}
    </>
  );
};
