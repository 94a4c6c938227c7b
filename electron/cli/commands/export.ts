/** `rotorsak export` */
import { listRecords } from '../../../db/repositories/records.ts';
import { signingKey } from '../../bundle/key-pair.ts';
import { fingerprintOf } from '../../bundle/public-key.ts';
import type { DocumentSource } from '../../bundle/write-bundle.ts';
import { exportBundle, type Handover } from '../../core/services/export-bundle.ts';
import type { Store } from '../../core/services/store.ts';
import { UsageError } from '../arguments.ts';
import { withDatabase } from '../database.ts';
import { outputFile, readOwnKey } from '../files.ts';
import { type CommandContext, exitStatus, isGiven, optionPath, optionText, printLine, printNote } from '../io.ts';
import { keyOrganisation, keyOwner } from '../key.ts';
import { printedPlan } from '../printed-plan.ts';
import { filled } from '../words/index.ts';

const required = (context: CommandContext, name: string): string => {
  const value = optionText(context, name).trim();
  if (value === '') throw new UsageError('missingValue', { option: `--${name}` }, 'export');
  return value;
};

const documents = async (context: CommandContext, store: Store, analysis: string): Promise<DocumentSource[]> => {
  if (!isGiven(context, 'with-plan')) return [];
  const pdf = await printedPlan(context, store, analysis);
  return [{ name: 'plan.pdf', open: () => [pdf] }];
};

export const runExport = async (context: CommandContext): Promise<number> => {
  const { words, services } = context;
  const file = await outputFile(context);
  const handover: Handover = {
    analysis: optionText(context, 'analysis'),
    to: required(context, 'to'),
    organisation: required(context, 'organisation'),
    purpose: required(context, 'purpose'),
    notes: isGiven(context, 'notes'),
  };
  const pair = await readOwnKey(context, optionPath(context, 'identity'));
  const owner = keyOwner(pair.comment, pair.publicKey);
  const fingerprint = fingerprintOf(pair.publicKey);
  const written = await withDatabase(context, async (store) => {
    const authors = listRecords(store.db, 'author', handover.analysis);
    const organisation = keyOrganisation(authors, fingerprint, owner.email);
    return exportBundle(
      store,
      handover,
      { key: signingKey(pair), ...owner, organisation },
      {
        file,
        overwrite: isGiven(context, 'force'),
        documents: await documents(context, store, handover.analysis),
        appVersion: services.appVersion,
      },
    );
  });
  printLine(context, filled(words.exported, { file, bytes: written.bytes, fingerprint }));
  printNote(context, filled(words.handingOver, { to: handover.to, organisation: handover.organisation }));
  return exitStatus.done;
};
