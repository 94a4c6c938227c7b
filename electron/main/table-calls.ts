/** Tables out to a file and in from one. */
import { basename } from 'node:path';
import { readTableInProcess } from '../tables/reader-client.ts';
import { chooseFile, chooseTarget } from './files.ts';
import type { MainHandlers } from './main-calls.ts';
import { spawnTableReader } from './reader.ts';
import { mainWords } from './words.ts';

const formatNames = { csv: 'CSV', xlsx: 'Excel' } as const;

export const tableCalls = {
  'table.export': async (desk, { analysis, table, format }, window) => {
    const { language } = desk.settings.value;
    const words = mainWords(language);
    const filters = [{ name: formatNames[format], extensions: [format] }];
    const name = `${analysis} ${words[table]}.${format}`;
    const path = await chooseTarget(window, desk.settings, words.saveTable, name, filters);
    if (path === null) return null;
    const { bytes } = await desk.core.ask('table.write', { analysis, kind: table, format, language, path });
    return { file: path, bytes };
  },
  'table.open': async (desk, { analysis }, window) => {
    const words = mainWords(desk.settings.value.language);
    const filters = [
      { name: words.tables, extensions: ['xlsx', 'csv', 'tsv', 'txt'] },
      { name: words.allFiles, extensions: ['*'] },
    ];
    const path = await chooseFile(window, desk.settings, words.openTable, filters);
    if (path === null) return null;
    const read = await readTableInProcess(spawnTableReader, path);
    return desk.core.ask('table.keep', { analysis, read, fileName: basename(path) });
  },
} satisfies MainHandlers<'table.export' | 'table.open'>;
