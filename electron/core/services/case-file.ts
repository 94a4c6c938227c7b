/** The open case file (interchange.md): an analysis out to other programs, and in from them. */
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../db/domain/app-error.ts';
import type { CaseFault } from '../../../db/domain/interchange/faults.ts';
import { type CaseEdit, diffCase, noRecords } from '../../../db/domain/interchange/from-case.ts';
import { caseText, parseCase } from '../../../db/domain/interchange/parse.ts';
import { CASE_SIZE_LIMIT, type Case } from '../../../db/domain/interchange/schema.ts';
import { recordsToCase } from '../../../db/domain/interchange/to-case.ts';
import { analysisGraph } from '../../../db/repositories/analyses.ts';
import { fileFault } from '../../bundle/file-fault.ts';
import type { ImportReport } from '../../contract/shapes.ts';
import { analysisExists } from './analyses.ts';
import { sha256 } from './hash.ts';
import { type Store, writeEdits } from './store.ts';

/** A file that does not fit; `faults` names the place of each. */
export class CaseRefused extends AppError {
  readonly faults: readonly CaseFault[];
  constructor(faults: readonly CaseFault[]) {
    const [first] = faults;
    super('case-invalid', { count: faults.length, first: first?.path ?? '', reason: first?.code ?? '' });
    this.faults = faults;
  }
}

/** The analysis as the text of a case file. Throws `not-found`. */
export const caseFileText = (store: Pick<Store, 'db'>, analysis: string): string =>
  caseText(recordsToCase(analysisGraph(store.db, analysis)));

/** Reads and checks a case file. Throws `CaseRefused`, `case-too-large`, and what a file that cannot be read gives. */
export const readCaseFile = async (file: string): Promise<Case> => {
  let bytes: Buffer;
  try {
    const { size } = await stat(file);
    if (size > CASE_SIZE_LIMIT) throw new AppError('case-too-large', { limit: CASE_SIZE_LIMIT, file });
    bytes = await readFile(file);
  } catch (error) {
    throw fileFault(error, file, 'read');
  }
  const parsed = parseCase(bytes);
  if (!parsed.ok) throw new CaseRefused(parsed.faults);
  return parsed.case;
};

const recordKey = ({ entity, id }: CaseEdit): string => `${entity}/${id}`;

const report = (store: Store, given: Case, edits: readonly CaseEdit[], known: boolean): ImportReport => {
  const touched = new Set(edits.map(recordKey));
  const graph = known ? analysisGraph(store.db, given.analysis.id) : null;
  const before = new Set<string>();
  if (graph !== null) {
    for (const [entity, records] of Object.entries(graphLists(graph))) {
      for (const { id } of records) before.add(`${entity}/${id}`);
    }
  }
  const changed = [...touched].filter((key) => before.has(key)).length;
  return {
    analysis: given.analysis.id,
    title: given.analysis.title,
    created: touched.size - changed,
    changed,
    deleted: 0,
    conflicts: 0,
    unchanged: touched.size === 0,
    left: 0,
  };
};

const graphLists = (graph: ReturnType<typeof analysisGraph>) => ({
  analysis: [graph.analysis],
  actor: graph.actors,
  source: graph.sources,
  factor: graph.factors,
  link: graph.links,
  evidence: graph.evidence,
  measure: graph.measures,
});

export interface CaseImport {
  readonly edits: readonly CaseEdit[];
  readonly report: ImportReport;
}

/** What importing the case would write, and the report of it; nothing is stored. */
export const planCaseImport = (store: Store, given: Case): CaseImport => {
  const known = analysisExists(store, given.analysis.id);
  const current = known ? analysisGraph(store.db, given.analysis.id) : noRecords;
  const edits = diffCase(current, given, sha256);
  return { edits, report: report(store, given, edits, known) };
};

/** Stores a case as one step: new, or what differs from what is here. Absence from the file deletes nothing. */
export const importCase = (store: Store, given: Case): ImportReport => {
  const planned = planCaseImport(store, given);
  if (planned.edits.length > 0) writeEdits(store, given.analysis.id, 'case.import', planned.edits);
  return planned.report;
};
