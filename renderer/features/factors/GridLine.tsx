import type { EvidenceState } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useWords } from '../../i18n/words.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import { EditableTitle } from './EditableTitle.tsx';
import styles from './factors.module.css';
import type { TitleEdit } from './use-title-edit.ts';

interface LineProps {
  readonly factor: FactorRecord;
  readonly state: EvidenceState;
  readonly index: number;
  readonly place: { readonly start: number; readonly height: number };
  readonly chosen: boolean;
  readonly editing: TitleEdit | null;
  readonly select: () => void;
  readonly edit: () => void;
  readonly store: (title: string) => void;
  readonly leave: () => void;
}

/** One factor of the register. */
export const GridLine = ({ factor, state, index, place, chosen, editing, select, edit, store, leave }: LineProps) => {
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
      <span role="gridcell" tabIndex={-1} title={factor.title} data-editing={editing !== null}>
        {editing === null ? (
          factor.title
        ) : (
          <EditableTitle value={editing.text ?? factor.title} error={editing.error} store={store} leave={leave} />
        )}
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
