/** Which file of the built page an address names; everything else is not there. */
import { extname, join, normalize, sep } from 'node:path';
import { HOST, SCHEME } from './places.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

export interface PageFile {
  readonly path: string;
  readonly type: string;
}

const plainPath = /^(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/;

/** The file below `folder` for an `app://rotorsak/…` address, or `null`. Nothing outside the folder is ever named. */
export const pageFile = (address: string, folder: string): PageFile | null => {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.protocol !== `${SCHEME}:` || url.host !== HOST) return null;
  if (!plainPath.test(url.pathname) || url.pathname.includes('..')) return null;
  const path = normalize(join(folder, url.pathname));
  const type = types[extname(path)];
  return type === undefined || !path.startsWith(folder + sep) ? null : { path, type };
};
