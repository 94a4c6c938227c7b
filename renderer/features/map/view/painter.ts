/** Draws parts of a scene: everything in it when one is near, less the farther away one is. */
import type { Box } from '../../../../db/domain/layout/types.ts';
import type { ComparedPicture } from '../../../../db/domain/picture/compared.ts';
import type { Highlight } from '../../../../db/domain/picture/highlight.ts';
import { lineMarks, linkInk, loopMarks, togetherMarks } from '../../../../db/domain/picture/link-marks.ts';
import { farNodeMarks, linkSigns, nodeCutMarks, nodeMarks } from '../../../../db/domain/picture/picture.ts';
import {
  boxAround,
  meets,
  type Scene,
  type SceneLink,
  type SceneNode,
  strokeOf,
} from '../../../../db/domain/picture/scene.ts';
import type { Ink, Mark, Palette } from '../../../../db/domain/picture/types.ts';
import { drawComparedBelow, drawComparedSigns } from './draw-compared.ts';
import { drawMarks } from './draw-marks.ts';
import { GridIndex } from './grid-index.ts';

export interface Look {
  readonly palette: Palette;
  readonly highlight: Highlight | null;
  /** Nodes that stay as they are while all others step back; `null` where none does. */
  readonly strong: ReadonlySet<string> | null;
  /** Nodes that are drawn elsewhere, since they are being moved. */
  readonly lifted: ReadonlySet<string>;
  /** What differs from the state that is compared with; `null` while nothing is. */
  readonly compared: ComparedPicture | null;
}

const DETAIL_FROM = 0.58;
const SIGNS_FROM = 0.36;
const TEXT_FROM = 0.2;
const DIM = 0.16;

/** Remembers what was made for a thing. */
const once = <T extends object, V>(make: (thing: T) => V): ((thing: T) => V) => {
  const known = new WeakMap<T, V>();
  return (thing) => {
    const own = known.get(thing);
    if (own !== undefined) return own;
    const made = make(thing);
    known.set(thing, made);
    return made;
  };
};

export class Painter {
  readonly scene: Scene;
  readonly look: Look;
  readonly nodes: GridIndex<SceneNode>;
  readonly links: GridIndex<SceneLink>;
  readonly #lines: (link: SceneLink) => readonly Mark[];
  readonly #signs: (link: SceneLink) => readonly Mark[];
  readonly #nodeMarks: (node: SceneNode) => readonly Mark[];
  readonly #farMarks: (node: SceneNode) => readonly Mark[];
  readonly #cutMarks: (node: SceneNode) => readonly Mark[];

  constructor(scene: Scene, look: Look, before: Painter | null) {
    this.scene = scene;
    this.look = look;
    const same = before?.scene === scene ? before : null;
    this.nodes = same?.nodes ?? new GridIndex(scene.nodes, (node) => boxAround(node, 24));
    this.links = same?.links ?? new GridIndex(scene.links, ({ bounds }) => bounds);
    this.#nodeMarks = same === null ? once((node) => nodeMarks(scene, node)) : same.#nodeMarks;
    this.#farMarks = same === null ? once(farNodeMarks) : same.#farMarks;
    this.#cutMarks = same === null ? once((node) => nodeCutMarks(scene, node)) : same.#cutMarks;
    const kept = same?.look.highlight === look.highlight ? same : null;
    this.#lines = kept === null ? once((link) => lineMarks(link, look.highlight)) : kept.#lines;
    this.#signs = kept === null ? once((link) => linkSigns(link, look.highlight)) : kept.#signs;
  }

  #isLifted = ({ link }: SceneLink): boolean => this.look.lifted.has(link.from) || this.look.lifted.has(link.to);

  isStrong = ({ link }: SceneLink): boolean =>
    this.look.strong === null || (this.look.strong.has(link.from) && this.look.strong.has(link.to));

  /** Links at a distance: straight from corner to corner without head, those of one kind in one stroke. */
  #drawThin(context: CanvasRenderingContext2D, links: readonly SceneLink[], scale: number): void {
    const kinds = new Map<string, { ink: Ink; width: number; dim: boolean; links: SceneLink[] }>();
    for (const link of links) {
      const ink = linkInk(link.id, this.look.highlight);
      const dim = !this.isStrong(link);
      const key = `${ink} ${link.link.strength} ${dim}`;
      const kind = kinds.get(key);
      if (kind === undefined) kinds.set(key, { ink, width: strokeOf[link.link.strength], dim, links: [link] });
      else kind.links.push(link);
    }
    for (const { ink, width, dim, links: alike } of kinds.values()) {
      context.beginPath();
      for (const { corners } of alike) {
        corners.forEach(({ x, y }, at) => {
          if (at === 0) context.moveTo(x, y);
          else context.lineTo(x, y);
        });
      }
      context.globalAlpha = dim ? DIM / 2 : 0.55;
      context.strokeStyle = this.look.palette[ink];
      context.lineWidth = Math.max(width, 0.6 / scale);
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  #drawLinks(context: CanvasRenderingContext2D, links: readonly SceneLink[], scale: number): void {
    if (scale < TEXT_FROM) {
      this.#drawThin(context, links, scale);
      return;
    }
    for (const link of links) {
      context.globalAlpha = this.isStrong(link) ? 1 : DIM;
      drawMarks(context, this.#lines(link), this.look.palette);
    }
    context.globalAlpha = 1;
  }

  /** A node at a distance: an area in the ink of its level. */
  #drawBlock(context: CanvasRenderingContext2D, node: SceneNode): void {
    const { palette } = this.look;
    const inks = { own: 'accent', shared: 'accent', none: 'line-strong', unset: 'line' } as const;
    context.fillStyle = palette[node.factor === null ? 'ink' : inks[node.factor.influence]];
    context.strokeStyle = context.fillStyle;
    context.lineWidth = 8;
    const [x, y] = [node.x - node.width / 2, node.y - node.height / 2];
    if (node.factor?.influence === 'shared') {
      context.fillStyle = palette.chosen;
      context.fillRect(x, y, node.width, node.height);
      context.strokeRect(x + 4, y + 4, node.width - 8, node.height - 8);
    } else context.fillRect(x, y, node.width, node.height);
    if (this.look.highlight !== null && node.factor?.inCut) {
      context.strokeStyle = palette.ink;
      context.lineWidth = 14;
      context.strokeRect(x - 14, y - 14, node.width + 28, node.height + 28);
    }
  }

  drawNode(context: CanvasRenderingContext2D, node: SceneNode, scale: number): void {
    if (scale * node.scale < TEXT_FROM) {
      this.#drawBlock(context, node);
      return;
    }
    context.save();
    context.translate(node.x, node.y);
    const far = scale * node.scale < DETAIL_FROM;
    if (this.look.highlight !== null) {
      // From afar the ring alone: its words could not be read.
      drawMarks(context, this.#cutMarks(node).slice(0, far ? 1 : undefined), this.look.palette);
    }
    context.scale(node.scale, node.scale);
    const marks = far ? this.#farMarks(node) : this.#nodeMarks(node);
    drawMarks(context, marks, this.look.palette);
    context.restore();
  }

  #drawSigns(context: CanvasRenderingContext2D, box: Box, links: readonly SceneLink[], near: boolean): void {
    const { palette } = this.look;
    for (const link of links) {
      // A plus is the rule: from afar it would only break the lines.
      if (!near && link.link.polarity === 'increases' && !this.look.highlight?.unbreakable.has(link.id)) continue;
      context.globalAlpha = this.isStrong(link) ? 1 : DIM;
      drawMarks(context, this.#signs(link), palette);
    }
    context.globalAlpha = 1;
    const inside = (x: number, y: number): boolean => meets(box, boxAround({ x, y, width: 300, height: 200 }));
    for (const loop of this.scene.loops) if (inside(loop.x, loop.y)) drawMarks(context, loopMarks(loop), palette);
    for (const arc of this.scene.together) {
      const first = arc.points[0];
      if (first !== undefined && inside(first.x, first.y)) {
        drawMarks(context, togetherMarks(arc, this.scene.words).slice(0, near ? undefined : 1), palette);
      }
    }
  }

  /** Draws what is in `box`, on paper; the context's unit is the picture's. */
  paint(context: CanvasRenderingContext2D, box: Box, scale: number): void {
    const { lifted, strong, palette, compared } = this.look;
    context.fillStyle = palette.paper;
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    const found = this.links.find(box);
    const links = lifted.size === 0 ? found : found.filter((link) => !this.#isLifted(link));
    this.#drawLinks(context, links, scale);
    if (compared !== null) drawComparedBelow(context, compared, box, { palette, scale });
    for (const node of this.nodes.find(box)) {
      if (lifted.has(node.id)) continue;
      context.globalAlpha = strong === null || strong.has(node.id) ? 1 : DIM;
      this.drawNode(context, node, scale);
    }
    context.globalAlpha = 1;
    if (scale >= SIGNS_FROM) this.#drawSigns(context, box, links, scale >= DETAIL_FROM);
    if (compared !== null) drawComparedSigns(context, compared, box, { palette, scale });
  }
}
