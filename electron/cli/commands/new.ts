/** `rotorsak new` */
import { createSample } from '../../core/services/sample.ts';
import { withNewDatabase } from '../database.ts';
import { type CommandContext, exitStatus, isGiven, optionPath, printJson, printLine } from '../io.ts';
import { filled } from '../words/index.ts';

export const runNew = async (context: CommandContext): Promise<number> => {
  const { words } = context;
  const file = optionPath(context, 'db');
  const sample = await withNewDatabase(context, (store) => (isGiven(context, 'sample') ? createSample(store) : null));
  if (isGiven(context, 'json')) {
    printJson(context, { database: file, analysis: sample?.id ?? null });
    return exitStatus.done;
  }
  printLine(context, filled(words.created, { file }));
  if (sample !== null) printLine(context, filled(words.sampleCreated, { title: sample.title, id: sample.id }));
  return exitStatus.done;
};
