/** The analysis as prose: headings and paragraphs, each paragraph with the records that it is about. */
import type { AnalysisGraph, Derivation } from '../derivation/types.ts';
import type { EntityName } from '../entities.ts';
import type { ThinkingRecords } from '../thinking-records.ts';

export type ProseSectionId = 'problem' | 'known' | 'patterns' | 'events' | 'chains' | 'loops' | 'influence' | 'gaps';

export interface ProseParagraph {
  readonly text: string;
  /** In the order in which the text names them, each once. */
  readonly about: readonly { readonly entity: EntityName; readonly id: string }[];
}

export interface ProseSection {
  readonly id: ProseSectionId;
  readonly heading: string;
  readonly paragraphs: readonly ProseParagraph[];
}

export type ProseRecords = AnalysisGraph & Pick<ThinkingRecords, 'patternTags' | 'chainSteps' | 'openQuestions'>;

export interface ProseInput {
  readonly graph: ProseRecords;
  readonly derivation: Derivation;
}
