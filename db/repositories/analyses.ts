import { prepared, type ReadDb } from '../connection.ts';
import type {
  ActorRecord,
  AnalysisRecord,
  AuthorRecord,
  EvidenceRecord,
  FactorRecord,
  LinkRecord,
  MeasureRecord,
  PlanRowRecord,
  SourceRecord,
} from '../domain/entities.ts';
import type { PlanningRecords } from '../domain/planning-records.ts';
import type { ThinkingRecords } from '../domain/thinking-records.ts';
import { countConflicts } from '../log/read.ts';
import { getRecord, listRecords } from './records.ts';

export interface AnalysisListItem {
  readonly id: string;
  readonly title: string;
  readonly problem: string;
  readonly area: string;
  readonly caseNumber: string;
  readonly archived: boolean;
  readonly factors: number;
  readonly measures: number;
  readonly openConflicts: number;
  /** ISO time when it was last written here, UTC. */
  readonly changedAt: string;
}
/** Everything that one analysis holds; what derivation, checks, printing and interchange work on. */
export interface AnalysisGraph extends ThinkingRecords, PlanningRecords {
  readonly analysis: AnalysisRecord;
  readonly authors: AuthorRecord[];
  readonly actors: ActorRecord[];
  readonly sources: SourceRecord[];
  readonly factors: FactorRecord[];
  readonly links: LinkRecord[];
  readonly evidence: EvidenceRecord[];
  readonly measures: MeasureRecord[];
  readonly planRows: PlanRowRecord[];
}

interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly problem: string;
  readonly area: string;
  readonly caseNumber: string;
  readonly archived: number;
  readonly factors: number;
  readonly measures: number;
  readonly changedAt: number;
}

const LIST = `SELECT a.id, a.title, a.problem, a.area, a.case_number AS caseNumber, a.archived,
  (SELECT count(*) FROM factor f WHERE f.analysis_id = a.id AND f.deleted = 0) AS factors,
  (SELECT count(*) FROM measure m WHERE m.analysis_id = a.id AND m.deleted = 0) AS measures,
  l.changed_at AS changedAt
  FROM analysis a JOIN analysis_log l ON l.analysis_id = a.analysis_id
  WHERE a.deleted = 0 ORDER BY l.changed_at DESC, a.id`;

/** All analyses, the last changed first. */
export const listAnalyses = (db: ReadDb): AnalysisListItem[] =>
  (prepared(db, LIST).all() as ListRow[]).map((row) => ({
    ...row,
    archived: row.archived === 1,
    openConflicts: countConflicts(db, row.id),
    changedAt: new Date(row.changedAt).toISOString(),
  }));

export const thinkingRecords = (db: ReadDb, analysisId: string): ThinkingRecords => ({
  patternTags: listRecords(db, 'patternTag', analysisId),
  openQuestions: listRecords(db, 'openQuestion', analysisId),
  chainSteps: listRecords(db, 'chainStep', analysisId),
  priorityGrounds: listRecords(db, 'priorityGround', analysisId),
  savedViews: listRecords(db, 'savedView', analysisId),
  scenarios: listRecords(db, 'scenario', analysisId),
  scenarioChanges: listRecords(db, 'scenarioChange', analysisId),
  comments: listRecords(db, 'comment', analysisId),
});

export const planningRecords = (db: ReadDb, analysisId: string): PlanningRecords => ({
  measureSteps: listRecords(db, 'measureStep', analysisId),
  indicators: listRecords(db, 'indicator', analysisId),
  measurements: listRecords(db, 'measurement', analysisId),
  actorFunctions: listRecords(db, 'actorFunction', analysisId),
  agreements: listRecords(db, 'agreement', analysisId),
  requests: listRecords(db, 'request', analysisId),
  refusedSuggestions: listRecords(db, 'refusedSuggestion', analysisId),
  secrecyMarks: listRecords(db, 'secrecyMark', analysisId),
  decisionSteps: listRecords(db, 'decisionStep', analysisId),
  planVersions: listRecords(db, 'planVersion', analysisId),
  followUpRounds: listRecords(db, 'followUpRound', analysisId),
  followUps: listRecords(db, 'followUp', analysisId),
  learnings: listRecords(db, 'learning', analysisId),
});

/** Throws `not-found`. */
export const analysisGraph = (db: ReadDb, analysisId: string): AnalysisGraph => ({
  analysis: getRecord(db, 'analysis', analysisId, analysisId),
  authors: listRecords(db, 'author', analysisId),
  actors: listRecords(db, 'actor', analysisId),
  sources: listRecords(db, 'source', analysisId),
  factors: listRecords(db, 'factor', analysisId),
  links: listRecords(db, 'link', analysisId),
  evidence: listRecords(db, 'evidence', analysisId),
  measures: listRecords(db, 'measure', analysisId),
  planRows: listRecords(db, 'planRow', analysisId),
  ...thinkingRecords(db, analysisId),
  ...planningRecords(db, analysisId),
});

/** Ids of all analyses that have a log, shown or not. */
export const analysisIds = (db: ReadDb): string[] =>
  prepared(db, 'SELECT analysis_id FROM analysis_log ORDER BY analysis_id').pluck().all() as string[];

/** Number of changes that the analysis ever had: the same number, the same state. 0 where there is none. */
export const changeCount = (db: ReadDb, analysisId: string): number =>
  Number(prepared(db, 'SELECT change_count FROM analysis_log WHERE analysis_id = ?').pluck().get(analysisId) ?? 0);
