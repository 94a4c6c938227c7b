import { CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CommentRecord } from '../../../db/domain/entities.ts';
import { call, useAction } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { CommentText } from './CommentText.tsx';
import styles from './comments.module.css';

interface ItemProps {
  readonly analysis: string;
  readonly comment: CommentRecord;
  readonly authorName: (id: string | null) => string;
}

const Resolved = ({ comment, authorName }: Pick<ItemProps, 'comment' | 'authorName'>) => {
  const { words } = useWords();
  const { stamp } = useFormats();
  const { resolved, resolvedBy, resolvedAt } = comment;
  if (!resolved) return null;
  const time = resolvedAt === null ? '' : stamp(resolvedAt);
  return (
    <p className={styles['resolved']}>
      <CircleCheck size={14} aria-hidden />
      {fill(words.comments.resolvedBy, { name: authorName(resolvedBy), time })}
    </p>
  );
};

const Actions = ({ analysis, comment, edit }: Pick<ItemProps, 'analysis' | 'comment'> & { edit: () => void }) => {
  const { words } = useWords();
  const resolve = useAction('comment.resolve');
  const remove = useAction('comment.delete');
  const { id, resolved } = comment;
  return (
    <>
      <div className={styles['actions']}>
        <button type="button" data-kind="quiet" onClick={() => resolve.mutate({ analysis, id, resolved: !resolved })}>
          {resolved ? words.comments.reopen : words.comments.resolve}
        </button>
        {!resolved && (
          <button type="button" data-kind="quiet" data-edit onClick={edit}>
            {words.comments.change}
          </button>
        )}
        <button type="button" data-kind="quiet" onClick={() => remove.mutate({ analysis, ids: [id] })}>
          {words.common.remove}
        </button>
      </div>
      <ErrorNote error={resolve.error ?? remove.error} />
    </>
  );
};

/** One comment: who and when, what, and what one may do with it. */
export const CommentItem = ({ analysis, comment, authorName }: ItemProps) => {
  const { words } = useWords();
  const { stamp } = useFormats();
  const [editing, setEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) item.current?.querySelector<HTMLElement>('[data-edit]')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const { id, text, author, writtenAt } = comment;
  const save = async (written: string): Promise<void> => {
    await call('comment.update', { analysis, id, text: written });
    setEditing(false);
  };
  return (
    <li ref={item} className={styles['comment']} data-resolved={comment.resolved}>
      <p className={styles['by']}>
        <strong>{authorName(author)}</strong>
        {writtenAt !== null && <time dateTime={writtenAt}>{stamp(writtenAt)}</time>}
      </p>
      {editing ? (
        <CommentText
          label={words.comments.editing}
          start={text}
          button={words.common.save}
          save={save}
          cancel={() => setEditing(false)}
        />
      ) : (
        <>
          <p className={styles['text']}>{text}</p>
          <Resolved comment={comment} authorName={authorName} />
          <Actions analysis={analysis} comment={comment} edit={() => setEditing(true)} />
        </>
      )}
    </li>
  );
};
