/** `rotorsak print` */
import { withDatabase } from '../database.ts';
import { outputFile, writeOutput } from '../files.ts';
import { type CommandContext, exitStatus, optionText, printLine } from '../io.ts';
import { printedPlan } from '../printed-plan.ts';
import { filled } from '../words/index.ts';

export const runPrint = async (context: CommandContext): Promise<number> => {
  const file = await outputFile(context);
  const pdf = await withDatabase(context, (store) => printedPlan(context, store, optionText(context, 'analysis')));
  const bytes = await writeOutput(context, file, pdf);
  printLine(context, filled(context.words.written, { file, bytes }));
  return exitStatus.done;
};
