/** Taking in a table from the command line: read in a process of its own, planned, then stored. */
import { AppError, assertPresent } from '../../db/domain/app-error.ts';
import { guessMapping, missingColumns, type TableMapping } from '../../db/domain/tables/guess.ts';
import type { TablePlan } from '../../db/domain/tables/plan-table.ts';
import { cellName, faultSentence, noteSentence } from '../../db/domain/tables/sentences.ts';
import { tableWords } from '../../db/domain/tables/words/index.ts';
import { getRecord } from '../../db/repositories/records.ts';
import type { Store } from '../core/services/store.ts';
import { planFor, storePlan, tableReportOf } from '../core/services/tables.ts';
import { readTableInProcess } from '../tables/reader-client.ts';
import { type CommandContext, exitStatus, isGiven, optionText, printJson, printLine, printNote } from './io.ts';
import { filled } from './words/index.ts';

const LINES_SHOWN = 20;

/** Whether a file is a table by what it is called. */
export const isTableName = (file: string): boolean => /\.(csv|tsv|txt|xlsx|xlsm|xls)$/i.test(file);

const tellCells = ({ faults, notes }: TablePlan, context: CommandContext): void => {
  const { words, language } = context;
  const lines = [
    ...faults.map((fault) => `  ${cellName(fault)}: ${faultSentence(fault, language)}`),
    ...notes.map((note) => `  ${cellName(note)}: ${noteSentence(note, language)}`),
  ];
  for (const line of lines.slice(0, LINES_SHOWN)) printNote(context, line);
  if (lines.length > LINES_SHOWN) printNote(context, filled(words.moreFaults, { count: lines.length - LINES_SHOWN }));
};

const cellsAsJson = ({ faults, notes }: TablePlan, { language }: CommandContext) => ({
  faults: faults.map((fault) => ({ cell: cellName(fault), ...fault, text: faultSentence(fault, language) })),
  notes: notes.map((note) => ({ cell: cellName(note), ...note, text: noteSentence(note, language) })),
});

/** The sheet that is most like one of our tables, and how its columns are read. */
const readChosen = async (context: CommandContext, file: string) => {
  const { tables } = await readTableInProcess(context.services.spawnTableReader, file);
  const guesses = tables.map((table) => {
    const mapping = guessMapping(table);
    return { table, mapping, known: mapping.columns.filter((key) => key !== null).length };
  });
  const most = Math.max(...guesses.map(({ known }) => known));
  return assertPresent(
    guesses.find(({ known }) => known === most),
    'a file that was read holds a table',
  );
};

/** Throws `table-columns` with what the columns are called. */
const checkColumns = (mapping: TableMapping, { language }: CommandContext): void => {
  const [missing] = missingColumns(mapping);
  const { column } = tableWords(language);
  if (missing !== undefined) {
    throw new AppError('table-columns', { columns: missing.map((key) => column[key]).join(', ') });
  }
};

/**
 * Imports a table, or only tells with `--dry-run`; the headings say what its columns are. Answers the exit status:
 * refused where cells have faults and `--skip-faulty` does not say to pass over their rows.
 */
export const importTableFile = async (context: CommandContext, store: Store, file: string): Promise<number> => {
  const { words } = context;
  const analysis = optionText(context, 'analysis');
  getRecord(store.db, 'analysis', analysis, analysis);
  const { table, mapping } = await readChosen(context, file);
  checkColumns(mapping, context);
  const plan = planFor(store, analysis, table, mapping);
  const skip = isGiven(context, 'skip-faulty');
  const dryRun = isGiven(context, 'dry-run');
  const refused = plan.faults.length > 0 && !skip;
  const report =
    dryRun || refused ? tableReportOf(store, analysis, plan) : await storePlan(store, analysis, plan, skip);
  const values = { ...report, id: analysis, faults: plan.faults.length };
  if (isGiven(context, 'json')) {
    printJson(context, { ...report, dryRun, stored: !dryRun && !refused, ...cellsAsJson(plan, context) });
  } else {
    tellCells(plan, context);
    if (refused) printNote(context, filled(words.tableRefused, values));
    else printLine(context, filled(dryRun ? words.wouldImportTable : words.tableImported, values));
  }
  return refused ? exitStatus.refused : exitStatus.done;
};
