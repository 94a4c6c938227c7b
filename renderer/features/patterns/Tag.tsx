import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PatternTagRecord } from '../../../db/domain/entities.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import { TitleInput } from '../../ui/TitleInput.tsx';
import { CompareMark } from '../compared/CompareMark.tsx';
import styles from './patterns.module.css';
import type { Patterns } from './use-patterns.ts';

interface TagProps {
  readonly tag: PatternTagRecord;
  readonly patterns: Patterns;
  readonly isChosen: boolean;
  /** Whether the chosen factor shows it. */
  readonly isShown: boolean;
  readonly choose: (id: string) => void;
}

/** One pattern: chosen by click or Enter, renamed by F2, removed by Delete. */
export const Tag = ({ tag, patterns, isChosen, isShown, choose }: TagProps) => {
  const { words } = useWords();
  const { analysis, focusNext } = patterns;
  const { id, name } = tag;
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (editing || focusNext.current !== id) return;
    focusNext.current = null;
    button.current?.focus();
  }, [editing, focusNext, id]);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'F2') setEditing(true);
    else if (event.key === 'Delete') patterns.remove(id);
    else return;
    event.preventDefault();
  };
  const close = (): void => {
    focusNext.current = id;
    setEditing(false);
  };
  const count = patterns.factorsOf(tag).length;
  return (
    <li className={styles['tag']} data-chosen={isChosen} data-shown={isShown || undefined}>
      {editing ? (
        <TitleInput
          label={words.patterns.name}
          value={name}
          save={(text) => call('patternTag.update', { analysis, id, fields: { name: text } })}
          close={close}
        />
      ) : (
        <button
          ref={button}
          type="button"
          data-kind="quiet"
          aria-current={isChosen || undefined}
          title={words.patterns.keys}
          onClick={() => choose(id)}
          onDoubleClick={() => setEditing(true)}
          onKeyDown={press}
        >
          {name}
        </button>
      )}
      <CompareMark entity="patternTag" id={id} compact />
      <span className={styles['count']} title={fill(words.patterns.count, { count })}>
        {count}
      </span>
      <PersonnummerNote text={name} />
    </li>
  );
};
