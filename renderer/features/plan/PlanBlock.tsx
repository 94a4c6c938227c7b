import { CircleDashed, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { ActorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import type { MeasureState } from '../../../db/domain/plan/follow-up.ts';
import { call } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import { focusPlace } from '../../ui/focus-place.ts';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { CompareMark } from '../compared/CompareMark.tsx';
import { fieldWriter } from '../record-actions.ts';
import { goalWriter } from './goal-writer.ts';
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
  /** How the measures stand. */
  readonly states: ReadonlyMap<string, MeasureState>;
  /** Its place among the blocks, and who is told how high it is; that only in a long plan. */
  readonly index: number;
  readonly measured: ((body: HTMLElement | null) => void) | undefined;
  /** What is chosen where it is this cause or a measure of it. */
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
          <ShortTitle title={factor?.title ?? row.factor} />
        </Link>
      </div>
      <div className={styles['marks']}>
        <CompareMark entity="factor" id={row.factor} />
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
  const goal = goalWriter(analysis, row.factor, factor);
  return (
    <EditCell
      column="goal"
      span={4}
      place={`planRow/${row.factor}/goal`}
      label={words.measure.goal}
      fields={[{ name: 'goal', kind: 'text', label: words.measure.goal, value: row.goal }]}
      save={(changed) => goal(changed['goal'] ?? '')}
    >
      {row.goal === '' ? <Dash /> : row.goal} <CompareMark entity="planRow" id={row.factor} />
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

const LastLine = ({ analysis, block, select }: Pick<BlockProps, 'analysis' | 'block' | 'select'>) => {
  const { row, factor, measures, refused } = block;
  const create = (title: string): Promise<unknown> =>
    call('measure.create', { analysis, fields: { title, factors: [row.factor] } });
  const adapt = (id: string): void => {
    select(id, true);
    focusPlace(`measureForm/${id}/title`);
  };
  return (
    <tr className={styles['last']}>
      <td colSpan={2}>
        <NewMeasure factor={row.factor} create={create} />
      </td>
      <td colSpan={3}>
        {factor !== undefined && (
          <Suggestions analysis={analysis} factor={factor} measures={measures} refused={refused} adapt={adapt} />
        )}
      </td>
    </tr>
  );
};

const hasSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const isSame = (before: BlockProps, now: BlockProps): boolean => {
  const { block: a } = before;
  const { block: b } = now;
  return (
    a.row === b.row &&
    a.factor === b.factor &&
    a.evidence === b.evidence &&
    hasSame(a.measures, b.measures) &&
    hasSame(a.refused, b.refused) &&
    before.analysis === now.analysis &&
    before.actors === now.actors &&
    before.numbers === now.numbers &&
    b.measures.every(({ id }) => before.states.get(id)?.followUp === now.states.get(id)?.followUp) &&
    before.index === now.index &&
    before.measured === now.measured &&
    before.chosen === now.chosen &&
    before.select === now.select
  );
};

/** One cause: its number and goal, its measures, and a last line for a new one. */
export const PlanBlock = memo((props: BlockProps) => {
  const { analysis, block, actors, numbers, states, chosen, select, index, measured } = props;
  const { words } = useWords();
  const isChosen = chosen === block.row.factor;
  const also = (measure: MeasureRecord): string =>
    measure.factors
      .flatMap((factor) => (factor === block.row.factor ? [] : (numbers.get(factor) ?? [])))
      .sort((a, b) => a - b)
      .join(', ');
  return (
    <tbody ref={measured} data-index={index} className={styles['block']}>
      <tr aria-selected={isChosen} onFocus={() => isChosen || select(block.row.factor)}>
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
          followUp={states.get(measure.id)?.followUp ?? null}
          isChosen={measure.id === chosen}
          select={select}
        />
      ))}
      <LastLine analysis={analysis} block={block} select={select} />
    </tbody>
  );
}, isSame);
