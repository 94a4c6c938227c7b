import type { CommentRecord } from '../../../db/domain/entities.ts';
import { call, useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { type About, byTime, isAbout } from './about.ts';
import { CommentItem } from './CommentItem.tsx';
import { CommentText } from './CommentText.tsx';
import styles from './comments.module.css';
import { useAuthors } from './use-authors.ts';

interface CommentsProps {
  readonly analysis: string;
  readonly about: About;
  /** Level of its heading below those around it. */
  readonly level?: 3 | 4;
}

/** Comments on one factor, link or source: the open ones, a field for a new one, and the resolved ones folded. */
export const Comments = ({ analysis, about, level = 3 }: CommentsProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const { data, error } = useCall('comment.list', { analysis });
  const authorName = useAuthors(analysis);
  const own = (data ?? []).filter((comment) => isAbout(comment, about)).sort(byTime);
  const open = own.filter(({ resolved }) => !resolved);
  const resolved = own.filter((comment) => comment.resolved);
  const Heading = level === 3 ? 'h3' : 'h4';
  const list = (comments: readonly CommentRecord[]) => (
    <ul className={styles['list']}>
      {comments.map((comment) => (
        <CommentItem key={comment.id} {...{ analysis, comment, authorName }} />
      ))}
    </ul>
  );
  return (
    <div className={styles['comments']} data-level={level}>
      <Heading>
        {open.length === 0 ? words.comments.title : fill(words.comments.counted, { count: number(open.length) })}
      </Heading>
      <ErrorNote error={error} />
      {open.length > 0 && list(open)}
      <CommentText
        label={words.comments.write}
        start=""
        button={words.comments.send}
        save={(text) => call('comment.create', { analysis, fields: { ...about, text } })}
      />
      {resolved.length > 0 && (
        <details>
          <summary>{fill(words.comments.resolved, { count: number(resolved.length) })}</summary>
          {list(resolved)}
        </details>
      )}
    </div>
  );
};
