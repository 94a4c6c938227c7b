/** The text of a grid's layout: whatever a view holds, the grid can be shown, and what was saved comes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridLayout } from '../../../electron/contract/shapes.ts';
import {
  firstLayout,
  type LaidOut,
  moveColumn,
  shownColumns,
  sizeColumn,
  toggleColumn,
} from '../../../renderer/ui/grid/layout.ts';
import { layoutText, readLayout } from '../../../renderer/ui/grid/layout-text.ts';

const columns: readonly LaidOut[] = [
  { id: 'title', width: 260 },
  { id: 'bone', width: 136 },
  { id: 'state', width: 96 },
  { id: 'notes', width: 240, hidden: true },
];
const ids = columns.map(({ id }) => id);
const byTitle = { column: 'title', descending: false };
const first = firstLayout(columns, byTitle);
const read = (value: unknown) => readLayout(JSON.stringify(value), columns, byTitle);

/** Any JSON, and JSON that is nearly a layout. */
const someId = fc.oneof(fc.constantFrom(...ids, 'gone', '__proto__', ''), fc.string());
const nearly = fc.record(
  {
    order: fc.oneof(fc.array(someId), fc.jsonValue()),
    hidden: fc.oneof(fc.array(someId), fc.constant(ids), fc.jsonValue()),
    widths: fc.oneof(fc.dictionary(someId, fc.oneof(fc.double(), fc.integer())), fc.jsonValue()),
    sort: fc.oneof(fc.record({ column: someId, descending: fc.boolean() }), fc.jsonValue()),
    group: fc.oneof(someId, fc.jsonValue()),
    filters: fc.oneof(
      fc.array(
        fc.oneof(
          fc.record({ column: someId, contains: fc.string() }),
          fc.record({ column: someId, values: fc.array(fc.string()) }),
          fc.jsonValue(),
        ),
      ),
      fc.jsonValue(),
    ),
    later: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const anyText = fc.oneof(
  fc.string(),
  fc.json(),
  nearly.map((value) => JSON.stringify(value)),
);

describe('the layout of a text', () => {
  it('is one that the grid can show and the settings can keep, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const layout = readLayout(text, columns, byTitle);
        expect(layout.order.toSorted()).toEqual(ids.toSorted());
        expect(new Set(layout.hidden).size).toBe(layout.hidden.length);
        expect(shownColumns(columns, layout).length).toBeGreaterThan(0);
        expect(gridLayout.safeParse(layout).success).toBe(true);
        for (const { column } of layout.filters) expect(ids).toContain(column);
        expect([null, ...ids]).toContain(layout.group);
        expect([null, ...ids]).toContain(layout.sort?.column ?? null);
      }),
    );
  });

  it('comes back as it was saved, and its text is the same again', () => {
    const step = fc.oneof(
      fc.tuple(fc.constant('move' as const), fc.constantFrom(...ids), fc.constantFrom(1 as const, -1 as const)),
      fc.tuple(fc.constant('toggle' as const), fc.constantFrom(...ids), fc.constant(1 as const)),
      fc.tuple(fc.constant('size' as const), fc.constantFrom(...ids), fc.integer({ min: 0, max: 3000 })),
    );
    fc.assert(
      fc.property(fc.array(step), fc.array(fc.string(), { maxLength: 4 }), (steps, values) => {
        const laid = steps.reduce((layout, [what, id, by]) => {
          if (what === 'move') return moveColumn(layout, id, by === 1 ? 1 : -1);
          return what === 'toggle' ? toggleColumn(layout, id) : sizeColumn(layout, id, by);
        }, first);
        const layout = { ...laid, group: 'bone', sort: null, filters: [{ column: 'state', values }] };
        const text = layoutText(layout);
        const again = readLayout(text, columns, byTitle);
        expect(shownColumns(columns, again)).toEqual(shownColumns(columns, layout));
        expect(again).toMatchObject({ group: 'bone', sort: null, filters: [{ values: values.toSorted() }] });
        expect(layoutText(again)).toBe(text);
      }),
    );
  });

  it('says the same for the same columns hidden, filters and values in another order', () => {
    const filters = [
      { column: 'state', values: ['draft', 'active'] },
      { column: 'title', contains: 'skola' },
    ];
    const one = { ...first, hidden: ['notes', 'bone'], filters };
    const other = {
      ...first,
      hidden: ['bone', 'notes'],
      filters: [
        { column: 'title', contains: 'skola' },
        { column: 'state', values: ['active', 'draft'] },
      ],
    };
    expect(layoutText(one)).toBe(layoutText(other));
    expect(layoutText({ ...one, filters: filters.slice(1) })).not.toBe(layoutText(one));
  });

  it('keeps what it understands of a newer version: unknown columns and kinds of filter drop out, new columns come last', () => {
    const layout = read({
      order: ['state', 'risk', 'title'],
      hidden: ['risk', 'title'],
      widths: { risk: 200, title: 5, state: 99999 },
      sort: { column: 'risk', descending: true },
      group: 'state',
      filters: [
        { column: 'risk', values: ['x'] },
        { column: 'state', between: [1, 2] },
        { column: 'state', values: ['active'] },
        { column: 'state', contains: 'andra' },
      ],
      colours: true,
    });
    expect(layout).toEqual({
      order: ['state', 'title', 'bone', 'notes'],
      hidden: ['title', 'notes'],
      widths: { title: 48, state: 1200 },
      sort: null,
      group: 'state',
      filters: [{ column: 'state', values: ['active'] }],
    });
  });

  it('that hides every column shows those that show at first', () => {
    expect(read({ order: ids, hidden: ids }).hidden).toEqual(['notes']);
    expect(read({})).toEqual(first);
  });
});
