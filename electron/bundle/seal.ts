/** The outer layer of a sealed bundle: age v1, readable by the stock `age` tool (bundle-format.md, "Trust"). */
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { fileFault } from './file-fault.ts';
import { limits } from './limits.ts';
import { writeWhole } from './part-file.ts';
import { refusal } from './refusal.ts';

const PIECE_BYTES = 64 * 1024;

const streamOf = (handle: FileHandle): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(PIECE_BYTES), 0, PIECE_BYTES, at);
      at += bytesRead;
      if (bytesRead === 0) controller.close();
      else controller.enqueue(buffer.subarray(0, bytesRead));
    },
  });
};

const withFile = async <T>(file: string, use: (handle: FileHandle) => Promise<T>): Promise<T> => {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw fileFault(error, file, 'read');
  });
  return await use(handle).finally(() => handle.close());
};

/** Seals a bundle for X25519 recipients (`age1…`), which the bundle itself must name, being signed first. */
export const sealBundle = (
  file: string,
  recipients: readonly string[],
  target: { readonly file: string; readonly token: string; readonly overwrite: boolean },
): Promise<void> =>
  withFile(file, async (source) => {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    const sealed = await encrypter.encrypt(streamOf(source));
    await writeWhole(target.file, target, async (handle) => {
      for await (const piece of sealed) await handle.writeFile(piece);
    });
  });

const openInto = async (source: FileHandle, identity: string, target: FileHandle): Promise<void> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(streamOf(source)).catch((error: unknown) => {
    const other = error instanceof Error && /no identity matched/.test(error.message);
    throw refusal('bundle-sealed', other ? 'sealed-for-others' : 'seal-damaged', {}, error);
  });
  let bytes = 0;
  for await (const piece of plain) {
    bytes += piece.length;
    if (bytes > limits.bundleBytes) throw refusal('bundle-too-large', 'file-size', { limit: limits.bundleBytes });
    await target.writeFile(piece);
  }
};

/**
 * Opens a sealed bundle into a new private file, whole or not at all: until the last piece has proved true, nothing
 * of it may be used. Refuses with `bundle-sealed`: sealed-for-others, seal-damaged.
 */
export const openSealed = (file: string, identity: string, target: string): Promise<void> =>
  withFile(file, async (source) => {
    const handle = await open(target, 'wx', 0o600).catch((error: unknown) => {
      throw fileFault(error, target, 'write');
    });
    try {
      await openInto(source, identity, handle);
    } catch (error) {
      await unlink(target);
      const known = fileFault(error, target, 'write');
      throw known instanceof Error && known.name === 'AppError'
        ? known
        : refusal('bundle-sealed', 'seal-damaged', {}, error);
    } finally {
      await handle.close();
    }
  });
