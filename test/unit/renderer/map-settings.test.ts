/** The text of a view of the map: whatever it holds, the map can be shown, and what was saved comes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapContent, MapFactor } from '../../../db/domain/picture/types.ts';
import { bones, evidenceStates, influenceLevels } from '../../../db/domain/values.ts';
import { filteredContent, type MapColumn, mapColumnIds } from '../../../renderer/features/map/map-filters.ts';
import { mapSettingsText, readMapSettings } from '../../../renderer/features/map/map-settings.ts';

const first = { share: false, cut: false, focus: null, filters: [] };
const focus = fc.oneof(
  fc.constantFrom(null, 'all' as const),
  fc.record({ id: fc.constantFrom('F1', 'problem'), into: fc.nat(5), out: fc.nat(5) }),
);
const filters = fc.uniqueArray(
  fc.record({ column: fc.constantFrom(...mapColumnIds), values: fc.array(fc.string(), { maxLength: 4 }) }),
  { selector: ({ column }) => column },
);
const nearly = fc.record(
  {
    share: fc.oneof(fc.boolean(), fc.jsonValue()),
    cut: fc.oneof(fc.boolean(), fc.jsonValue()),
    focus: fc.oneof(focus, fc.record({ id: fc.string(), into: fc.double(), out: fc.integer() }), fc.jsonValue()),
    filters: fc.oneof(filters, fc.array(fc.jsonValue()), fc.jsonValue()),
    later: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

describe('the settings of a text', () => {
  it('are ones that the map can show, whatever the text', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.json(),
      nearly.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const settings = readMapSettings(text);
        expect([typeof settings.share, typeof settings.cut]).toEqual(['boolean', 'boolean']);
        for (const filter of settings.filters) {
          expect(mapColumnIds).toContain(filter.column);
          expect(filter).toHaveProperty('values');
        }
        if (settings.focus !== null && settings.focus !== 'all') {
          expect(settings.focus.id).not.toBe('');
          for (const steps of [settings.focus.into, settings.focus.out]) expect([0, 1, 2, 3, 4, 5]).toContain(steps);
        }
        expect(readMapSettings(mapSettingsText(settings))).toEqual(settings);
      }),
    );
  });

  it('come back as they were saved, in whatever order the filters were chosen', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), focus, filters, (share, cut, around, chosen) => {
        const settings = { share, cut, focus: around, filters: chosen };
        const text = mapSettingsText(settings);
        expect(readMapSettings(text)).toMatchObject({ share, cut, focus: around });
        expect(new Set(readMapSettings(text).filters.map(({ column }) => column))).toEqual(
          new Set(chosen.map(({ column }) => column)),
        );
        expect(mapSettingsText({ ...settings, filters: chosen.toReversed() })).toBe(text);
      }),
    );
  });

  it('of another version keep what is understood', () => {
    expect(readMapSettings('{"share":1,"cut":true,"focus":{"id":"F1","into":9,"out":1},"zoom":2}')).toEqual({
      ...first,
      cut: true,
    });
    const mixed = { filters: [{ column: 'risk', values: ['x'] }, { column: 'bone', contains: 'a' }, 7] };
    expect(readMapSettings(JSON.stringify(mixed))).toEqual(first);
    for (const text of ['', 'null', '[]', '{}', '"x"']) expect(readMapSettings(text)).toEqual(first);
  });
});

describe('the filtered map', () => {
  const factor: fc.Arbitrary<Omit<MapFactor, 'id'>> = fc.record({
    title: fc.string(),
    kind: fc.constantFrom('cause' as const, 'pattern' as const),
    draft: fc.boolean(),
    bone: fc.constantFrom(null, ...bones),
    influence: fc.constantFrom(...influenceLevels),
    significance: fc.constant('high' as const),
    evidence: fc.constantFrom(...evidenceStates),
    share: fc.constant(0),
    inCut: fc.constant(false),
    rootCause: fc.constant(false),
  });
  const column = (id: string, code: (factor: MapFactor) => string): MapColumn => ({
    ...{ id, head: id, width: 0, byValues: true, text: () => 'ord' },
    coded: { code, label: () => 'ord' },
  });
  const columns = [column('bone', ({ bone }) => bone ?? ''), column('influenceLevel', ({ influence }) => influence)];

  it('holds the factors that pass every filter, the chosen one, and the links between those', () => {
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 12 }), fc.nat(11), (list, at) => {
        const factors = list.map((one, index) => ({ ...one, id: `F${index}` }));
        const chosen = at < factors.length ? `F${at}` : null;
        const links = factors.map(({ id }, index) => ({
          ...{ id: `${id}~`, from: id, to: factors[index + 1]?.id ?? 'problem', strength: 2 as const },
          ...{ polarity: 'increases' as const, evidence: 'unknown' as const, together: null },
        }));
        const content: MapContent = { problem: 'P', factors, links, loops: [], unbreakable: [] };
        const wanted = [
          { column: 'bone', values: ['', 'place'] },
          { column: 'influenceLevel', values: ['own', 'none'] },
        ];
        const expected = factors.filter(
          ({ id, bone, influence }) =>
            id === chosen || ((bone === null || bone === 'place') && (influence === 'own' || influence === 'none')),
        );
        const shown = filteredContent(content, wanted, columns, chosen);
        expect(shown.factors).toEqual(expected);
        const ids = new Set(['problem', ...expected.map(({ id }) => id)]);
        expect(shown.links).toEqual(links.filter(({ from, to }) => ids.has(from) && ids.has(to)));
        expect(filteredContent(content, [], columns, chosen)).toBe(content);
      }),
    );
  });
});
