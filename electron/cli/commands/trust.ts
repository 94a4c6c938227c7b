/** `rotorsak trust` */
import { inTransaction } from '../../../db/connection.ts';
import { AppError } from '../../../db/domain/app-error.ts';
import { publicKeyLine } from '../../bundle/public-key.ts';
import { trustKey } from '../../core/services/trust.ts';
import { withDatabase } from '../database.ts';
import { type CommandContext, exitStatus, isGiven, optionPath, printJson, printLine } from '../io.ts';
import { readAllowedSigners, signerName } from '../trusted-signers.ts';
import { filled } from '../words/index.ts';

export const runTrust = async (context: CommandContext): Promise<number> => {
  const file = optionPath(context, 'add');
  const signers = await readAllowedSigners(context, file);
  if (signers.length === 0) throw new AppError('key-not-readable', { file, reason: 'allowed_signers' });
  const trusted = await withDatabase(context, (store) =>
    inTransaction(store.db, () =>
      signers.map((signer) =>
        trustKey(
          store,
          {
            publicKey: publicKeyLine(signer.publicKey, signer.comment),
            name: signerName(signer),
            organisation: '',
            email: signer.principals[0] ?? '',
          },
          'list',
        ),
      ),
    ),
  );
  const shown = trusted.map(({ fingerprint, name, email }) => ({ fingerprint, name, email }));
  if (isGiven(context, 'json')) printJson(context, shown);
  else for (const key of shown) printLine(context, filled(context.words.trusted, key));
  return exitStatus.done;
};
