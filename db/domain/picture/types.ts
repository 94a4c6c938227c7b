/** The picture of the causal map: what it shows, apart from where and on what it is drawn. Lengths are in picture units; 1 is a CSS pixel at full size. */
import type { EvidenceState, Loop } from '../derivation/types.ts';
import type { FactorRecord, LinkRecord } from '../entities.ts';

export interface MapFactor {
  readonly id: string;
  readonly title: string;
  readonly kind: FactorRecord['kind'];
  readonly draft: boolean;
  readonly bone: FactorRecord['bone'];
  readonly influence: FactorRecord['influenceLevel'];
  readonly significance: FactorRecord['significance'];
  readonly evidence: EvidenceState;
  /** Share of the why-walk, 0 to 1. */
  readonly share: number;
  readonly inCut: boolean;
  readonly rootCause: boolean;
}

export interface MapLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly strength: LinkRecord['strength'];
  readonly polarity: LinkRecord['polarity'];
  readonly evidence: EvidenceState;
  /** Links into one factor with the same word here are required together. */
  readonly together: string | null;
}

/** What the map shows: the problem, the factors that are not rejected, the links between them, and what the rules say. */
export interface MapContent {
  readonly problem: string;
  /** In Swedish order of titles. */
  readonly factors: readonly MapFactor[];
  readonly links: readonly MapLink[];
  readonly loops: readonly Loop[];
  /** Chains of factors out of reach, each ending with the problem: what the municipality cannot break alone. */
  readonly unbreakable: readonly (readonly string[])[];
}

/** Colours by meaning; a theme gives each its value. */
export const inks = [
  'paper',
  'panel',
  'raised',
  'line',
  'line-strong',
  'ink',
  'ink-soft',
  'accent',
  'accent-ink',
  'chosen',
  'done',
  'watch',
  'off',
] as const;
export type Ink = (typeof inks)[number];
export type Palette = Readonly<Record<Ink, string>>;

/** A line or area: `d` is SVG path data. */
export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** One line of text; `y` is its baseline. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
  readonly anchor: 'start' | 'middle' | 'end';
}

export type Mark = PathMark | TextMark;
export type Weight = 400 | 600;

/** Words of the picture, in the language of the screen. */
export interface PictureWords {
  readonly problem: string;
  readonly influence: Readonly<Record<FactorRecord['influenceLevel'], string>>;
  readonly kind: Readonly<Record<'pattern' | 'protective', string>>;
  readonly draft: string;
  readonly rootCause: string;
  readonly inCut: string;
  /** With `{share}` in it. */
  readonly share: string;
  readonly together: string;
  readonly loop: Readonly<Record<Loop['effect'], string>>;
}
