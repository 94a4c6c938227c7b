/** The rows of the tree as they are opened, and which of them has the keys. */
import { useMemo, useState } from 'react';
import { type CauseTree, causeTree, type TreeCause } from '../../../db/domain/cause-tree.ts';
import type { FactorRecord, LinkRecord } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';

/** Below this many factors everything is open to begin with; above it, the problem's own causes. */
const ALL_OPEN_BELOW = 120;

export interface TreeLine extends Omit<TreeCause, 'causes' | 'as'> {
  /** `gone`: the link is not there now (of the state that is compared with). */
  readonly as: TreeCause['as'] | 'gone';
  /** Its link: one line for each. */
  readonly key: string;
  /** Factor (or the problem) that it is an answer for. */
  readonly under: string;
  readonly depth: number;
  readonly causes: number;
  readonly open: boolean;
  /** The line before and after it in the same answer, as far as they are required together with it. */
  readonly joinsPrevious: boolean;
}

type Waiting = {
  readonly cause: Omit<TreeCause, 'as'> & Pick<TreeLine, 'as'>;
  readonly under: string;
  readonly depth: number;
  readonly joinsPrevious: boolean;
};

/** The answers that are not there now, as the last ones of what they answered; each link once. */
const goneAnswers = (links: readonly LinkRecord[]) => {
  const into = Map.groupBy(links, ({ to }) => to);
  const told = new Set<string>();
  return (under: string, depth: number): Waiting[] =>
    (into.get(under) ?? [])
      .filter(({ id }) => !told.has(id))
      .map(({ id: link, from: id }) => {
        told.add(link);
        const cause = { id, link, as: 'gone' as const, together: null, causes: [] };
        return { cause, under, depth, joinsPrevious: false };
      });
};

const linesOf = (tree: CauseTree, goneLinks: readonly LinkRecord[], isOpen: (id: string) => boolean): TreeLine[] => {
  const lines: TreeLine[] = [];
  const gone = goneAnswers(goneLinks);
  const answers = (causes: readonly TreeCause[], under: string, depth: number): Waiting[] =>
    causes
      .map((cause, index) => {
        const previous = causes[index - 1];
        const joinsPrevious = cause.together !== null && previous?.together === cause.together;
        return { cause, under, depth, joinsPrevious };
      })
      .reverse();
  const waiting = [...gone(PROBLEM_ID, 1), ...answers(tree.causes, PROBLEM_ID, 1)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { cause, under, depth, joinsPrevious } = next;
    const { causes, ...rest } = cause;
    const open = causes.length > 0 && isOpen(cause.id);
    lines.push({ ...rest, key: cause.link, under, depth, causes: causes.length, open, joinsPrevious });
    const isFolded = causes.length > 0 && !open;
    if ((cause.as === 'shown' && !isFolded) || cause.as === 'gone') waiting.push(...gone(cause.id, depth + 1));
    if (open) waiting.push(...answers(causes, cause.id, depth + 1));
  }
  return lines;
};

export const useTree = (
  factors: readonly FactorRecord[],
  links: readonly LinkRecord[],
  goneLinks: readonly LinkRecord[],
  selected: string | null,
) => {
  const tree = useMemo(() => causeTree(factors, links), [factors, links]);
  const openAtFirst = factors.length < ALL_OPEN_BELOW;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => {
    const above = new Set<string>();
    for (let at = selected; at !== null && tree.above.has(at); at = tree.above.get(at) ?? null) above.add(at);
    if (selected !== null) above.delete(selected);
    return linesOf(tree, goneLinks, (id) => above.has(id) || toggled.has(id) !== openAtFirst);
  }, [tree, goneLinks, toggled, openAtFirst, selected]);
  const toggle = (id: string): void =>
    setToggled((known) => (known.has(id) ? new Set([...known].filter((one) => one !== id)) : new Set([...known, id])));
  return { tree, lines, toggle };
};
