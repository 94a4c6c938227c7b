/** `rotorsak table` */
import { extname } from 'node:path';
import { assertPresent } from '../../../db/domain/app-error.ts';
import { tableKinds } from '../../../db/domain/tables/columns.ts';
import { type TableFormat, tableFormats } from '../../contract/table-calls.ts';
import { tableBytes } from '../../core/services/tables.ts';
import { UsageError } from '../arguments.ts';
import { withDatabase } from '../database.ts';
import { outputFile, writeOutput } from '../files.ts';
import { type CommandContext, exitStatus, optionText, printLine } from '../io.ts';
import { filled } from '../words/index.ts';

/** The format that the name of `--out` ends with. */
const formatOf = (context: CommandContext): TableFormat => {
  const value = optionText(context, 'out');
  const format = tableFormats.find((name) => extname(value).toLowerCase() === `.${name}`);
  if (format !== undefined) return format;
  throw new UsageError('badValue', { option: '--out', value, allowed: '*.csv, *.xlsx' }, 'table');
};

export const runTable = async (context: CommandContext): Promise<number> => {
  const { language, words } = context;
  const format = formatOf(context);
  const file = await outputFile(context);
  const kind = tableKinds.find((name) => name === optionText(context, 'table'));
  const wanted = { kind: assertPresent(kind, 'the option takes no other value'), format, language };
  const content = await withDatabase(context, (store) => tableBytes(store, optionText(context, 'analysis'), wanted));
  const bytes = await writeOutput(context, file, content);
  printLine(context, filled(words.written, { file, bytes }));
  return exitStatus.done;
};
