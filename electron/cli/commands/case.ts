/** `rotorsak case` */
import { caseFileText } from '../../core/services/case-file.ts';
import { withDatabase } from '../database.ts';
import { outputFile, writeOutput } from '../files.ts';
import { type CommandContext, exitStatus, optionText, printLine } from '../io.ts';
import { filled } from '../words/index.ts';

export const runCase = async (context: CommandContext): Promise<number> => {
  const file = await outputFile(context);
  const text = await withDatabase(context, (store) => caseFileText(store, optionText(context, 'analysis')));
  const bytes = await writeOutput(context, file, text);
  printLine(context, filled(context.words.written, { file, bytes }));
  return exitStatus.done;
};
