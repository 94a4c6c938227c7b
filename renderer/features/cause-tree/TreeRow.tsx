import { ChevronDown, ChevronRight, CornerDownRight, RotateCcw } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { EvidenceState } from '../../../db/domain/derivation/types.ts';
import type { LinkRecord } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import { TitleInput } from '../../ui/TitleInput.tsx';
import { useMarks } from '../compared/Compared.tsx';
import { CompareMark, GoneName } from '../compared/CompareMark.tsx';
import styles from './cause-tree.module.css';
import type { TreeProps } from './Tree.tsx';
import type { TreeLine } from './use-tree.ts';

interface RowProps extends TreeProps {
  readonly line: TreeLine;
  readonly link: LinkRecord | undefined;
  readonly state: EvidenceState;
  readonly active: boolean;
  /** The answer before it to the same question. */
  readonly previous: TreeLine | undefined;
  readonly editing: boolean;
  readonly edit: () => void;
  readonly close: () => void;
  readonly choose: () => void;
  readonly press: (event: KeyboardEvent) => void;
}

const INDENT = 24;

/** Opens and closes the causes of a line; a mark where there are none or they stand elsewhere. */
const Handle = ({ line, toggle, select }: Pick<RowProps, 'line' | 'toggle' | 'select'>) => {
  if (line.as === 'loop') return <RotateCcw size={14} aria-hidden />;
  if (line.as === 'referred') return <CornerDownRight size={14} aria-hidden />;
  if (line.causes === 0) return <span />;
  const Icon = line.open ? ChevronDown : ChevronRight;
  return (
    <span
      className={styles['handle']}
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault();
        toggle(line.id);
        if (line.open) select(line.id);
      }}
    >
      <Icon size={16} />
    </span>
  );
};

/** Whether the cause is required together with others; on the line that has the keys, a button to change it. */
const Together = ({ line, previous, active, writing }: Pick<RowProps, 'line' | 'previous' | 'active' | 'writing'>) => {
  const { words } = useWords();
  const said = line.joinsPrevious ? words.tree.and : words.tree.together;
  const changes = active && (line.together !== null || previous !== undefined);
  if (!changes) return <span className={styles['fact']}>{line.together !== null && said}</span>;
  return (
    <button
      type="button"
      data-kind="quiet"
      tabIndex={-1}
      className={styles['fact']}
      title={line.together === null ? words.tree.makeTogether : words.tree.endTogether}
      onClick={() => writing.toggleTogether(line, previous)}
    >
      {line.together === null ? words.tree.makeTogether : said}
    </button>
  );
};

/** How the line's cause and its link are judged, in short words. */
const Facts = ({ line, link, state, factors }: Pick<RowProps, 'line' | 'link' | 'state' | 'factors'>) => {
  const { domain } = useWords();
  const factor = factors.get(line.id);
  return (
    <>
      <span className={styles['fact']}>
        {link && <CompareMark entity="link" id={link.id} compact />}
        {link && `${domain.strength[link.strength]}, ${domain.polarity[link.polarity].toLocaleLowerCase('sv')}`}
      </span>
      <span className={styles['fact']}>{factor && domain.influenceLevel[factor.influenceLevel]}</span>
      <EvidenceBadge state={state} />
    </>
  );
};

/** An answer that is not there now: its link was taken away, or the factor with it. */
const GoneRow = ({ line, factors, active, choose, press }: RowProps) => {
  const { words } = useWords();
  const { goneLink, goneFactor, rejectedFactor } = words.compared;
  const comparison = useMarks()?.comparison;
  const factor = comparison?.gone.factor.find(({ id }) => id === line.id);
  const isRejected = comparison?.rejected.factor.some(({ id }) => id === line.id) === true;
  const name = factor?.title ?? factors.get(line.id)?.title ?? '';
  return (
    <div
      role="treeitem"
      aria-level={line.depth}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      className={styles['row']}
      data-compared={`link/${line.link}`}
      data-how="removed"
      style={{ paddingLeft: (line.depth - 1) * INDENT }}
      onClick={choose}
      onKeyDown={press}
    >
      <span />
      <span className={styles['title']} title={name}>
        <GoneName name={name} rejected={isRejected} />
      </span>
      <span className={styles['fact']}>
        {isRejected ? rejectedFactor : factor === undefined ? goneLink : goneFactor}
      </span>
    </div>
  );
};

/** One answer to "varför?". */
export const TreeRow = (props: RowProps) =>
  props.line.as === 'gone' ? <GoneRow {...props} /> : <LiveRow {...props} />;

const LiveRow = (props: RowProps) => {
  const { line, factors, active, editing, edit, close, choose, press, writing } = props;
  const { words } = useWords();
  const title = factors.get(line.id)?.title ?? '';
  const refers = line.as === 'loop' ? words.tree.loop : words.tree.referred;
  return (
    <div
      role="treeitem"
      aria-level={line.depth}
      aria-expanded={line.causes > 0 ? line.open : undefined}
      aria-selected={active}
      tabIndex={active && !editing ? 0 : -1}
      className={styles['row']}
      data-joined={line.together !== null}
      style={{ paddingLeft: (line.depth - 1) * INDENT }}
      onClick={choose}
      onDoubleClick={edit}
      onKeyDown={press}
    >
      <Handle {...props} />
      {editing ? (
        <TitleInput
          label={words.factor.title}
          value={title}
          save={(text) => writing.rename(line.id, text)}
          close={close}
        />
      ) : (
        <span className={styles['named']}>
          <span className={styles['title']} data-as={line.as} title={title}>
            {line.as === 'shown' ? title : fill(refers, { title })}
          </span>
          <CompareMark entity="factor" id={line.id} compact={line.as !== 'shown'} />
        </span>
      )}
      <Together {...props} />
      <Facts {...props} />
    </div>
  );
};
