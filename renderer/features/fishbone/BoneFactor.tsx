import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { bones } from '../../../db/domain/values.ts';
import { call } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import { TitleInput } from '../../ui/TitleInput.tsx';
import { CompareMark } from '../compared/CompareMark.tsx';
import { type BoneProps, DRAGGED } from './bone-props.ts';
import styles from './fishbone.module.css';

/** One factor on a bone: chosen by click or Enter, moved by dragging or the keys 1 to 4 (0: tray), renamed by F2. */
export const BoneFactor = (props: BoneProps & { readonly factor: FactorRecord }) => {
  const { analysis, factor, states, selected, select, move, remove, focusNext } = props;
  const { words } = useWords();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { id } = factor;
  useEffect(() => {
    if (editing || focusNext.current !== id) return;
    focusNext.current = null;
    button.current?.focus();
  }, [editing, focusNext, id]);
  const press = (event: KeyboardEvent): void => {
    const bone = event.key === '0' ? null : bones[Number(event.key) - 1];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'F2') setEditing(true);
    else if (event.key === 'Delete') remove(id);
    else if (bone !== undefined) {
      focusNext.current = id;
      move(id, bone);
    } else return;
    event.preventDefault();
  };
  const close = (): void => {
    focusNext.current = id;
    setEditing(false);
  };
  return (
    <div className={styles['factor']} data-chosen={id === selected}>
      {editing ? (
        <TitleInput
          label={words.factor.title}
          value={factor.title}
          save={(title) => call('factor.update', { analysis, id, fields: { title } })}
          close={close}
        />
      ) : (
        <button
          ref={button}
          type="button"
          data-kind="quiet"
          draggable
          aria-current={id === selected ? 'true' : undefined}
          title={words.fishbone.keys}
          onClick={() => select(id)}
          onDoubleClick={() => setEditing(true)}
          onKeyDown={press}
          onDragStart={(event) => {
            event.dataTransfer.setData(DRAGGED, id);
            event.dataTransfer.effectAllowed = 'move';
          }}
        >
          <ShortTitle title={factor.title} />
        </button>
      )}
      <span className={styles['badges']}>
        <CompareMark entity="factor" id={id} />
        <EvidenceBadge state={states.get(id) ?? 'unknown'} />
      </span>
    </div>
  );
};
