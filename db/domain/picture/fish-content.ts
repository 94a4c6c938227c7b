/** What the fishbone shows, gathered from the records: the same bones and order as on the screen. */
import { type BoneCause, type Fishbone, fishbone } from '../fishbone.ts';
import { bones } from '../values.ts';
import { type MapRecords, plainContent } from './content.ts';
import type { MapFactor } from './types.ts';

export interface FishContent {
  readonly problem: string;
  readonly drawn: Fishbone;
  readonly factors: ReadonlyMap<string, MapFactor>;
}

/** One line of the fishbone as a table; `bone` is `null` for a factor on no bone, `behind` the cause that it leads to there. */
export interface FishRow {
  readonly bone: (typeof bones)[number] | null;
  readonly factor: MapFactor;
  readonly behind: MapFactor | null;
}

export const fishContent = (records: MapRecords): FishContent => {
  const { problem, factors } = plainContent(records);
  return {
    problem,
    drawn: fishbone(records.factors, records.links),
    factors: new Map(factors.map((factor) => [factor.id, factor])),
  };
};

/** Every factor once: bone by bone, indirect causes after the one that they lie behind, then those on no bone. */
export const fishRows = ({ drawn, factors }: FishContent): FishRow[] => {
  const rows: FishRow[] = [];
  const put = (bone: FishRow['bone'], causes: readonly BoneCause[]): void => {
    const waiting = causes.map((cause) => ({ cause, behind: null as MapFactor | null })).reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const factor = factors.get(next.cause.id);
      if (factor === undefined) continue;
      rows.push({ bone, factor, behind: next.behind });
      waiting.push(...next.cause.causes.map((cause) => ({ cause, behind: factor })).reverse());
    }
  };
  for (const bone of bones) put(bone, drawn.bones[bone]);
  put(
    null,
    drawn.tray.map((id) => ({ id, causes: [] })),
  );
  return rows;
};
