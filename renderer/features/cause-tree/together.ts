/** Krävs tillsammans: which names the links into one factor get. */
import type { LinkRecord } from '../../../db/domain/entities.ts';

type Joined = Pick<LinkRecord, 'id' | 'to' | 'together'>;

/** A name that no link into the factor has yet: 1, 2 … */
const freeName = (links: readonly Joined[], to: string): string => {
  const taken = new Set(links.filter((link) => link.to === to).map(({ together }) => together));
  let number = 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
};

interface Change {
  readonly id: string;
  readonly fields: { readonly together: string | null };
}

/** What to write so that a link is required together with the one before it; or, where it is already, no longer. */
export const togetherChanges = (links: readonly Joined[], link: Joined, previous: Joined | undefined): Change[] => {
  if (link.together !== null) {
    const rest = links.filter(({ id, to, together }) => to === link.to && together === link.together && id !== link.id);
    const alone = rest.length === 1 ? rest : [];
    return [link, ...alone].map(({ id }) => ({ id, fields: { together: null } }));
  }
  if (previous === undefined) return [];
  const together = previous.together ?? freeName(links, link.to);
  const first = previous.together === null ? [{ id: previous.id, fields: { together } }] : [];
  return [...first, { id: link.id, fields: { together } }];
};
