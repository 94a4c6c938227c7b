import type { EvidenceState } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useWords } from '../../i18n/words.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import { EditableTitle } from './EditableTitle.tsx';
import styles from './factors.module.css';

interface LineProps {
  readonly factor: FactorRecord;
  readonly state: EvidenceState;
  readonly index: number;
  readonly place: { readonly start: number; readonly height: number };
  readonly chosen: boolean;
  readonly editing: boolean;
  readonly select: () => void;
  readonly edit: () => void;
  readonly save: (title: string) => Promise<unknown>;
  readonly done: () => void;
}

/** One factor of the register. */
export const GridLine = ({ factor, state, index, place, chosen, editing, select, edit, save, done }: LineProps) => {
  const { domain } = useWords();
  return (
    <div
      className={styles['line']}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      style={{ height: place.height, transform: `translateY(${place.start}px)` }}
      onClick={select}
      onDoubleClick={edit}
    >
      <span role="gridcell" tabIndex={-1} title={factor.title} data-editing={editing}>
        {editing ? <EditableTitle value={factor.title} save={save} done={done} /> : factor.title}
      </span>
      <span role="gridcell" tabIndex={-1}>
        {domain.significance[factor.significance]}
      </span>
      <span role="gridcell" tabIndex={-1}>
        <EvidenceBadge state={state} />
      </span>
      <span role="gridcell" tabIndex={-1} title={domain.influenceLevel[factor.influenceLevel]}>
        {domain.influenceLevel[factor.influenceLevel]}
      </span>
    </div>
  );
};
