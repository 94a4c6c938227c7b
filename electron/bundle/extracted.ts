/** What a bundle leaves in its private folder, and how it is read from there. */
import { closeSync, openSync, readSync } from 'node:fs';
import { type LoggedChange, parseChangeLine } from './change-line.ts';
import { limits } from './limits.ts';
import { attachmentPattern } from './names.ts';
import type { BundleReport } from './read-bundle.ts';
import { changesFile } from './read-changes.ts';
import { attachmentFile } from './read-payload.ts';
import { refusal } from './refusal.ts';

/** Folder and file names are made here and never taken from the report. */
export const extracted = (report: BundleReport, folder: string) => ({
  ...report,
  folder,
  /** Canonical lines, for `changesIn`. */
  changesFile: changesFile(folder),
  attachments: report.payload.flatMap(({ path, bytes }) => {
    const sha256 = attachmentPattern.exec(path)?.[1];
    return sha256 === undefined ? [] : [{ sha256, size: bytes, file: attachmentFile(folder, sha256) }];
  }),
});

const PIECE_BYTES = 256 * 1024;

/** The changes of an extracted bundle one by one, checked again; synchronous, for use inside one transaction. */
export function* changesIn(file: string): Generator<LoggedChange> {
  const handle = openSync(file, 'r');
  try {
    let rest: Buffer = Buffer.alloc(0);
    let line = 0;
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      const bytesRead = readSync(handle, piece);
      if (bytesRead === 0) break;
      const bytes = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
      let from = 0;
      for (let to = bytes.indexOf(0x0a); to >= 0; to = bytes.indexOf(0x0a, from)) {
        line += 1;
        yield parseChangeLine(bytes.subarray(from, to), { line });
        from = to + 1;
      }
      rest = bytes.subarray(from);
      if (rest.length > limits.lineBytes) throw refusal('bundle-change', 'line-too-long', { line: line + 1 });
    }
    if (rest.length > 0) throw refusal('bundle-change', 'line-unended', { line: line + 1 });
  } finally {
    closeSync(handle);
  }
}
