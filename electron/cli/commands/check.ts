/** `rotorsak check`: whether a database is whole, down to the tables being what the change log says. */
import { prepared, type ReadDb, rolledBack, type WriteDb } from '../../../db/connection.ts';
import { AppError } from '../../../db/domain/app-error.ts';
import { canonicalDump } from '../../../db/log/index.ts';
import { refoldAll } from '../../../db/log/refold.ts';
import { listAnalyses } from '../../../db/repositories/analyses.ts';
import { withDatabase } from '../database.ts';
import { type CommandContext, exitStatus, isGiven, optionPath, printJson, printLine } from '../io.ts';
import { filled } from '../words/index.ts';

const dumps = (db: ReadDb): string =>
  listAnalyses(db)
    .map(({ id }) => id)
    .sort()
    .map((id) => canonicalDump(db, id))
    .join('\n');

const isWhole = (db: WriteDb): boolean => {
  if (db.sqlite.pragma('integrity_check', { simple: true }) !== 'ok') return false;
  if ((db.sqlite.pragma('foreign_key_check') as unknown[]).length > 0) return false;
  const stored = dumps(db);
  return rolledBack(db, () => {
    refoldAll(db);
    return dumps(db) === stored;
  });
};

export const runCheck = (context: CommandContext): Promise<number> =>
  withDatabase(context, ({ db }) => {
    const file = optionPath(context, 'db');
    if (!isWhole(db)) throw new AppError('database-damaged', { file });
    const analyses = listAnalyses(db).length;
    const changes = Number(prepared(db, 'SELECT count(*) FROM change').pluck().get());
    if (isGiven(context, 'json')) printJson(context, { database: file, whole: true, analyses, changes });
    else printLine(context, filled(context.words.checkOk, { file, analyses, changes }));
    return exitStatus.done;
  });
