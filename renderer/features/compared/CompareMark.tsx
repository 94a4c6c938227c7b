import { CircleMinus, CirclePlus, Link2, PencilLine } from 'lucide-react';
import { useCallback } from 'react';
import type { Mark, MarkedKind, Near } from '../../../db/domain/compare-marks.ts';
import { fill, useWords, type Words } from '../../i18n/words.tsx';
import { fieldWord } from '../compare/value-words.ts';
import { ConflictMark } from '../conflicts/ConflictMark.tsx';
import { useMarks } from './Compared.tsx';
import styles from './compared.module.css';

export const markIcons = { added: CirclePlus, changed: PencilLine, removed: CircleMinus, near: Link2 } as const;

/** What happened to a link, evidence or an answer, in words. */
export const nearText = ({ compared }: Words, { entity, how, name }: Near): string =>
  fill(compared.near, { kind: compared.nearKinds[entity], how: compared.nearHow[how], name });

/** The word of a mark; where the record is as it was, what says something of it that is not. */
export const markWord = ({ compared }: Words, { how, near, fields }: Mark): string => {
  const state = fields.find(({ field }) => field === 'state');
  if (state?.after === 'rejected') return compared.how.rejected;
  if (state?.before === 'rejected') return compared.how.returned;
  if (how !== 'near') return compared.how[how];
  const kinds = new Set(near.map(({ entity }) => entity));
  const [only] = kinds;
  return (kinds.size === 1 && only !== undefined ? compared.nearOnly[only] : undefined) ?? compared.how.near;
};

/** All of what a mark says: the fields that differ, and what says something of the record. */
export const useMarkText = (): ((entity: MarkedKind, mark: Mark) => string) => {
  const { words } = useWords();
  return useCallback(
    (entity, mark) => {
      const { fields: fieldsText } = words.compared;
      const fields = mark.fields.map(({ field }) => fieldWord(words, entity, field)).join(', ');
      return [
        ...(fields === '' ? [] : [fill(fieldsText, { fields })]),
        ...mark.near.map((one) => nearText(words, one)),
      ].join('. ');
    },
    [words],
  );
};

interface MarkProps {
  readonly entity: MarkedKind;
  readonly id: string;
  /** The shape alone, its word as a tooltip and for those who hear it. */
  readonly compact?: boolean;
}

/** What there is to mind of a record in any view: versions to choose between, and what is compared. */
export const CompareMark = (props: MarkProps) => (
  <>
    <ConflictMark {...props} />
    <DifferenceMark {...props} />
  </>
);

/** Ny, ändrad, borttagen or ändrat runt om: a shape and its word, with what differs; nothing where nothing does. */
const DifferenceMark = ({ entity, id, compact = false }: MarkProps) => {
  const { words } = useWords();
  const textOf = useMarkText();
  const mark = useMarks()?.mark(entity, id);
  if (mark === undefined) return null;
  const Icon = markIcons[mark.how];
  const word = markWord(words, mark);
  const text = textOf(entity, mark);
  const said = text === '' ? word : `${word}. ${text}`;
  return (
    <span
      className={styles['mark']}
      data-how={mark.how}
      data-compact={compact}
      data-compared={`${entity}/${id}`}
      title={said}
    >
      <Icon size={14} aria-hidden />
      {compact ? null : <span aria-hidden>{word}</span>}
      <span className={styles['heard']}>{said}</span>
    </span>
  );
};

/** The name of what is not there now, struck through; `rejected`: it is there, and left out. */
export const GoneName = ({ name, rejected = false }: { readonly name: string; readonly rejected?: boolean }) => {
  const { how } = useWords().words.compared;
  const word = rejected ? how.rejected : how.removed;
  return (
    <span className={styles['goneName']} title={word}>
      <CircleMinus size={14} aria-hidden />
      <span className={styles['heard']}>{word}</span>
      <del>{name}</del>
    </span>
  );
};
