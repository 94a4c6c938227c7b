/**
 * Writes, verifies or reads a bundle of 100 MB in a process of its own, whose memory is its own:
 * `node large-bundle.ts write|verify|read FILE [FOLDER]` answers `{ ms, memoryMb, bytes }` as JSON.
 */
import { createHash } from 'node:crypto';
import { readBundle, verifyBundle } from '../../electron/bundle/read-bundle.ts';
import { writeBundle } from '../../electron/bundle/write-bundle.ts';
import { bundleOf, noise } from './bundle-content.ts';

export interface Worked {
  readonly ms: number;
  /** The most that the process has had. */
  readonly memoryMb: number;
  readonly bytes: number;
}

export const largeBagName = 'bench-100';
const CHANGES = 100_000;
const ATTACHMENTS = 60;
const MB = 1024 * 1024;

const WORDS = 'Låg upptäcktsrisk, eftersom tillsynen är delad mellan flera nämnder och sällan samordnad. ';
const text = (seq: number): string => `${WORDS.repeat(2)}Nummer ${seq}.`;

const attachments = () =>
  Array.from({ length: ATTACHMENTS }, (_, n) => ({
    sha256: createHash('sha256').update(noise(MB, n)).digest('hex'),
    size: MB,
    open: () => [noise(MB, n)],
  }));

const options = { trustedKeys: [], ownFingerprint: null, known: [], untrusted: 'report' as const };

const work = (what: string, file: string, folder: string): Promise<{ readonly bytes: number }> => {
  if (what === 'write') return writeBundle(bundleOf(largeBagName, CHANGES, text, attachments()), file);
  return what === 'verify' ? verifyBundle(file, options) : readBundle(file, options, folder);
};

if (import.meta.main) {
  const [, , what = '', file = '', folder = ''] = process.argv;
  const start = performance.now();
  const { bytes } = await work(what, file, folder);
  const ms = performance.now() - start;
  const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ ms, memoryMb, bytes } satisfies Worked));
}
