import type { FieldDifference } from '../../../db/domain/compare-states.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import { wordDiff } from '../../../db/domain/word-diff.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import styles from './compare.module.css';
import { isProse, useValueWords } from './value-words.ts';

const TO = ' → ';

interface ChangeProps {
  readonly entity: EntityName;
  readonly difference: FieldDifference;
  /** Name of a record that a value refers to. */
  readonly nameOf: (entity: EntityName, id: string) => string;
}

/** What a text was and is, word by word. */
export const Prose = ({ before, after }: { readonly before: string; readonly after: string }) => {
  let at = 0;
  return (
    <span className={styles['prose']}>
      {wordDiff(before, after).map(({ kind, text }) => {
        const key = at;
        at += text.length;
        if (kind === 'removed') return <del key={`${key}-`}>{text}</del>;
        return kind === 'added' ? <ins key={`${key}+`}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </span>
  );
};

const Members = ({ entity, difference, nameOf }: ChangeProps) => {
  const { words } = useWords();
  const { members } = useValueWords();
  const [before, after] = members(entity, difference, nameOf);
  const come = after.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !after.includes(name));
  return (
    <span className={styles['members']}>
      {gone.length > 0 && <del>{fill(words.compare.left, { names: gone.join(', ') })}</del>}
      {come.length > 0 && <ins>{fill(words.compare.taken, { names: come.join(', ') })}</ins>}
    </span>
  );
};

/** A field before and after: texts word by word, lists by what came and went, other values side by side. */
export const FieldValue = (props: ChangeProps) => {
  const { entity, difference, nameOf } = props;
  const { valueText } = useValueWords();
  const { field, before, after } = difference;
  if (Array.isArray(before) && Array.isArray(after)) return <Members {...props} />;
  if (isProse(entity, field) && typeof before === 'string' && typeof after === 'string') {
    if (before !== '' && after !== '') return <Prose before={before} after={after} />;
  }
  return (
    <span>
      <del>{valueText(entity, field, before, nameOf)}</del>
      {TO}
      <ins>{valueText(entity, field, after, nameOf)}</ins>
    </span>
  );
};
