/** Versions of the plan: made once, compared, checked against their hashes and signatures. */
import { AppError } from '../../../db/domain/app-error.ts';
import type { CheckResult } from '../../../db/domain/checks/types.ts';
import { compareStates } from '../../../db/domain/compare-states.ts';
import { planTable } from '../../../db/domain/plan/plan-table.ts';
import {
  PLAN_VERSION_NAMESPACE,
  type PlanSnapshot,
  planState,
  readSnapshot,
  SNAPSHOT_VERSION,
  signedStatement,
  snapshotText,
} from '../../../db/domain/plan/plan-version.ts';
import type { PlanVersionRecord } from '../../../db/domain/planning-records.ts';
import type { Attachment } from '../../../db/domain/values.ts';
import { stateAt } from '../../../db/log/index.ts';
import { putAttachment, putAttachmentFile } from '../../../db/repositories/attachments.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import type { SigningKey } from '../../bundle/key-pair.ts';
import { bagNameFrom } from '../../bundle/names.ts';
import { fingerprintOf, parsePublicKeyLine, publicKeyLine } from '../../bundle/public-key.ts';
import { checkSignature, createSignature } from '../../bundle/sshsig.ts';
import type { PlanVersionCheck, PlanVersionComparison, VersionOrder } from '../../contract/plan-calls.ts';
import type { PlanDocumentInput } from '../../documents/plan/input.ts';
import { type Derived, deriveAnalysis } from './derivation.ts';
import { planDocumentInput } from './documents.ts';
import { sha256 } from './hash.ts';
import { invalid } from './invalid.ts';
import { stateOfFile, textOfFile } from './kept-files.ts';
import { analysisChecks, planRows } from './plan.ts';
import { type Store, writeEdits } from './store.ts';
import { trustIn } from './trust.ts';

/**
 * The analysis as the order says that it is decided: when, by whom, under what number, with what reason. So it is checked
 * and printed; the snapshot has it as it stands, for all this is said by the version.
 */
const decidedAs = (store: Store, order: VersionOrder): Derived => {
  const { graph, derivation } = deriveAnalysis(store, order.analysis);
  const { caseNumber, checksReason } = order;
  // Organ and day of a remiss are those of the remiss; when the plan is to be decided stands as it stood.
  const { date, organ } = order.kind === 'referral' ? { date: null, organ: null } : order;
  const analysis = {
    ...graph.analysis,
    caseNumber: caseNumber.trim() === '' ? graph.analysis.caseNumber : caseNumber,
    checksReason,
    decisionDate: date ?? graph.analysis.decisionDate,
    decisionBody: organ ?? graph.analysis.decisionBody,
  };
  return { graph: { ...graph, analysis }, derivation };
};

const checkOrder = (store: Store, order: VersionOrder, checks: readonly CheckResult[]): void => {
  if (order.organ !== null) getRecord(store.db, 'actor', order.analysis, order.organ);
  if (order.kind === 'referral') return;
  if (order.organ === null) throw invalid('planVersion', '', 'organ', 'required');
  if (order.date === null) throw invalid('planVersion', '', 'date', 'required');
  const failing = checks.filter(({ holds }) => !holds).map(({ id }) => id);
  if (failing.length > 0 && order.checksReason.trim() === '') {
    throw new AppError('plan-reason-required', { checks: failing.join(', '), count: failing.length });
  }
};

export interface PreparedVersion {
  /** What is printed of it. */
  readonly document: PlanDocumentInput;
  /** `snapshotText` of the plan at the same moment. */
  readonly snapshot: string;
}

/** What a version would hold and print; nothing is stored. Throws as `plan.decide` does. */
export const prepareVersion = (store: Store, order: VersionOrder, appVersion: string): PreparedVersion => {
  const { analysis, title, kind } = order;
  const derived = decidedAs(store, order);
  const checks = analysisChecks(store, analysis, derived);
  checkOrder(store, order, checks);
  const document = planDocumentInput(store, analysis, appVersion, derived);
  const rows = planRows(store, analysis, derived);
  const state = stateAt(store.db, analysis, null);
  return {
    document: {
      ...document,
      meta: { ...document.meta, version: title, draft: kind === 'referral', paragraph: order.paragraph },
    },
    snapshot: snapshotText({ analysis, state, rows, checks }),
  };
};

export interface PrintedVersion {
  readonly order: VersionOrder;
  readonly snapshot: string;
  /** The printed file. */
  readonly pdf: string;
  readonly key: SigningKey;
}

/** Stores a prepared and printed version, signed. It is no step to undo: what was decided stands. */
export const keepVersion = async (store: Store, printed: PrintedVersion): Promise<PlanVersionRecord> => {
  const { order, snapshot, pdf, key } = printed;
  const { analysis, ...said } = order;
  const name = bagNameFrom(order.title);
  const attached = (file: { sha256: string; size: number }, suffix: string, type: string): Attachment => ({
    ...file,
    name: `${name}.${suffix}`,
    type,
  });
  const content = putAttachment(store.db, `${name}.json`, [Buffer.from(snapshot, 'utf8')]);
  const print = putAttachmentFile(store.db, pdf);
  const [organ] = order.organ === null ? [] : [getRecord(store.db, 'actor', analysis, order.organ)];
  const unsigned = {
    ...said,
    organName: organ?.name ?? '',
    formatVersion: SNAPSHOT_VERSION,
    contentHash: sha256(snapshot),
    snapshot: attached(content, 'json', 'application/json'),
    pdf: attached(print, 'pdf', 'application/pdf'),
    madeAt: new Date(store.log.clock.now()).toISOString(),
    signer: fingerprintOf(key.publicKey),
    publicKey: publicKeyLine(key.publicKey),
    signature: '',
  };
  const statement = Buffer.from(signedStatement(analysis, unsigned), 'utf8');
  const signature = await createSignature(key, PLAN_VERSION_NAMESPACE, statement);
  const id = store.log.clock.newId();
  const set = { ...unsigned, signature };
  writeEdits(store, analysis, 'plan.decide', [{ entity: 'planVersion', id, set, mode: 'create' }], { undoable: false });
  return getRecord(store.db, 'planVersion', analysis, id);
};

/** The file of a version's print. Throws `not-found`, and `plan-version-damaged` where it is not what was made. */
export const versionPrint = (store: Store, analysis: string, id: string): Attachment => {
  const { pdf } = getRecord(store.db, 'planVersion', analysis, id);
  if (pdf === null || stateOfFile(store, pdf) !== 'intact') throw new AppError('plan-version-damaged', { id });
  return pdf;
};

const snapshotOf = (store: Store, analysis: string, id: string): PlanSnapshot => {
  const { snapshot, contentHash } = getRecord(store.db, 'planVersion', analysis, id);
  const isWhole = snapshot !== null && snapshot.sha256 === contentHash && stateOfFile(store, snapshot) === 'intact';
  const text = isWhole ? textOfFile(store, snapshot) : '';
  const read = readSnapshot(text);
  if (read === null) throw new AppError('plan-version-damaged', { id });
  return read;
};

const presentOf = (store: Store, analysis: string): Pick<PlanSnapshot, 'state' | 'rows'> => ({
  state: planState(stateAt(store.db, analysis, null)),
  rows: planRows(store, analysis),
});

/** `after` null: the analysis as it is now. Throws `not-found`, `plan-version-damaged`. */
export const compareVersions = (
  store: Store,
  analysis: string,
  before: string,
  after: string | null,
): PlanVersionComparison => {
  const earlier = snapshotOf(store, analysis, before);
  const later = after === null ? presentOf(store, analysis) : snapshotOf(store, analysis, after);
  const tables = { before: planTable(earlier.state, earlier.rows), after: planTable(later.state, later.rows) };
  return { ...compareStates(earlier.state, later.state), rows: { before: earlier.rows, after: later.rows }, tables };
};

/** Whether a version is what was made and signed. Throws `not-found`. */
export const verifyVersion = (store: Store, analysis: string, id: string): PlanVersionCheck => {
  const version = getRecord(store.db, 'planVersion', analysis, id);
  const statement = Buffer.from(signedStatement(analysis, version), 'utf8');
  const signed = checkSignature(Buffer.from(version.signature, 'utf8'), PLAN_VERSION_NAMESPACE, statement);
  const named = parsePublicKeyLine(version.publicKey);
  const fingerprint = named === null ? '' : fingerprintOf(named);
  const own = signed.ok && fingerprintOf(signed.publicKey) === fingerprint && fingerprint === version.signer;
  const { snapshot, contentHash } = version;
  const content = stateOfFile(store, snapshot);
  return {
    content: content === 'intact' && snapshot?.sha256 !== contentHash ? 'damaged' : content,
    pdf: stateOfFile(store, version.pdf),
    signature: own ? 'valid' : 'invalid',
    fingerprint,
    ...trustIn(store, fingerprint, ''),
  };
};
