/** Where the built parts lie, and the address of the page. */
import { join } from 'node:path';

const out = join(import.meta.dirname, '..');

export const places = {
  page: join(out, 'renderer'),
  preload: join(out, 'preload', 'preload.cjs'),
  core: join(out, 'core', 'core.js'),
  reader: join(out, 'reader', 'reader.js'),
  tableReader: join(out, 'table-reader', 'table-reader.js'),
} as const;

export const SCHEME = 'app';
export const HOST = 'rotorsak';
export const ORIGIN = `${SCHEME}://${HOST}`;
/** Name of the session; without `persist:` nothing of it is kept on disk. */
export const PARTITION = 'rotorsak';
