import { useMemo } from 'react';
import { Link } from 'wouter';
import type { CommentRecord } from '../../../db/domain/entities.ts';
import { useAction, useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { byTime, targetsOf } from './about.ts';
import styles from './comments.module.css';
import { useAuthors } from './use-authors.ts';

const none: readonly never[] = [];

/** A function that finds what a comment is about. */
const useTargets = (analysis: string) => {
  const { words } = useWords();
  const factors = useCall('factor.list', { analysis }).data ?? none;
  const links = useCall('link.list', { analysis }).data ?? none;
  const sources = useCall('source.list', { analysis }).data ?? none;
  return useMemo(() => targetsOf({ factors, links, sources }, words), [factors, links, sources, words]);
};

const Table = ({ analysis, open }: { readonly analysis: string; readonly open: readonly CommentRecord[] }) => {
  const { words } = useWords();
  const { stamp } = useFormats();
  const authorName = useAuthors(analysis);
  const targetOf = useTargets(analysis);
  const resolve = useAction('comment.resolve');
  const { about, text, who, when, all, kinds } = words.comments;
  return (
    <>
      <ErrorNote error={resolve.error} />
      <table className={styles['table']} aria-label={all}>
        <thead>
          <tr>
            {[about, text, who, when].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {open.map((comment) => {
            const target = targetOf(comment);
            return (
              <tr key={comment.id}>
                <td>
                  {target !== null && (
                    <>
                      <Link href={`/analysis/${analysis}/${target.path}`}>
                        <ShortTitle title={target.name} />
                      </Link>
                      <span className={ui['help']}> {kinds[target.kind]}</span>
                    </>
                  )}
                </td>
                <td className={styles['text']}>{comment.text}</td>
                <td>{authorName(comment.author)}</td>
                <td className={ui['nowrap']}>{comment.writtenAt !== null && stamp(comment.writtenAt)}</td>
                <td>
                  <button
                    type="button"
                    data-kind="quiet"
                    onClick={() => resolve.mutate({ analysis, id: comment.id, resolved: true })}
                  >
                    {words.comments.resolve}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
};

/** Every open comment of the analysis, with the way to what it is about. */
export const CommentsPlace = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const { data, error } = useCall('comment.list', { analysis });
  const open = (data ?? []).filter(({ resolved }) => !resolved).sort(byTime);
  return (
    <Place title={words.comments.all}>
      <div className={ui['stack']}>
        <p className={ui['help']}>{words.comments.allHelp}</p>
        <ErrorNote error={error} />
        {data !== undefined && open.length === 0 && (
          <Empty actions={<Link href={`/analysis/${analysis}/factors`}>{words.places.factors}</Link>}>
            {words.comments.none}
          </Empty>
        )}
        {open.length > 0 && <Table analysis={analysis} open={open} />}
      </div>
    </Place>
  );
};
