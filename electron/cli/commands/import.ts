/** `rotorsak import`: a case file, a bundle of a trusted signer, or a table into an analysis. */
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backupDatabase } from '../../../db/backup.ts';
import { fileFault } from '../../bundle/file-fault.ts';
import type { ImportReport } from '../../contract/shapes.ts';
import { importCase, planCaseImport, readCaseFile } from '../../core/services/case-file.ts';
import type { Store } from '../../core/services/store.ts';
import { UsageError } from '../arguments.ts';
import { withDatabase } from '../database.ts';
import { importBundleFile } from '../import-bundle-file.ts';
import { importTableFile, isTableName } from '../import-table-file.ts';
import { type CommandContext, exitStatus, isGiven, printJson, printLine } from '../io.ts';
import { filled } from '../words/index.ts';

/** A bundle is a ZIP file or an age file; a case file is neither. */
const isBundle = async (file: string): Promise<boolean> => {
  try {
    const handle = await open(file, 'r');
    try {
      const start = Buffer.alloc(21);
      await handle.read(start, 0, start.length, 0);
      const text = start.toString('latin1');
      return text.startsWith('PK') || text === 'age-encryption.org/v1' || /\.rotorsak(\.age)?$/.test(file);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFault(error, file, 'read');
  }
};

const importCaseFile = async (context: CommandContext, store: Store, file: string): Promise<ImportReport> => {
  const given = await readCaseFile(file);
  const { edits, report } = planCaseImport(store, given);
  if (isGiven(context, 'dry-run') || edits.length === 0) return report;
  await backupDatabase(store.db, store.backupFolder, 'import', store.log.clock);
  return importCase(store, given);
};

const tell = (context: CommandContext, report: ImportReport): void => {
  const { words } = context;
  const values = { ...report, id: report.analysis };
  if (isGiven(context, 'json')) printJson(context, { ...report, dryRun: isGiven(context, 'dry-run') });
  else if (report.unchanged) printLine(context, filled(words.unchanged, values));
  else printLine(context, filled(isGiven(context, 'dry-run') ? words.wouldImport : words.imported, values));
  if (!isGiven(context, 'json') && report.conflicts > 0) {
    printLine(context, filled(words.conflicts, { count: report.conflicts }));
  }
};

export const runImport = async (context: CommandContext): Promise<number> => {
  const file = resolve(context.io.cwd, context.positional);
  if (isGiven(context, 'analysis')) return withDatabase(context, (store) => importTableFile(context, store, file));
  if (isTableName(file)) throw new UsageError('missingOption', { option: '--analysis' }, 'import');
  const bundle = await isBundle(file);
  const report = await withDatabase(context, (store) =>
    bundle ? importBundleFile(context, store, file) : importCaseFile(context, store, file),
  );
  if (report === null) return exitStatus.refused;
  tell(context, report);
  return exitStatus.done;
};
