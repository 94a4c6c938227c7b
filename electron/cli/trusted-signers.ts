/** Signers that an allowed_signers file trusts. */
import { type AllowedSigner, parseAllowedSigners } from '../bundle/allowed-signers.ts';
import { readText } from './files.ts';
import { type CommandContext, printNote } from './io.ts';
import { filled } from './words/index.ts';

/** Reads the file and tells of each line that is left out; a line left out trusts nobody. */
export const readAllowedSigners = async (context: CommandContext, file: string): Promise<readonly AllowedSigner[]> => {
  const { signers, refused } = parseAllowedSigners(await readText(file));
  for (const { line, reason } of refused) {
    printNote(context, filled(context.words.signerLine, { line, reason: context.words.signerFault[reason] }));
  }
  return signers;
};

export const signerName = ({ principals, comment }: AllowedSigner): string =>
  comment === '' ? (principals[0] ?? '') : comment;
