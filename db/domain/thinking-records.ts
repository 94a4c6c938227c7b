/** The records that people think with beside factors and links; none of them is read by the rules of derivation.md. */
import type {
  ChainStepRecord,
  CommentRecord,
  OpenQuestionRecord,
  PatternTagRecord,
  PriorityGroundRecord,
  SavedViewRecord,
  ScenarioChangeRecord,
  ScenarioRecord,
} from './entities.ts';

export interface ThinkingRecords {
  readonly patternTags: readonly PatternTagRecord[];
  readonly openQuestions: readonly OpenQuestionRecord[];
  readonly chainSteps: readonly ChainStepRecord[];
  readonly priorityGrounds: readonly PriorityGroundRecord[];
  readonly savedViews: readonly SavedViewRecord[];
  readonly scenarios: readonly ScenarioRecord[];
  readonly scenarioChanges: readonly ScenarioChangeRecord[];
  readonly comments: readonly CommentRecord[];
}
