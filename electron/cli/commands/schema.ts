/** `rotorsak schema` */
import { caseJsonSchema } from '../../../db/domain/interchange/schema.ts';
import { type CommandContext, exitStatus, printJson } from '../io.ts';

export const runSchema = (context: CommandContext): Promise<number> => {
  printJson(context, caseJsonSchema());
  return Promise.resolve(exitStatus.done);
};
