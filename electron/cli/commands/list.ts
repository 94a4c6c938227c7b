/** `rotorsak list` */
import { analysisSummaries } from '../../core/services/analyses.ts';
import { withDatabase } from '../database.ts';
import { type CommandContext, exitStatus, isGiven, printJson, printLine } from '../io.ts';
import { oneLine } from '../words/index.ts';

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const runList = (context: CommandContext): Promise<number> =>
  withDatabase(context, (store) => {
    const { words } = context;
    const analyses = analysisSummaries(store);
    if (isGiven(context, 'json')) printJson(context, analyses);
    else if (analyses.length === 0) printLine(context, words.noAnalyses);
    else {
      const heads = words.listHeads;
      const rows = analyses.map(({ id, factors, measures, changedAt, title, archived }) => [
        id,
        String(factors),
        String(measures),
        changedAt.slice(0, 10),
        oneLine(archived ? `${title} ${words.archived}` : title),
      ]);
      printLine(context, table([[heads.id, heads.factors, heads.measures, heads.changedAt, heads.title], ...rows]));
    }
    return exitStatus.done;
  });
