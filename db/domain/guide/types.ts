/** The method guide: what is missing and what to ask next. It locks no order (Brå: one goes back and forth). */
import type { AnalysisGraph, Derivation } from '../derivation/types.ts';
import type { EntityName } from '../entities.ts';
import type { ThinkingRecords } from '../thinking-records.ts';

export const guideIds = [
  'problem-description',
  'situation-picture',
  'no-sources',
  'undated-sources',
  'old-sources',
  'why',
  'direct-causes',
  'bone-victim',
  'bone-offender',
  'bone-place',
  'bone-system',
  'indirect-causes',
  'no-bone',
  'unconnected',
  'drafts',
  'pattern-time',
  'pattern-place',
  'pattern-object',
  'pattern-modus',
  'no-events',
  'no-break',
  'unknown',
  'single-source',
  'contested',
  'link-unknown',
  'influence-unset',
  'influence-incomplete',
  'significance-unset',
  'no-grounds',
  'questions-overdue',
  'questions-loose',
  'comments-open',
] as const;
export type GuideId = (typeof guideIds)[number];

/** Where in the application one goes on with it. */
export type GuidePlace =
  | 'overview'
  | 'sources'
  | 'register'
  | 'map'
  | 'fishbone'
  | 'tree'
  | 'events'
  | 'matrix'
  | 'patterns'
  | 'coverage'
  | 'questions'
  | 'comments';

export interface GuideItem {
  readonly id: GuideId;
  /** `missing`: something is not filled in. `ask`: a question to think with. */
  readonly kind: 'missing' | 'ask';
  readonly place: GuidePlace;
  /** How many records it is about; 1 where it is about the analysis. */
  readonly count: number;
  readonly about: readonly { readonly entity: EntityName; readonly id: string }[];
}

export interface GuideInput {
  readonly graph: AnalysisGraph & ThinkingRecords;
  readonly derivation: Derivation;
  /** `YYYY-MM-DD` */
  readonly today: string;
}
