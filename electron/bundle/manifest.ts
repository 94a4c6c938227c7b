/** BagIt's manifests (RFC 8493, 2.1.3): `<sha512>  <path>` lines as `sha512sum -c` reads them. */
import { nameFault } from './names.ts';
import { refusal } from './refusal.ts';

/** Path in the bag and the SHA-512 of its file, in hexadecimal digits. */
export type Manifest = ReadonlyMap<string, string>;

/** Sorted by path, so that the same files give the same bytes. */
export const formatManifest = (files: Manifest): string =>
  [...files]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, sha512]) => `${sha512}  ${path}\n`)
    .join('');

const linePattern = /^([0-9a-f]{128}) {2}(.+)$/;

/** Refuses anything but lines as `formatManifest` writes them; the order is free. */
export const parseManifest = (entry: string, bytes: Uint8Array): Manifest => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const files = new Map<string, string>();
  if (text === '') return files;
  const lines = text.split('\n');
  if (lines.pop() !== '') throw refusal('bundle-manifest', 'manifest-syntax', { entry, line: lines.length + 1 });
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    const [, sha512, path] = linePattern.exec(content) ?? [];
    if (sha512 === undefined || path === undefined)
      throw refusal('bundle-manifest', 'manifest-syntax', { entry, line });
    if (nameFault(path) !== null) throw refusal('bundle-manifest', 'manifest-path', { entry, line });
    if (files.has(path)) throw refusal('bundle-manifest', 'manifest-duplicate', { entry, line });
    files.set(path, sha512);
  }
  return files;
};
