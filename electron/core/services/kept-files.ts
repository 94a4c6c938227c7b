/** Whether a kept file is here, and is what its hash says. */
import { createHash } from 'node:crypto';
import type { Attachment } from '../../../db/domain/values.ts';
import { hasAttachment, readAttachment } from '../../../db/repositories/attachments.ts';
import type { Store } from './store.ts';

type Reading = Pick<Store, 'db'>;

export const stateOfFile = (store: Reading, file: Attachment | null): 'intact' | 'missing' | 'damaged' => {
  if (file === null || !hasAttachment(store.db, file.sha256)) return 'missing';
  const hash = createHash('sha256');
  for (const piece of readAttachment(store.db, file.sha256)) hash.update(piece);
  return hash.digest('hex') === file.sha256 ? 'intact' : 'damaged';
};

/** The text of a file that is here. */
export const textOfFile = (store: Reading, file: Attachment): string =>
  Buffer.concat([...readAttachment(store.db, file.sha256)]).toString('utf8');
