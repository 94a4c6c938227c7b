/** What changes from frame to frame, drawn over the picture: what is chosen, pointed at, moved, about to be linked. */
import type { Box, Point } from '../../../../db/domain/layout/types.ts';
import { linkPath } from '../../../../db/domain/picture/link-path.ts';
import { nodeOutline, problemOutline } from '../../../../db/domain/picture/node-shape.ts';
import { type SceneLink, type SceneNode, strokeOf } from '../../../../db/domain/picture/scene.ts';
import type { Ink } from '../../../../db/domain/picture/types.ts';
import type { Painter } from './painter.ts';

export interface Overlay {
  readonly chosen: ReadonlySet<string>;
  readonly chosenLink: string | null;
  readonly pointedNode: string | null;
  readonly pointedLink: string | null;
  /** Nodes that are being moved, and by how much. */
  readonly moved: { readonly ids: ReadonlySet<string>; readonly dx: number; readonly dy: number } | null;
  /** A link that is being made: from a node to a point, or to the node that it would lead to. */
  readonly newLink: { readonly from: string; readonly at: Point; readonly to: string | null } | null;
  readonly band: Box | null;
}

export const HANDLE = 7;

/** Where one takes hold of a node to make a link from it. */
export const handleOf = (node: SceneNode): Point => ({ x: node.x + node.width / 2, y: node.y });

const outline = (node: SceneNode, inset: number): Path2D =>
  new Path2D(node.factor === null ? problemOutline(node, inset) : nodeOutline(node.factor.influence, node, inset));

const strokeNode = (context: CanvasRenderingContext2D, painter: Painter, node: SceneNode, width: number): void => {
  context.save();
  context.translate(node.x, node.y);
  context.strokeStyle = painter.look.palette.accent;
  context.lineWidth = width;
  context.stroke(outline(node, -2.5));
  context.restore();
};

/** Round the dashed box of what is not there now. */
const strokeGhost = (context: CanvasRenderingContext2D, painter: Painter, id: string | null, width: number): void => {
  const ghost = id === null ? undefined : painter.look.compared?.ghost.get(id);
  if (ghost === undefined) return;
  const room = 2.5;
  const [left, top] = [ghost.x - ghost.width / 2 - room, ghost.y - ghost.height / 2 - room];
  context.strokeStyle = painter.look.palette.accent;
  context.lineWidth = width;
  context.strokeRect(left, top, ghost.width + 2 * room, ghost.height + 2 * room);
};

const strokeLink = (context: CanvasRenderingContext2D, painter: Painter, link: SceneLink, width: number): void => {
  const { palette } = painter.look;
  context.strokeStyle = palette.accent;
  context.fillStyle = palette.accent;
  context.lineWidth = strokeOf[link.link.strength] + width;
  if (link.link.polarity === 'decreases') context.setLineDash([7, 5]);
  context.stroke(new Path2D(link.d));
  context.setLineDash([]);
  context.fill(new Path2D(link.head));
};

const drawHandle = (context: CanvasRenderingContext2D, painter: Painter, node: SceneNode, scale: number): void => {
  const { x, y } = handleOf(node);
  const radius = HANDLE / Math.min(1, scale * 1.2);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = painter.look.palette.accent;
  context.fill();
  context.strokeStyle = painter.look.palette['accent-ink'];
  context.lineWidth = radius / 4;
  context.beginPath();
  context.moveTo(x - radius / 2, y);
  context.lineTo(x + radius / 2, y);
  context.moveTo(x, y - radius / 2);
  context.lineTo(x, y + radius / 2);
  context.stroke();
};

const straightLink = (from: SceneNode, to: SceneNode, width: number) => {
  const forward = from.x <= to.x;
  const start = { x: from.x + ((forward ? 1 : -1) * from.width) / 2, y: from.y };
  const end = { x: to.x - ((forward ? 1 : -1) * to.width) / 2, y: to.y };
  return linkPath([start, end], width);
};

const drawMoved = (
  context: CanvasRenderingContext2D,
  painter: Painter,
  { ids, dx, dy }: NonNullable<Overlay['moved']>,
  scale: number,
): void => {
  const place = (id: string): SceneNode | undefined => {
    const node = painter.scene.node.get(id);
    return node !== undefined && ids.has(id) ? { ...node, x: node.x + dx, y: node.y + dy } : node;
  };
  for (const { link } of painter.scene.links) {
    if (!ids.has(link.from) && !ids.has(link.to)) continue;
    const [from, to] = [place(link.from), place(link.to)];
    if (from === undefined || to === undefined) continue;
    const { d, head } = straightLink(from, to, strokeOf[link.strength]);
    context.strokeStyle = painter.look.palette['line-strong'];
    context.fillStyle = painter.look.palette['line-strong'];
    context.lineWidth = strokeOf[link.strength];
    if (link.polarity === 'decreases') context.setLineDash([7, 5]);
    context.stroke(new Path2D(d));
    context.setLineDash([]);
    context.fill(new Path2D(head));
  }
  for (const id of ids) {
    const node = place(id);
    if (node === undefined) continue;
    painter.drawNode(context, node, scale);
    strokeNode(context, painter, node, 2.5);
  }
};

const drawNewLink = (
  context: CanvasRenderingContext2D,
  painter: Painter,
  { from, at, to }: NonNullable<Overlay['newLink']>,
): void => {
  const start = painter.scene.node.get(from);
  if (start === undefined) return;
  const target = to === null ? undefined : painter.scene.node.get(to);
  const loose = { ...start, ...at, width: 0, height: 0 };
  const { d, head } = straightLink(start, target ?? loose, strokeOf[2]);
  context.strokeStyle = painter.look.palette.accent;
  context.fillStyle = painter.look.palette.accent;
  context.lineWidth = strokeOf[2];
  context.stroke(new Path2D(d));
  context.fill(new Path2D(head));
  if (target !== undefined) strokeNode(context, painter, target, 3);
};

const drawBand = (context: CanvasRenderingContext2D, box: Box, ink: string, scale: number): void => {
  context.globalAlpha = 0.12;
  context.fillStyle = ink;
  context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = 1.5 / scale;
  context.strokeRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
};

/** The links of the chosen factor, in the ink of what is chosen. */
const drawChosenLinks = (context: CanvasRenderingContext2D, painter: Painter, id: string): void => {
  for (const link of painter.scene.links) {
    if (link.link.from !== id && link.link.to !== id) continue;
    if (painter.isStrong(link)) strokeLink(context, painter, link, 0.4);
  }
};

const accent: Ink = 'accent';

/** Links of chosen factors lie under the nodes, so the nodes at their ends are drawn once more. */
export const drawOverlay = (
  context: CanvasRenderingContext2D,
  painter: Painter,
  overlay: Overlay,
  scale: number,
): void => {
  const { scene, links } = painter;
  const node = (id: string | null): SceneNode | undefined => (id === null ? undefined : scene.node.get(id));
  const link = (id: string | null): SceneLink | undefined =>
    id === null ? undefined : links.find(scene.bounds).find((one) => one.id === id);
  const still = overlay.moved === null;
  if (still && overlay.chosen.size === 1) for (const id of overlay.chosen) drawChosenLinks(context, painter, id);
  for (const one of [link(overlay.pointedLink), link(overlay.chosenLink)]) {
    if (one !== undefined) strokeLink(context, painter, one, 1.5);
  }
  if (still) {
    for (const id of overlay.chosen) {
      const own = node(id);
      const width = 3 / Math.min(1, scale * 1.4);
      if (own === undefined) strokeGhost(context, painter, id, width);
      else strokeNode(context, painter, own, width);
    }
    if (!overlay.chosen.has(overlay.pointedNode ?? '')) strokeGhost(context, painter, overlay.pointedNode, 1.5);
  } else drawMoved(context, painter, overlay.moved, scale);
  const pointed = node(overlay.pointedNode);
  if (pointed !== undefined && still && overlay.newLink === null) {
    if (!overlay.chosen.has(pointed.id)) strokeNode(context, painter, pointed, 1.5);
    drawHandle(context, painter, pointed, scale);
  }
  if (overlay.newLink !== null) drawNewLink(context, painter, overlay.newLink);
  if (overlay.band !== null) drawBand(context, overlay.band, painter.look.palette[accent], scale);
};
