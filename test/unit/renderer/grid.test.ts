/** The rules of the grid without a screen: lines, choice, clipboard, paste, layout, keys, reading of typed text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromClipboard, toTsv } from '../../../renderer/ui/grid/clipboard.ts';
import type { Column } from '../../../renderer/ui/grid/column.ts';
import { commandOf } from '../../../renderer/ui/grid/keys.ts';
import {
  firstLayout,
  fittedLayout,
  moveColumn,
  nextSort,
  shownColumns,
  sizeColumn,
  toggleColumn,
} from '../../../renderer/ui/grid/layout.ts';
import { linesOf, numbered, type View } from '../../../renderer/ui/grid/lines.ts';
import { parseDay, parseNumber, parseOption, parseYesNo } from '../../../renderer/ui/grid/parse.ts';
import { planClear, planFillDown, planPaste } from '../../../renderer/ui/grid/paste.ts';
import { cellAt, moved, rangeOf, selectAll } from '../../../renderer/ui/grid/selection.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly level: string;
}
type Fields = Partial<Omit<Row, 'id'>>;

const levels = ['Hög', 'Medel', 'Låg'];
const columns: Column<Row, Fields>[] = [
  {
    id: 'name',
    head: 'Namn',
    width: 100,
    names: true,
    text: ({ name }) => name,
    edit: {
      kind: 'text',
      value: ({ name }) => name,
      parse: (name) => (name.trim() === '' ? { fault: 'tom' } : { fields: { name } }),
    },
  },
  {
    id: 'level',
    head: 'Nivå',
    width: 100,
    byValues: true,
    text: ({ level }) => level,
    rank: ({ level }) => levels.indexOf(level),
    edit: {
      kind: 'choice',
      value: ({ level }) => level,
      parse: (text) => (text === '' || levels.includes(text) ? { fields: { level: text } } : { fault: 'okänd nivå' }),
    },
  },
  { id: 'count', head: 'Antal', width: 60, text: ({ name }) => String(name.length) },
];
const plain: View = { search: '', filters: [], sort: null, group: null, closed: new Set() };
const row = (id: string, name: string, level = 'Hög'): Row => ({ id, name, level });
const words = { fixed: 'räknas ut', unnamed: 'utan namn', beyond: 'utanför' };
const rows = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('a', 'å', 'ä', 'ö', 'z', 'B', ''),
    level: fc.constantFrom(...levels),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe('lines', () => {
  it('stand in Swedish order, what is empty last, also when they are turned round', () => {
    const list = [row('1', 'Öl'), row('2', ''), row('3', 'Zon'), row('4', 'Ära'), row('5', 'Ån')];
    const names = (descending: boolean) =>
      linesOf(list, columns, { ...plain, sort: { column: 'name', descending } }, []).order;
    expect(names(false)).toEqual(['3', '5', '4', '1', '2']);
    expect(names(true)).toEqual(['1', '4', '5', '3', '2']);
  });

  it('are the same whatever order they had before', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), fc.constantFrom('name', 'level'), (list, descending, column) => {
        const view = { ...plain, sort: { column, descending } };
        const fresh = linesOf(list, columns, view, []).order;
        const before = [...list.map(({ id }) => id).reverse(), 'gone'];
        expect(linesOf(list, columns, view, before).order).toEqual(fresh);
        expect(fresh.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('hold every word that is searched for, and what the filters ask for', () => {
    const list = [row('1', 'Låg risk', 'Hög'), row('2', 'Låg vinst', 'Låg'), row('3', 'Hög vinst', 'Låg')];
    const found = (view: Partial<View>) => linesOf(list, columns, { ...plain, ...view }, []).order;
    expect(found({ search: 'VINST låg' })).toEqual(['3', '2']);
    expect(found({ filters: [{ column: 'name', contains: 'låg' }] })).toEqual(['1', '2']);
    expect(found({ filters: [{ column: 'level', values: ['Hög'] }] })).toEqual(['1']);
  });

  it('stand in groups in the order of the column; a closed group keeps only its head; heads are not counted', () => {
    const list = [row('1', 'a', 'Låg'), row('2', 'b', 'Hög'), row('3', 'c', 'Låg')];
    const { lines, shown } = linesOf(list, columns, { ...plain, group: 'level', closed: new Set(['group/Hög']) }, []);
    expect(lines.map(({ id }) => id)).toEqual(['group/Hög', 'group/Låg', '1', '3']);
    expect(numbered(lines)).toEqual([0, 0, 1, 2]);
    expect(shown).toBe(3);
  });
});

describe('the choice of cells', () => {
  const lines = ['1', '2', '3'].map((id) => ({ id }));
  const extent = { lines, lineAt: new Map(lines.map(({ id }, at) => [id, at])), columns: ['a', 'b', 'c'] };

  it('stays inside whatever steps it takes, and its rectangle holds cursor and anchor', () => {
    const step = fc.record({
      lines: fc.constantFrom(-1, 1, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
      columns: fc.constantFrom(-1, 1, 0, Number.POSITIVE_INFINITY),
      extend: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce<ReturnType<typeof moved>>((now, move) => moved(extent, now, move), cellAt('2', 'b'));
        const range = rangeOf(extent, end);
        const line = extent.lineAt.get(end?.line ?? '') ?? -1;
        expect(range !== null && range.top <= line && line <= range.bottom).toBe(true);
        expect(range !== null && range.top >= 0 && range.bottom < 3 && range.left >= 0 && range.right < 3).toBe(true);
      }),
    );
  });

  it('is everything by one key, and nothing where its line is gone', () => {
    expect(rangeOf(extent, selectAll(extent))).toEqual({ top: 0, bottom: 2, left: 0, right: 2 });
    expect(rangeOf(extent, cellAt('gone', 'a'))).toBeNull();
  });
});

describe('the clipboard', () => {
  it('gives back every table of texts, whatever they hold', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ö', '"', '\t', '\n', '=', '-', '1', ';', ' ') });
    const width = fc.integer({ min: 1, max: 4 });
    const table = width.chain((columnCount) =>
      fc.array(fc.array(text, { minLength: columnCount, maxLength: columnCount }), { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(table, (cells) => {
        const single = cells.length === 1 && cells[0]?.length === 1;
        fc.pre(
          !(single && cells[0]?.[0] === '') && cells.at(-1)?.join('') !== '' && !cells.every((one) => one.length === 1),
        );
        expect(fromClipboard(toTsv(cells))).toEqual(cells);
      }),
    );
  });

  it('reads what spreadsheets write, and a sentence with a semicolon as one cell', () => {
    expect(fromClipboard('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(fromClipboard('"två\nrader"\t"säger ""så"""')).toEqual([['två\nrader', 'säger "så"']]);
    expect(fromClipboard('a;b\nc;d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(fromClipboard('Först detta; sedan det')).toEqual([['Först detta; sedan det']]);
  });

  it('lets no text leave as a formula, but numbers as numbers', () => {
    expect(toTsv([['=1+1', '@x', '-5', '-x', '+1']])).toBe("'=1+1\t'@x\t-5\t'-x\t'+1");
  });
});

describe('a paste', () => {
  const lines = linesOf([row('1', 'a'), row('2', 'b')], columns, plain, []).lines;
  const at = (top: number, left: number, bottom = top, right = left) => ({
    ...{ lines, columns, words },
    range: { top, bottom, left, right },
  });

  it('changes what it lies over and makes what goes below', () => {
    expect(
      planPaste(
        [
          ['B', 'Låg'],
          ['C', ''],
          ['', ''],
        ],
        at(1, 0),
      ),
    ).toEqual({
      batch: { create: [{ name: 'C' }], update: [{ id: '2', fields: { name: 'B', level: 'Låg' } }] },
      faults: [],
      cells: 3,
    });
  });

  it('names each cell that does not fit and keeps the others', () => {
    const { batch, faults, cells } = planPaste([['Hög', '9', 'x'], ['Bra', '1'], ['Låg']], at(0, 1));
    expect(batch).toEqual({ create: [], update: [] });
    expect(cells).toBe(0);
    expect(faults.map(({ line, head, why }) => [line, head, why])).toEqual([
      [1, 'Antal', 'räknas ut'],
      [1, '', 'utanför'],
      [2, 'Nivå', 'okänd nivå'],
      [3, 'Namn', 'utan namn'],
    ]);
  });

  it('of one text fills all that is chosen', () => {
    const { batch } = planPaste([['Låg']], at(0, 1, 1));
    expect(batch.update).toEqual(['1', '2'].map((id) => ({ id, fields: { level: 'Låg' } })));
  });

  it('is undone field by field: filling down and clearing write only what can be written', () => {
    expect(planFillDown(at(0, 1, 1, 2)).batch.update).toEqual([{ id: '2', fields: { level: 'Hög' } }]);
    expect(planClear(at(0, 0, 1, 2)).batch.update.map(({ fields }) => fields)).toEqual([{ level: '' }, { level: '' }]);
  });
});

describe('the layout of columns', () => {
  const ids = columns.map(({ id, width }) => ({ id, width }));
  const first = firstLayout(ids, null);

  it('keeps one of each column through any change, and one that shows', () => {
    const change = fc
      .constantFrom('left', 'right', 'hide', 'wide')
      .chain((what) => fc.constantFrom('name', 'level', 'count').map((id) => ({ what, id })));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const end = changes.reduce((layout, { what, id }) => {
          if (what === 'hide') return toggleColumn(layout, id);
          return what === 'wide' ? sizeColumn(layout, id, 5000) : moveColumn(layout, id, what === 'left' ? -1 : 1);
        }, first);
        expect(end.order.toSorted()).toEqual(['count', 'level', 'name']);
        expect(shownColumns(ids, end).length).toBeGreaterThan(0);
      }),
    );
  });

  it('fits the columns that there are now', () => {
    const kept = { ...first, order: ['count', 'gone', 'name'], hidden: ['gone', 'count'], group: 'gone' };
    expect(fittedLayout(ids, kept)).toMatchObject({
      order: ['count', 'name', 'level'],
      hidden: ['count'],
      group: null,
    });
  });

  it('sorts ascending, descending, not at all', () => {
    const one = nextSort(null, 'name');
    const two = nextSort(one, 'name');
    expect([one, two, nextSort(two, 'name')]).toEqual([
      { column: 'name', descending: false },
      { column: 'name', descending: true },
      null,
    ]);
  });
});

describe('keys', () => {
  const key = (name: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
    commandOf({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }, 10);

  it('move, write, fill and leave alone what is not the grid’s', () => {
    expect(key('PageDown')).toEqual({ kind: 'move', move: { lines: 10, columns: 0, extend: false } });
    expect(key('ArrowLeft', { shiftKey: true })).toMatchObject({ move: { columns: -1, extend: true } });
    expect(key('å')).toEqual({ kind: 'edit', typed: true });
    expect(key('d', { ctrlKey: true })).toEqual({ kind: 'fill' });
    for (const name of ['c', 'v', 'z', 'k', 'f']) expect(key(name, { ctrlKey: true })).toBeNull();
    for (const name of ['Tab', 'F6', '?', 'Shift']) expect(key(name)).toBeNull();
  });
});

it('typed and pasted text is read as Swedish writes it', () => {
  const options = [
    { value: 'own', label: 'Själv' },
    { value: 'shared', label: 'Tillsammans' },
    { value: 'soon', label: 'Snart' },
  ];
  expect(['SJÄLV', 'own', 'till', 's', 'x'].map((text) => parseOption(options, text))).toEqual([
    'own',
    'own',
    'shared',
    null,
    null,
  ]);
  expect(['Ja', 'nej', '', 'kanske'].map(parseYesNo)).toEqual([true, false, false, null]);
  expect(['1\u00a0234,5', '\u22123', '1.5', 'två', ''].map(parseNumber)).toEqual([1234.5, -3, 1.5, null, null]);
  expect(['2026-03-04', '20260304', '4/3 2026', '2026-02-30', 'mars'].map(parseDay)).toEqual([
    '2026-03-04',
    '2026-03-04',
    null,
    null,
    null,
  ]);
});
