/** What goes under `data/`: names, order, and pieces of bytes. */
import { createHash } from 'node:crypto';
import { changeLine, type LoggedChange } from './change-line.ts';
import { CHANGE_FILE_BYTES, limits } from './limits.ts';
import { attachmentPath } from './names.ts';
import { refusal } from './refusal.ts';
import type { Bytes } from './zip-writer.ts';

export interface AttachmentSource {
  readonly sha256: string;
  readonly size: number;
  /** Called once, when its turn has come. */
  readonly open: () => Bytes;
}

const PIECE_CHARACTERS = 256 * 1024;

/** JSON.stringify writes half of a surrogate pair as an escape; no reader would take it. */
const loneSurrogate = /\\ud[89a-f][0-9a-f]{2}/;

const lineOf = (logged: LoggedChange, number: number): string => {
  const line = logged.raw ?? changeLine(logged.change);
  if (line.length * 3 > limits.lineBytes && Buffer.byteLength(line) > limits.lineBytes) {
    throw refusal('bundle-too-large', 'own-line', { line: number, limit: limits.lineBytes });
  }
  if (logged.raw === null && loneSurrogate.test(line)) {
    throw refusal('bundle-change', 'json-surrogate', { line: number, id: logged.change.id });
  }
  return line;
};

/** Takes changes one by one and gives them as files: each one is closed when it has grown to 32 MB. */
export class ChangeFiles {
  readonly #changes: AsyncIterator<LoggedChange> | Iterator<LoggedChange>;
  count = 0;
  done = false;

  constructor(changes: Iterable<LoggedChange> | AsyncIterable<LoggedChange>) {
    this.#changes = Symbol.asyncIterator in changes ? changes[Symbol.asyncIterator]() : changes[Symbol.iterator]();
  }

  async *nextFile(): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    let text = '';
    while (bytes < CHANGE_FILE_BYTES) {
      const next = this.#changes.next();
      const { value, done } = next instanceof Promise ? await next : next;
      if (done === true) {
        this.done = true;
        break;
      }
      this.count += 1;
      text += `${lineOf(value, this.count)}\n`;
      if (text.length < PIECE_CHARACTERS) continue;
      const piece = Buffer.from(text);
      bytes += piece.length;
      text = '';
      yield piece;
    }
    if (text !== '') yield Buffer.from(text);
  }
}

/** The bytes of an attachment, refused where they are not what its hash and size say. */
export async function* checkedAttachment({ sha256, size, open }: AttachmentSource): AsyncGenerator<Uint8Array> {
  const entry = attachmentPath(sha256);
  if (size > limits.attachmentBytes) {
    throw refusal('bundle-too-large', 'own-attachment', { entry, limit: limits.attachmentBytes });
  }
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of open()) {
    bytes += piece.length;
    if (bytes > size) break;
    hash.update(piece);
    yield piece;
  }
  if (bytes !== size || hash.digest('hex') !== sha256)
    throw refusal('bundle-payload', 'own-attachment-differs', { entry });
}
