/** Reads Electron's archive format: a pickled JSON header, then the files one after the other. */
import { readFile } from 'node:fs/promises';

interface Entry {
  readonly files?: Record<string, Entry>;
  readonly offset?: string;
  readonly size?: number;
  readonly unpacked?: boolean;
}

export interface Archive {
  /** Paths of all files, those outside the archive included. */
  readonly files: readonly string[];
  /** Bytes of one file that lies inside. Throws where there is none. */
  read(path: string): Buffer;
}

function flatten(folder: Record<string, Entry>, prefix: string): [path: string, entry: Entry][] {
  return Object.entries(folder).flatMap(([name, entry]) =>
    entry.files ? flatten(entry.files, `${prefix}${name}/`) : [[`${prefix}${name}`, entry] as [string, Entry]],
  );
}

export async function openArchive(path: string): Promise<Archive> {
  const bytes = await readFile(path);
  const header: Entry = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  const start = 8 + bytes.readUInt32LE(4);
  const entries = new Map(flatten(header.files ?? {}, ''));
  return {
    files: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry?.offset === undefined) throw new Error(`${name} does not lie inside ${path}`);
      const offset = start + Number(entry.offset);
      return bytes.subarray(offset, offset + (entry.size ?? 0));
    },
  };
}
