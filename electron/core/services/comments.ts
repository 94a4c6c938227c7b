/** Comments: who wrote or resolved one, and when, is what the core knows and not what a page says. */
import type { CommentRecord } from '../../../db/domain/entities.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import { createRecord, updateRecord } from './records.ts';
import { ownAuthor, type Store, writeEdits } from './store.ts';

export interface NewComment {
  readonly factor?: string | null | undefined;
  readonly link?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly text: string;
}

const now = (store: Store): string => new Date(store.log.clock.now()).toISOString();

/** Throws `not-found`, and `invalid-value` where it is not about exactly one record that is there. */
export const createComment = (
  store: Store,
  analysis: string,
  id: string | undefined,
  { factor = null, link = null, source = null, text }: NewComment,
): CommentRecord => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const author = ownAuthor(store, analysis);
  return createRecord(store, 'comment', analysis, id, { factor, link, source, text, author, writtenAt: now(store) });
};

export const updateComment = (store: Store, analysis: string, id: string, text: string): CommentRecord =>
  updateRecord(store, 'comment', analysis, id, { text });

/** Resolves a comment or opens it again; what is so already stays as it was said first. */
export const resolveComment = (store: Store, analysis: string, id: string, resolved: boolean): CommentRecord => {
  if (getRecord(store.db, 'comment', analysis, id).resolved !== resolved) {
    const by = resolved
      ? { resolvedBy: ownAuthor(store, analysis), resolvedAt: now(store) }
      : { resolvedBy: null, resolvedAt: null };
    const edit = { entity: 'comment', id, set: { resolved, ...by }, mode: 'update' } as const;
    writeEdits(store, analysis, 'comment.resolve', [edit]);
  }
  return getRecord(store.db, 'comment', analysis, id);
};
