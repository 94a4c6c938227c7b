/**
 * Which records show. Its own changes leave a record alive or not; beyond that
 * - a deleted record shows again while a record that shows means nothing without it,
 * - a record is hidden while one that it means nothing without is unknown here (a part of an analysis was shared).
 *
 * Parents form no rings: evidence -> link -> factor, evidence -> factor and source, plan row -> factor; a comment and a
 * change of a scenario hang on a link, factor, source or scenario, a ground and a place in a view on a factor.
 */
export interface Node {
  /** Whether any change of the record has come. */
  readonly known: boolean;
  /** What its own changes say. */
  readonly alive: boolean;
  /** `<entity>/<id>` of the records that it means nothing without. */
  readonly parents: readonly string[];
}

/** How to look records up, by `<entity>/<id>`. */
export interface RecordGraph {
  node(key: string): Node | undefined;
  /** Records that have this one as a parent. */
  children(key: string): readonly string[];
}

export interface Visibility {
  readonly shows: boolean;
  /** Shows although its own changes say that it is deleted. */
  readonly needed: boolean;
}

/** A function that tells for any record of the graph whether it shows; each is looked up at most once. */
export const visibilityOf = (graph: RecordGraph): ((key: string) => Visibility) => {
  const complete = new Map<string, boolean>();
  const isComplete = (key: string): boolean => {
    const before = complete.get(key);
    if (before !== undefined) return before;
    complete.set(key, false); // ends a ring, which no valid change can make
    const node = graph.node(key);
    const result = node?.known === true && node.parents.every(isComplete);
    complete.set(key, result);
    return result;
  };
  const visible = new Map<string, Visibility>();
  const visibility = (key: string): Visibility => {
    const before = visible.get(key);
    if (before !== undefined) return before;
    visible.set(key, { shows: false, needed: false });
    const alive = graph.node(key)?.alive === true;
    const shows = isComplete(key) && (alive || graph.children(key).some((child) => visibility(child).shows));
    const result = { shows, needed: shows && !alive };
    visible.set(key, result);
    return result;
  };
  return visibility;
};
