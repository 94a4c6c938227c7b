/** Tables in from the clipboard, and what becomes of any table that was read. */
import { AppError } from '../../../db/domain/app-error.ts';
import { PASTE_LIMIT } from '../../contract/table-calls.ts';
import { readPasted } from '../../tables/csv-read.ts';
import { acceptTable, keepTable, previewTable } from '../services/tables.ts';
import type { Handlers } from './handlers.ts';

export const tableHandlers = {
  'table.paste': (store, { analysis, text }) => {
    if (text.length > PASTE_LIMIT) throw new AppError('table-too-large', { what: 'bytes', limit: PASTE_LIMIT });
    const { table, encoding, delimiter } = readPasted(text);
    return keepTable(store, analysis, { tables: [table], text: { encoding, delimiter } }, '');
  },
  'table.preview': (store, chosen) => previewTable(store, chosen),
  'table.accept': (store, chosen) => acceptTable(store, chosen),
  'table.discard': (store, { token }) => {
    store.pendingTables.delete(token);
    return {};
  },
} satisfies Handlers<'table.paste' | 'table.preview' | 'table.accept' | 'table.discard'>;
