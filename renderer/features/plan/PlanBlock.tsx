import { CircleDashed, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { ActorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import { draftGoal } from '../../../db/domain/plan/goal.ts';
import type { LibraryMeasure } from '../../../db/library/library.ts';
import { measureFields } from '../../../db/library/suggestions.ts';
import { call } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import ui from '../../ui/ui.module.css';
import { fieldWriter } from '../record-actions.ts';
import { MeasureLine } from './MeasureLine.tsx';
import { NewMeasure } from './NewMeasure.tsx';
import styles from './plan.module.css';
import { Suggestions } from './Suggestions.tsx';
import type { Block } from './use-plan.ts';

interface BlockProps {
  readonly analysis: string;
  readonly block: Block;
  readonly actors: readonly ActorRecord[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The chosen measure where it is one of this cause. */
  readonly chosen: string | null;
  readonly select: (id: string, isAsked?: boolean) => void;
}

type OwnBlock = Pick<BlockProps, 'analysis' | 'block'>;

const Cause = ({ analysis, block }: OwnBlock) => {
  const { domain } = useWords();
  const { row, factor, evidence, measures } = block;
  return (
    <th scope="rowgroup" rowSpan={measures.length + 2} className={styles['cause']}>
      <div className={styles['name']}>
        <span>{row.number}</span>
        <Link href={`/analysis/${analysis}/factors/${encodeURIComponent(row.factor)}`}>
          {factor?.title ?? row.factor}
        </Link>
      </div>
      <div className={styles['marks']}>
        {evidence !== undefined && <EvidenceBadge state={evidence} />}
        {row.flag !== null && (
          <span className={`${styles['flag']} ${ui['off']}`}>
            <TriangleAlert size={12} aria-hidden />
            {domain.rowFlag[row.flag]}
          </span>
        )}
      </div>
    </th>
  );
};

const Goal = ({ analysis, block: { row, factor } }: OwnBlock) => {
  const { words } = useWords();
  const write = fieldWriter('planRow', analysis, row.factor);
  const goal = (text: string) =>
    write({ goal: text, goalConfirmed: factor === undefined || text !== draftGoal(factor) });
  return (
    <EditCell
      column="goal"
      span={4}
      place={`planRow/${row.factor}/goal`}
      label={words.measure.goal}
      fields={[{ name: 'goal', kind: 'text', label: words.measure.goal, value: row.goal }]}
      save={(changed) => goal(changed['goal'] ?? '')}
    >
      {row.goal === '' ? <Dash /> : row.goal}
      {!row.goalConfirmed && (
        <div className={styles['draft']}>
          <span className={`${ui['badge']} ${ui['watch']}`}>
            <CircleDashed size={12} aria-hidden />
            {words.plan.draftGoal}
          </span>
          <button type="button" onClick={() => void write({ goalConfirmed: true })}>
            {words.plan.confirm}
          </button>
        </div>
      )}
    </EditCell>
  );
};

const LastLine = ({ analysis, block: { row, factor, measures, refused } }: OwnBlock) => {
  const create = (fields: Partial<Omit<MeasureRecord, 'id'>>): Promise<unknown> =>
    call('measure.create', { analysis, fields: { ...fields, factors: [row.factor] } });
  const take = (item: LibraryMeasure): Promise<unknown> => create(measureFields(item));
  return (
    <tr className={styles['last']}>
      <td colSpan={2}>
        <NewMeasure factor={row.factor} create={(title) => create({ title })} />
      </td>
      <td colSpan={3}>
        <Suggestions factor={factor} measures={measures} refused={refused} take={take} />
      </td>
    </tr>
  );
};

const isSame = (before: BlockProps, now: BlockProps): boolean => {
  const { block: a } = before;
  const { block: b } = now;
  return (
    a.row === b.row &&
    a.factor === b.factor &&
    a.evidence === b.evidence &&
    a.refused === b.refused &&
    a.measures.length === b.measures.length &&
    a.measures.every((measure, index) => measure === b.measures[index]) &&
    before.analysis === now.analysis &&
    before.actors === now.actors &&
    before.numbers === now.numbers &&
    before.chosen === now.chosen &&
    before.select === now.select
  );
};

/** One cause: its number and goal, its measures, and a last line for a new one. */
export const PlanBlock = memo(({ analysis, block, actors, numbers, chosen, select }: BlockProps) => {
  const { words } = useWords();
  const also = (measure: MeasureRecord): string =>
    measure.factors
      .flatMap((factor) => (factor === block.row.factor ? [] : (numbers.get(factor) ?? [])))
      .sort((a, b) => a - b)
      .join(', ');
  return (
    <tbody className={styles['block']}>
      <tr>
        <Cause analysis={analysis} block={block} />
        <td className={styles['goalName']}>{words.plan.causeGoal}</td>
        <Goal analysis={analysis} block={block} />
      </tr>
      {block.measures.map((measure) => (
        <MeasureLine
          key={measure.id}
          analysis={analysis}
          measure={measure}
          actors={actors}
          also={also(measure)}
          isChosen={measure.id === chosen}
          select={select}
        />
      ))}
      <LastLine analysis={analysis} block={block} />
    </tbody>
  );
}, isSame);
