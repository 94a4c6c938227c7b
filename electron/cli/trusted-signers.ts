/** Signers that an allowed_signers file trusts. */
import { type AllowedSigner, parseAllowedSigners } from '../bundle/allowed-signers.ts';
import { readText } from './files.ts';
import { type CommandContext, printNote } from './io.ts';
import { filled } from './words/index.ts';

const LINES_SHOWN = 20;

/** Reads the file and tells of each line that is left out; a line left out trusts nobody. */
export const readAllowedSigners = async (context: CommandContext, file: string): Promise<readonly AllowedSigner[]> => {
  const { signers, refused } = parseAllowedSigners(await readText(file));
  const { signerLine, signerFault, moreLines } = context.words;
  for (const { line, reason } of refused.slice(0, LINES_SHOWN)) {
    printNote(context, filled(signerLine, { line, reason: signerFault[reason] }));
  }
  if (refused.length > LINES_SHOWN) printNote(context, filled(moreLines, { count: refused.length - LINES_SHOWN }));
  return signers;
};

export const signerName = ({ principals, comment }: AllowedSigner): string =>
  comment === '' ? (principals[0] ?? '') : comment;
