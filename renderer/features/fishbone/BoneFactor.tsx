import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { bones } from '../../../db/domain/values.ts';
import { call, failureOf } from '../../api.ts';
import { useFailureText, useWords } from '../../i18n/words.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import ui from '../../ui/ui.module.css';
import { type BoneProps, DRAGGED } from './bone-props.ts';
import styles from './fishbone.module.css';

/** Writing in a title where it stands; what was refused stays typed, with why. */
const TitleInput = ({ factor, analysis, close }: { factor: FactorRecord; analysis: string; close: () => void }) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const [text, setText] = useState(factor.title);
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const store = (): void => {
    if (text === factor.title) close();
    else
      call('factor.update', { analysis, id: factor.id, fields: { title: text } }).then(close, (reason: unknown) =>
        setError(failureText(failureOf(reason))),
      );
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') store();
    else if (event.key === 'Escape') close();
  };
  return (
    <>
      <input
        ref={input}
        aria-label={words.factor.title}
        aria-invalid={error !== undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onBlur={store}
      />
      {error !== undefined && (
        <span className={ui['error']} role="alert">
          {error}
        </span>
      )}
    </>
  );
};

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
        <TitleInput factor={factor} analysis={analysis} close={close} />
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
          {factor.title}
        </button>
      )}
      <EvidenceBadge state={states.get(id) ?? 'unknown'} />
    </div>
  );
};
