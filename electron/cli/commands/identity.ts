/** `rotorsak identity` */
import { resolve } from 'node:path';
import { writeKeyFile } from '../../bundle/key-file.ts';
import { generateKeyPair, type KeyPair } from '../../bundle/key-pair.ts';
import { fingerprintOf } from '../../bundle/public-key.ts';
import { UsageError } from '../arguments.ts';
import { readOwnKey, readPassphrase } from '../files.ts';
import {
  type CommandContext,
  exitStatus,
  isGiven,
  optionPath,
  optionText,
  printJson,
  printLine,
  printNote,
} from '../io.ts';
import { allowedSignersLine, checkOwner, keyComment } from '../key.ts';
import { filled } from '../words/index.ts';

const tell = (context: CommandContext, { comment, publicKey }: KeyPair): void => {
  const fingerprint = fingerprintOf(publicKey);
  const line = allowedSignersLine(comment, publicKey).trimEnd();
  if (isGiven(context, 'json')) printJson(context, { fingerprint, allowedSigners: line });
  else {
    printLine(context, filled(context.words.fingerprint, { fingerprint }));
    printLine(context, line);
  }
};

const make = async (context: CommandContext): Promise<number> => {
  const owner = { name: optionText(context, 'name'), email: optionText(context, 'email') };
  checkOwner(owner);
  const file = optionPath(context, 'out');
  const passphrase = await readPassphrase(context);
  const pair = generateKeyPair(keyComment(owner));
  await writeKeyFile(file, pair, passphrase);
  if (!isGiven(context, 'json')) printLine(context, filled(context.words.identityCreated, { file }));
  tell(context, pair);
  if (passphrase === null) printNote(context, context.words.unprotectedKey);
  return exitStatus.done;
};

const show = async (context: CommandContext): Promise<number> => {
  const file = resolve(context.io.cwd, optionText(context, 'show'));
  tell(context, await readOwnKey(context, file));
  return exitStatus.done;
};

const ofNew = ['name', 'email', 'out'] as const;

export const runIdentity = (context: CommandContext): Promise<number> => {
  const isNew = isGiven(context, 'new');
  const complete = isNew
    ? ofNew.every((name) => isGiven(context, name))
    : !ofNew.some((name) => isGiven(context, name));
  if (isNew === isGiven(context, 'show') || !complete) throw new UsageError('identityMode', {}, 'identity');
  return isNew ? make(context) : show(context);
};
