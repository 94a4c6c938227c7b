/** What only main may ask: calls that name files or hold a key. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { backupDatabase } from '../../../db/backup.ts';
import { putAttachmentFile, readAttachment } from '../../../db/repositories/attachments.ts';
import { signingKey } from '../../bundle/key-pair.ts';
import { writeWhole } from '../../bundle/part-file.ts';
import { parsePrivateKey } from '../../bundle/private-key.ts';
import type { ExtractedBundle } from '../../bundle/read-bundle.ts';
import { openSealed } from '../../bundle/seal.ts';
import { sealIdentityOf } from '../../bundle/seal-keys.ts';
import type { InternalCall, InternalInput, InternalOutput } from '../../contract/internal-calls.ts';
import { pictureDocument } from '../../documents/picture-document.ts';
import { planDocument } from '../../documents/plan-document.ts';
import { tableFile } from '../../tables/reader-protocol.ts';
import { caseFileText, importCase, readCaseFile } from '../services/case-file.ts';
import { compareBundles, keepBundle, type ReadFile } from '../services/compare-bundles.ts';
import { graphText, pictureDocumentInput, wantedPlan } from '../services/documents.ts';
import { exportBundle } from '../services/export-bundle.ts';
import { discardBundle, importBundle, openBundle, pendingBundle } from '../services/import-bundle.ts';
import { seeKeys, signersText } from '../services/key-lists.ts';
import { mediaType } from '../services/media-type.ts';
import { keepVersion, prepareVersion, versionPrint } from '../services/plan-versions.ts';
import { planCalendar } from '../services/plan-work.ts';
import { keepTable, tableBytes } from '../services/tables.ts';
import type { Session } from '../session.ts';

type InternalHandlers = {
  readonly [N in InternalCall]: (
    session: Session,
    input: InternalInput<N>,
  ) => InternalOutput<N> | Promise<InternalOutput<N>>;
};

const write = (session: Session, file: string, pieces: Iterable<Uint8Array>): Promise<{ bytes: number }> =>
  writeWhole(file, { overwrite: true, token: session.store.log.clock.newId() }, async (handle) => {
    let bytes = 0;
    for (const piece of pieces) bytes += (await handle.write(piece)).bytesWritten;
    return { bytes };
  });

const exportFrom = async (session: Session, input: InternalInput<'bundle.export'>): Promise<{ bytes: number }> => {
  const { request, privateKey, signer, planPdf, path } = input;
  const key = signingKey(parsePrivateKey(privateKey, null));
  const documents = planPdf === null ? [] : [{ name: 'plan.pdf', open: () => createReadStream(planPdf) }];
  const { store, appVersion } = session;
  const options = { file: path, overwrite: true, documents, appVersion };
  const { bytes } = await exportBundle(store, request, { ...signer, key }, options);
  session.announce({ analysis: request.analysis, entity: 'bundleLog', ids: null });
  return { bytes };
};

const preview = (session: Session, input: InternalInput<'bundle.preview'>) => {
  const read = input.read as ExtractedBundle; // written by our own reader process, from its own types
  const token = randomUUID();
  const { fileName, ownRecipient } = input;
  return openBundle(session.store, token, { read, folder: dirname(read.changesFile), fileName, ownRecipient });
};

const discard = async (session: Session, token: string): Promise<void> => {
  await discardBundle(pendingBundle(session.store, token));
  session.store.pendingBundles.delete(token);
};

export const internalHandlers: InternalHandlers = {
  'author.set': (session, { name, organisation, email, fingerprint }) => {
    session.store.author = { name, organisation, email, fingerprint };
    return {};
  },
  'attachment.put': ({ store }, { path }) => {
    const { sha256, size } = putAttachmentFile(store.db, path);
    return { sha256, size, name: basename(path), type: mediaType(path) };
  },
  'attachment.write': (session, { sha256, path }) => write(session, path, readAttachment(session.store.db, sha256)),
  'attachment.read': ({ store }, { sha256 }) => new Uint8Array(Buffer.concat([...readAttachment(store.db, sha256)])),
  'bundle.export': exportFrom,
  'bundle.preview': preview,
  'bundle.unseal': async (_session, { file, privateKey, path }) => {
    await openSealed(file, sealIdentityOf(parsePrivateKey(privateKey, null).seed), path);
    return {};
  },
  'bundle.compare': (session, { before, after }) => {
    const [earlier, later] = [before, after] as [ReadFile, ReadFile]; // as with `preview`
    return compareBundles(session.store, earlier, later);
  },
  'bundle.keep': ({ store }, { analysis, file }) => keepBundle(store, analysis, file as ReadFile), // as with `preview`
  'bundle.import': async (session, { token, without }) => {
    const report = await importBundle(session.store, pendingBundle(session.store, token), without);
    await discard(session, token);
    session.announce({ analysis: report.analysis, entity: 'bundleLog', ids: null });
    return report;
  },
  'bundle.discard': async (session, { token }) => {
    await discard(session, token);
    return {};
  },
  'case.write': (session, { analysis, path }) =>
    write(session, path, [Buffer.from(caseFileText(session.store, analysis))]),
  'case.read': async ({ store }, { path }) => importCase(store, await readCaseFile(path)),
  'trust.write': (session, { own, path }) => write(session, path, [Buffer.from(signersText(session.store, own))]),
  'trust.read': ({ store }, { path }) => seeKeys(store, path),
  'table.write': (session, { analysis, path, ...wanted }) =>
    write(session, path, [tableBytes(session.store, analysis, wanted)]),
  'table.keep': ({ store }, { analysis, read, fileName }) =>
    keepTable(store, analysis, tableFile.parse(read), fileName),
  'document.html': ({ store, appVersion }, { analysis, document }) => {
    const { html, title, lang } = planDocument(wantedPlan(store, analysis, document, appVersion));
    return { html, title, lang };
  },
  'document.picture': ({ store, appVersion }, { analysis, picture, svg, shown }) =>
    pictureDocument({ ...pictureDocumentInput(store, analysis, picture, shown), svg, appVersion }),
  'document.graph': ({ store }, { analysis, format }) => ({ text: graphText(store, analysis, format) }),
  'plan.prepare': ({ store, appVersion }, order) => {
    const { document, snapshot } = prepareVersion(store, order, appVersion);
    const { html, title, lang } = planDocument(document);
    return { snapshot, html, title, lang };
  },
  'plan.keep': ({ store }, { privateKey, ...printed }) =>
    keepVersion(store, { ...printed, key: signingKey(parsePrivateKey(privateKey, null)) }),
  'plan.print': ({ store }, { analysis, id }) => versionPrint(store, analysis, id),
  'plan.calendarText': ({ store }, { analysis, language }) => planCalendar(store, analysis, language),
  'backup.run': async ({ store }) => {
    const { file } = await backupDatabase(store.db, store.backupFolder, 'manual', store.log.clock);
    return { file };
  },
};
