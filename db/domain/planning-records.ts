/** The records of planning, deciding and following up, beside measures and rows. */
import type { RecordOf } from './entities.ts';

export type MeasureStepRecord = RecordOf<'measureStep'>;
export type IndicatorRecord = RecordOf<'indicator'>;
export type MeasurementRecord = RecordOf<'measurement'>;
export type ActorFunctionRecord = RecordOf<'actorFunction'>;
export type AgreementRecord = RecordOf<'agreement'>;
export type RequestRecord = RecordOf<'request'>;
export type RefusedSuggestionRecord = RecordOf<'refusedSuggestion'>;
export type SecrecyMarkRecord = RecordOf<'secrecyMark'>;
export type DecisionStepRecord = RecordOf<'decisionStep'>;
export type PlanVersionRecord = RecordOf<'planVersion'>;
export type FollowUpRoundRecord = RecordOf<'followUpRound'>;
export type FollowUpRecord = RecordOf<'followUp'>;
export type LearningRecord = RecordOf<'learning'>;

export interface PlanningRecords {
  readonly measureSteps: readonly MeasureStepRecord[];
  readonly indicators: readonly IndicatorRecord[];
  readonly measurements: readonly MeasurementRecord[];
  readonly actorFunctions: readonly ActorFunctionRecord[];
  readonly agreements: readonly AgreementRecord[];
  readonly requests: readonly RequestRecord[];
  readonly refusedSuggestions: readonly RefusedSuggestionRecord[];
  readonly secrecyMarks: readonly SecrecyMarkRecord[];
  readonly decisionSteps: readonly DecisionStepRecord[];
  readonly planVersions: readonly PlanVersionRecord[];
  readonly followUpRounds: readonly FollowUpRoundRecord[];
  readonly followUps: readonly FollowUpRecord[];
  readonly learnings: readonly LearningRecord[];
}
