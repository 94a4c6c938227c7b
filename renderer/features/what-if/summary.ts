/** A what-if in a few plain sentences. */
import type { WhatIf } from '../../../db/domain/what-if.ts';
import { fill, type Words } from '../../i18n/words.tsx';

type Sums = Words['whatIf']['sums'];
type Pair = readonly [from: number, to: number];

interface Counted {
  readonly pair: Pair;
  /** Whether the members are others. */
  readonly differs: boolean;
}

const counted = (result: WhatIf, part: 'rootGroups' | 'loops'): Counted => ({
  pair: [result.now[part].length, result.tried[part].length],
  differs: result[part].gone.length + result[part].come.length > 0,
});

const cutSentence = ({ now, tried, cut }: WhatIf, sums: Sums, number: (value: number) => string): string => {
  const [from, to] = [now.cut.factors.length, tried.cut.factors.length];
  const values = {
    from: number(from),
    to: number(to),
    costFrom: number(now.cut.cost),
    costTo: number(tried.cut.cost),
  };
  if (from !== to) return fill(sums.cut, values);
  if (now.cut.cost !== tried.cut.cost) return fill(sums.cutCost, values);
  return fill(cut.gone.length > 0 ? sums.cutSwapped : sums.cutSame, values);
};

/** One sentence for each thing that differs, the smallest intervention set first and always. */
export const sentencesOf = (result: WhatIf, sums: Sums, number: (value: number) => string): string[] => {
  const changed = ({ pair: [from, to], differs }: Counted, moved: string, swapped: string): string[] => {
    if (!differs) return [];
    return [fill(from === to ? swapped : moved, { from: number(from), to: number(to) })];
  };
  const groups = result.factors.filter(({ now, tried }) => tried !== null && now.group !== tried.group).length;
  return [
    cutSentence(result, sums, number),
    ...changed(counted(result, 'rootGroups'), sums.roots, sums.rootsSwapped),
    ...changed(counted(result, 'loops'), sums.loops, sums.loopsSwapped),
    ...(groups > 0 ? [fill(sums.groups, { count: number(groups) })] : []),
  ];
};
