/** What the layout of the causal map takes and gives. Lengths are in the unit of the node sizes; x grows towards the problem, y downwards. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Centre that a person chose: the node stays there, whatever it covers. */
  readonly fixed?: Point | undefined;
}

/** One link for an ordered pair. Links to themselves, to unknown nodes, and repetitions of a pair are left out. */
export interface LayoutLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** Id of the node that all is laid out towards; alone in the last layer. */
  readonly problem: string;
  /** The layout before the change: what is in it keeps its layer, its order and, as far as there is room, its place. */
  readonly previous?: Layout | undefined;
}

/** How the caller follows the work and stops it. */
export interface LayoutControl {
  /** Called now and then with how much is done, 0 to 1, never less than before. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Asked now and then; once it says yes, `layoutGraph` throws `LayoutAborted`. */
  readonly isAborted?: (() => boolean) | undefined;
}

export interface PlacedNode {
  readonly id: string;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 is farthest from the problem. -1 in the tray. */
  readonly layer: number;
  readonly fixed: boolean;
}

export interface RoutedLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Corners from the border of `from` to the border of `to`. */
  readonly points: readonly Point[];
  /** The link closes a loop: it runs against the layers. */
  readonly feedback: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Layout {
  /** In the order of ids. */
  readonly nodes: readonly PlacedNode[];
  /** In the order of ids. */
  readonly links: readonly RoutedLink[];
  readonly layerCount: number;
  /** What holds every node and every corner of a link. All zero where there is nothing. */
  readonly bounds: Box;
  /** Where the factors without links wait; `null` where there are none. */
  readonly tray: Box | null;
  /** Whether `previous` was kept to, or all was laid out anew. */
  readonly kept: boolean;
}

/** Thrown where the caller's `isAborted` said so. */
export class LayoutAborted extends Error {
  override readonly name = 'LayoutAborted';
}
