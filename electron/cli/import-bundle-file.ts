/** Taking in a bundle from the command line: read in a process of its own, looked at, then stored. */
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { discardRead, readInProcess } from '../bundle/reader-client.ts';
import type { TrustedKey } from '../bundle/signer.ts';
import type { BundlePreview, ImportReport } from '../contract/shapes.ts';
import { analysisSummaries } from '../core/services/analyses.ts';
import { importBundle, knownBundles, openBundle } from '../core/services/import-bundle.ts';
import type { Store } from '../core/services/store.ts';
import { trustedKeys } from '../core/services/trust.ts';
import { type CommandContext, isGiven, printNote } from './io.ts';
import { filled } from './words/index.ts';

const keysOf = (store: Store): TrustedKey[] =>
  trustedKeys(store)
    .filter(({ confirmedAt, revokedAt }) => confirmedAt !== null && revokedAt === null)
    .map(({ fingerprint, name }) => ({ fingerprint, name }));

const readFile = (context: CommandContext, store: Store, file: string) =>
  readInProcess(context.services.spawnReader, {
    file,
    tempDir: tmpdir(),
    options: {
      trustedKeys: keysOf(store),
      ownFingerprint: null,
      known: knownBundles(
        store,
        analysisSummaries(store).map(({ id }) => id),
      ),
      untrusted: 'refuse',
    },
  });

const warn = (context: CommandContext, preview: BundlePreview): void => {
  if (preview.clockWarning) printNote(context, context.words.clockWarning);
  if (preview.state === 'gap') printNote(context, context.words.gapWarning);
};

const tellMassChange = (context: CommandContext, preview: BundlePreview): void => {
  const { words } = context;
  const lines = preview.effect.map((effect) => {
    const entity = words.entity[effect.entity as keyof typeof words.entity] ?? effect.entity;
    return `  ${filled(words.effect, { ...effect, entity })} (${effect.examples.join('; ')})`;
  });
  for (const line of [words.massChange, ...lines, words.massChangeHint]) printNote(context, line);
};

const sum = (effect: BundlePreview['effect'], key: 'created' | 'changed' | 'deleted' | 'conflicts'): number =>
  effect.reduce((total, item) => total + item[key], 0);

const previewReport = ({ analysis, effect, state }: BundlePreview): ImportReport => ({
  analysis: analysis.id,
  title: analysis.title,
  created: sum(effect, 'created'),
  changed: sum(effect, 'changed'),
  deleted: sum(effect, 'deleted'),
  conflicts: sum(effect, 'conflicts'),
  unchanged: state === 'older' || state === 'current' || effect.length === 0,
  left: 0,
});

/**
 * Imports a bundle, or only tells with `--dry-run`. Null where it would change much and `--yes` does not say so.
 * Throws what reading and importing throw, `bundle-signer-unknown` among them.
 */
export const importBundleFile = async (
  context: CommandContext,
  store: Store,
  file: string,
): Promise<ImportReport | null> => {
  const read = await readFile(context, store, file);
  try {
    const pending = { read, folder: read.folder, fileName: basename(file), ownRecipient: null };
    const preview = openBundle(store, '', pending);
    warn(context, preview);
    if (isGiven(context, 'dry-run')) return previewReport(preview);
    if (preview.massChange && !isGiven(context, 'yes')) {
      tellMassChange(context, preview);
      return null;
    }
    return await importBundle(store, pending);
  } finally {
    await discardRead(read);
  }
};
