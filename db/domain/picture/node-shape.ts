/** The outline of a node by how far the municipality can influence it: each level has corners of its own. */
import type { MapFactor } from './types.ts';

/** Rounded to hundredths, which no eye sees and which keeps files small. */
export const num = (value: number): string => String(Math.round(value * 100) / 100);

export const circle = (x: number, y: number, radius: number): string =>
  `M${num(x - radius)} ${num(y)}a${num(radius)} ${num(radius)} 0 1 1 ${num(2 * radius)} 0a${num(radius)} ${num(radius)} 0 1 1 ${num(-2 * radius)} 0Z`;

const CORNER = 9;

const square = (w: number, h: number): string => `M${num(-w)} ${num(-h)}H${num(w)}V${num(h)}H${num(-w)}Z`;

/** `sweep` 1 rounds the corners outwards, 0 takes a bite out of them. */
const curved = (w: number, h: number, r: number, sweep: 0 | 1): string => {
  const arc = (x: number, y: number): string => `A${num(r)} ${num(r)} 0 0 ${sweep} ${num(x)} ${num(y)}`;
  return `M${num(-w + r)} ${num(-h)}H${num(w - r)}${arc(w, -h + r)}V${num(h - r)}${arc(w - r, h)}H${num(-w + r)}${arc(-w, h - r)}V${num(-h + r)}${arc(-w + r, -h)}Z`;
};

const chamfered = (w: number, h: number, r: number): string =>
  `M${num(-w + r)} ${num(-h)}H${num(w - r)}L${num(w)} ${num(-h + r)}V${num(h - r)}L${num(w - r)} ${num(h)}H${num(-w + r)}L${num(-w)} ${num(h - r)}V${num(-h + r)}Z`;

/** The outline round the origin, `inset` inside the border. Own: rounded; shared: cut corners; none: square; unset: bitten. */
export const nodeOutline = (
  influence: MapFactor['influence'],
  size: { readonly width: number; readonly height: number },
  inset: number,
): string => {
  const [w, h] = [size.width / 2 - inset, size.height / 2 - inset];
  const r = Math.max(0, CORNER - inset);
  if (influence === 'own') return curved(w, h, r, 1);
  if (influence === 'shared') return chamfered(w, h, CORNER - inset * 0.4);
  if (influence === 'none') return square(w, h);
  return curved(w, h, CORNER - 3, 0);
};

export const problemOutline = (size: { readonly width: number; readonly height: number }, inset = 0): string =>
  curved(size.width / 2 - inset, size.height / 2 - inset, Math.max(0, CORNER + 3 - inset), 1);

/** The sign of a level: full, half and empty circle, and a dotted one where nobody has judged. */
export const influenceSign = (x: number, y: number, radius: number) => ({
  whole: circle(x, y, radius),
  half: `M${num(x)} ${num(y - radius)}a${num(radius)} ${num(radius)} 0 0 0 0 ${num(2 * radius)}Z`,
});
