/** The choices of a person who looks at a table: sheet, which table it is, row of headings, columns. */
import { useRef, useState } from 'react';
import type { ColumnKey, TableKind } from '../../../db/domain/tables/columns.ts';
import { mappingAt } from '../../../db/domain/tables/guess.ts';
import type { Table } from '../../../db/domain/tables/table.ts';
import type { InputOf } from '../../../electron/contract/calls.ts';
import type { TableOpened, TablePreview } from '../../../electron/contract/table-calls.ts';
import { useCall } from '../../api.ts';

type Mapping = TableOpened['sheets'][number]['mapping'];
type Sheet = TableOpened['sheets'][number];

const asTable = ({ head, name }: Sheet): Table => ({ name, rows: head, formulas: [] });

/** As many columns as the core found: the widest row may stand below those that were sent. */
const widened = (mapping: { columns: readonly (ColumnKey | null)[] }, width: number) =>
  Array.from({ length: width }, (_, column) => mapping.columns[column] ?? null);

export const useReview = (opened: TableOpened) => {
  const [sheetIndex, setSheetIndex] = useState(opened.sheet);
  const [own, setOwn] = useState<Mapping | null>(null);
  const sheet = opened.sheets[sheetIndex];
  const mapping: Mapping = own ?? sheet?.mapping ?? { kind: 'factors', headings: null, columns: [] };
  const input: InputOf<'table.preview'> = { token: opened.token, sheet: sheetIndex, mapping };
  const asked = useCall('table.preview', input);
  /** The last answer stays until the next one is there. */
  const last = useRef<TablePreview | undefined>(undefined);
  if (asked.data !== undefined) last.current = asked.data;
  const guess = (kind: TableKind, headings: number | null): void => {
    if (sheet === undefined) return;
    const guessed = mappingAt(asTable(sheet), kind, headings);
    setOwn({ kind, headings, columns: widened(guessed, mapping.columns.length) });
  };
  return {
    sheet,
    sheetIndex,
    mapping,
    input,
    preview: last.current,
    error: asked.error,
    isCurrent: asked.data !== undefined,
    chooseSheet: (index: number): void => {
      setSheetIndex(index);
      setOwn(null);
    },
    chooseKind: (kind: TableKind): void => guess(kind, mapping.headings),
    chooseHeadings: (headings: number | null): void => guess(mapping.kind, headings),
    /** A column of ours stands for one column of the file only. */
    chooseColumn: (column: number, key: ColumnKey | null): void =>
      setOwn({
        ...mapping,
        columns: mapping.columns.map((known, at) => (at === column ? key : known === key ? null : known)),
      }),
  };
};

export type Review = ReturnType<typeof useReview>;
