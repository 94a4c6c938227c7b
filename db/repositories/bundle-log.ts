/** The register of bundles handed over and received (TF 2 kap.). */
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

export interface BundleLogEntry {
  readonly id: string;
  readonly direction: 'received' | 'handedOver';
  readonly analysisId: string;
  readonly bundleId: string;
  /** Fingerprint of the key that signed. */
  readonly signer: string;
  readonly sequence: number;
  readonly tagManifestSha512: string;
  /** ISO time, UTC. */
  readonly at: string;
  /** To whom or from whom. */
  readonly counterpart: string;
  readonly organisation: string;
  readonly purpose: string;
  readonly secrecy: string;
  readonly fileName: string;
  /** Number of records by kind. */
  readonly counts: Readonly<Record<string, number>>;
}

interface Row extends Omit<BundleLogEntry, 'counts'> {
  readonly counts: string;
}

const SELECT = `SELECT id, direction, analysis_id AS analysisId, bundle_id AS bundleId, signer, sequence,
  tag_manifest_sha512 AS tagManifestSha512, at, counterpart, organisation, purpose, secrecy, file_name AS fileName,
  counts FROM bundle_log`;

const entryOf = (row: Row): BundleLogEntry => ({
  ...row,
  counts: JSON.parse(row.counts) as Record<string, number>, // written by addBundleLogEntry
});

/** Notes a bundle. In the transaction of its merge, before it: changes name the entry that they came with. */
export const addBundleLogEntry = (db: WriteDb, entry: BundleLogEntry): void => {
  prepared(
    db,
    `INSERT INTO bundle_log (id, direction, analysis_id, bundle_id, signer, sequence, tag_manifest_sha512, at,
      counterpart, organisation, purpose, secrecy, file_name, counts)
      VALUES (@id, @direction, @analysisId, @bundleId, @signer, @sequence, @tagManifestSha512, @at,
      @counterpart, @organisation, @purpose, @secrecy, @fileName, @counts)`,
  ).run({ ...entry, counts: JSON.stringify(entry.counts) });
};

/** The bundles of an analysis, the newest first. */
export const listBundleLog = (db: ReadDb, analysisId: string): BundleLogEntry[] =>
  (prepared(db, `${SELECT} WHERE analysis_id = ? ORDER BY at DESC, id DESC`).all(analysisId) as Row[]).map(entryOf);

/** The last bundle of a signer in a direction, by sequence: what the next one follows on. */
export const lastBundle = (
  db: ReadDb,
  analysisId: string,
  direction: BundleLogEntry['direction'],
  signer: string,
): BundleLogEntry | null => {
  const row = prepared(
    db,
    `${SELECT} WHERE analysis_id = ? AND direction = ? AND signer = ? ORDER BY sequence DESC, at DESC LIMIT 1`,
  ).get(analysisId, direction, signer) as Row | undefined;
  return row === undefined ? null : entryOf(row);
};
