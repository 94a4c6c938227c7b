/** What goes out as a table comes in again: into the same analysis nothing changes, into an empty one it is equal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FactorRecord, initialRecord } from '../../../db/domain/entities.ts';
import { caseToRecords } from '../../../db/domain/interchange/from-case.ts';
import { type TableKind, tableKinds } from '../../../db/domain/tables/columns.ts';
import { guessMapping } from '../../../db/domain/tables/guess.ts';
import { planTable, type TableEdit } from '../../../db/domain/tables/plan-table.ts';
import { folded, type Table } from '../../../db/domain/tables/table.ts';
import { type TableRecords, toTable } from '../../../db/domain/tables/to-table.ts';
import { sha256 } from '../../../electron/core/services/hash.ts';
import { readCsv, readPasted } from '../../../electron/tables/csv-read.ts';
import { csvBytes } from '../../../electron/tables/csv-write.ts';
import { guarded, unguarded } from '../../../electron/tables/formula-guard.ts';
import { readXlsx } from '../../../electron/tables/xlsx-read.ts';
import { xlsxBytes } from '../../../electron/tables/xlsx-write.ts';
import { arbitraryCase } from '../interchange/arbitrary-case.ts';

const records: fc.Arbitrary<TableRecords> = arbitraryCase.map((given) => {
  const { actors, factors, links } = caseToRecords(given, sha256);
  return { actors, factors, links };
});

/** Letters that formulas, delimiters, quotes and workbooks make something of. */
const awkward = fc
  .array(
    fc.constantFrom('=', '+', '-', '@', "'", '"', ';', ',', '\t', '\r', '\n', '_x000D_', '\u0001', '<', '&', ' ', 'å'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

const withAwkwardTexts = fc.tuple(records, awkward, awkward).map(([given, one, two]) => ({
  ...given,
  factors: given.factors.map((factor, at) =>
    at === 0 ? { ...factor, description: one, influenceMotive: two, title: `${two}x` } : factor,
  ),
}));

const formats: Record<string, (kind: TableKind, given: TableRecords, language: 'sv' | 'en') => Table> = {
  csv: (kind, given, language) => readCsv(csvBytes(toTable(kind, given, language))).table,
  xlsx: (kind, given, language) => {
    const [table] = readXlsx(Buffer.from(xlsxBytes(toTable(kind, given, language))));
    return table ?? { name: '', rows: [], formulas: [] };
  },
};

const newIds = () => {
  let made = 0;
  return () => {
    made += 1;
    return `new-${made}`;
  };
};

const planned = (table: Table, given: TableRecords) =>
  planTable(table, guessMapping(table), given, { newId: newIds() });

const applied = (given: TableRecords, edits: readonly TableEdit[]): TableRecords => {
  const made = <E extends 'actor' | 'factor' | 'link'>(entity: E) =>
    edits.flatMap((edit) => (edit.entity === entity ? [{ ...initialRecord(entity, edit.id), ...edit.set }] : []));
  return {
    actors: [...given.actors, ...(made('actor') as unknown as TableRecords['actors'])],
    factors: [...given.factors, ...(made('factor') as unknown as TableRecords['factors'])],
    links: [...given.links, ...(made('link') as unknown as TableRecords['links'])],
  };
};

/** A factor as a table can tell it: actors by name, no blanks round the title. */
const comparable = ({ actors, factors, links }: TableRecords) => {
  const names = new Map(actors.map(({ id, name }) => [id, folded(name)]));
  const plain = (factor: FactorRecord) => ({
    ...factor,
    title: factor.title.trim(),
    decidingActor: factor.decidingActor === null ? null : names.get(factor.decidingActor),
    otherActors: factor.otherActors.map((id) => names.get(id)).sort(),
  });
  const byId = <T extends { id: string }>(list: readonly T[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { factors: byId(factors).map(plain), links: byId(links) };
};

const empty: TableRecords = { actors: [], factors: [], links: [] };
const sameNameTwice = ({ actors }: TableRecords): boolean =>
  new Set(actors.map(({ name }) => folded(name))).size < actors.length;

describe.each(Object.keys(formats))('a table as %s', (format) => {
  const through = formats[format] ?? (() => ({ name: '', rows: [], formulas: [] }));

  it('changes nothing in the analysis that it came from', () => {
    fc.assert(
      fc.property(
        withAwkwardTexts,
        fc.constantFrom(...tableKinds),
        fc.constantFrom('sv', 'en'),
        (given, kind, language) => {
          const plan = planned(through(kind, given, language), given);
          expect(plan.faults).toEqual([]);
          expect(plan.edits).toEqual([]);
          expect(plan.rows).toHaveLength(given[kind].length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('makes an empty analysis equal, first the factors, then the links', () => {
    fc.assert(
      fc.property(
        withAwkwardTexts.filter((given) => !sameNameTwice(given)),
        fc.constantFrom('sv', 'en'),
        (given, language) => {
          const first = planned(through('factors', given, language), empty);
          expect(first.faults).toEqual([]);
          const withFactors = applied(empty, first.edits);
          const second = planned(through('links', given, language), withFactors);
          expect(second.faults).toEqual([]);
          expect(comparable(applied(withFactors, second.edits))).toEqual(comparable(given));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('cells on the clipboard', () => {
  /** As spreadsheets copy: quotes only where a cell holds a tab, a line feed or a quote. */
  const copied = (rows: readonly (readonly unknown[])[]): string =>
    rows
      .map((row) =>
        row.map((cell) => (/[\t\r\n"]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)),
      )
      .map((row) => row.join('\t'))
      .join('\r\n');

  /** What a spreadsheet shows of our CSV: texts that it would run are marked. A workbook has them as they are. */
  const asInCsv = (cell: unknown): unknown => (typeof cell === 'string' ? guarded(cell) : cell);

  it('change nothing where they were copied from the same table', () => {
    fc.assert(
      fc.property(withAwkwardTexts, fc.boolean(), (given, csv) => {
        const { columns, rows } = toTable('factors', given, 'sv');
        // A text that begins with such a mark itself cannot be told from a marked one where it comes from a workbook.
        fc.pre(csv || rows.flat().every((cell) => typeof cell !== 'string' || unguarded(cell) === cell));
        const cells = csv ? rows.map((row) => row.map(asInCsv)) : rows;
        const { table, delimiter } = readPasted(copied([columns.map(({ header }) => header), ...cells]));
        expect(delimiter).toBe('\t');
        expect(planned(table, given)).toMatchObject({ edits: [], faults: [] });
      }),
      { numRuns: 100 },
    );
  });
});
