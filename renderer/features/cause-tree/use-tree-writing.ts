/** What the tree writes: causes, links, and what is required together. */
import { useState } from 'react';
import type { LinkRecord } from '../../../db/domain/entities.ts';
import { call } from '../../api.ts';
import { togetherChanges } from './together.ts';
import type { TreeLine } from './use-tree.ts';

export interface TreeWriting {
  /** A new factor that leads to `to`. */
  addCause(to: string, title: string): Promise<unknown>;
  rename(id: string, title: string): Promise<unknown>;
  /** Takes the answer away; the factor stays. */
  unlink(line: TreeLine): void;
  /** Required together with the answer before it, or no longer. */
  toggleTogether(line: TreeLine, previous: TreeLine | undefined): void;
  readonly error: unknown;
}

export const useTreeWriting = (analysis: string, links: readonly LinkRecord[]): TreeWriting => {
  const [error, setError] = useState<unknown>(null);
  const tried = (work: Promise<unknown>): void => {
    work.then(() => setError(null), setError);
  };
  const linkOf = (line: TreeLine | undefined) => links.find(({ id }) => id === line?.link);
  return {
    error,
    addCause: (to, title) => call('map.createCause', { analysis, to, title }),
    rename: (id, title) => call('factor.update', { analysis, id, fields: { title } }),
    unlink: ({ link }) => tried(call('link.delete', { analysis, ids: [link] })),
    toggleTogether: (line, previous) => {
      const link = linkOf(line);
      if (link === undefined) return;
      const update = togetherChanges(links, link, linkOf(previous));
      if (update.length > 0) tried(call('link.write', { analysis, create: [], update }));
    },
  };
};
