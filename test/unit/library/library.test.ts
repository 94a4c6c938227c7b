import { describe, expect, test } from 'vitest';
import { initialRecord, patchSchema } from '../../../db/domain/entities.ts';
import { library, measuresAgainst } from '../../../db/library/library.ts';
import { normaliseSwedish, searchItems } from '../../../db/library/search.ts';
import { measureFields, refusedItems, suggestedMeasures, suggestedRequests } from '../../../db/library/suggestions.ts';

describe('the library', () => {
  const { factors, measures, sources, reviewed, version } = library();

  test('has a version and a day of review, 38 factors and one contested, 34 measures and one request', () => {
    expect(version).toBeGreaterThan(0);
    expect(reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(factors.filter(({ contested }) => !contested)).toHaveLength(38);
    expect(factors.filter(({ contested }) => contested).map(({ id }) => id)).toEqual(['F39']);
    expect(measures.filter(({ request }) => !request)).toHaveLength(34);
    expect(measures.filter(({ request }) => request).map(({ id }) => id)).toEqual(['S1']);
  });

  test('ids are unique and everything that is named is there', () => {
    for (const list of [factors, measures, sources]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    const sourceIds = new Set(sources.map(({ id }) => id));
    const cited = [...factors, ...measures].flatMap(({ sources: citations }) => citations.map(({ source }) => source));
    expect(cited.filter((source) => !sourceIds.has(source))).toEqual([]);
    const factorIds = new Set(factors.map(({ id }) => id));
    expect(measures.flatMap((measure) => measure.factors).filter((id) => !factorIds.has(id))).toEqual([]);
  });

  test('what rests on the second hand alone says so', () => {
    const words = /andra hand|återger|blogg|partitext|nyhetsrapportering|branschen|debatt|rapporterat fall/;
    for (const { id, description, sources: citations } of [...factors, ...measures]) {
      if (citations.length === 0 || citations.some(({ reading }) => reading === 'full' || reading === 'excerpt'))
        continue;
      expect(description, id).toMatch(/slutsats/i.test(description) ? /slutsats/i : words);
    }
  });

  test('a measure is proven only on a source', () => {
    for (const { id, basis, sources: citations } of measures)
      if (basis !== null) expect(citations.length, id).toBeGreaterThan(0);
  });

  test('suggests measures against a factor of its own, requests not among them', () => {
    expect(measuresAgainst('F2').map(({ id }) => id)).toEqual(['M1', 'M2', 'M18']);
    expect(measuresAgainst('unknown')).toEqual([]);
  });
});

describe('suggesting', () => {
  const { measures } = library();
  const subject = { id: 'f', libraryItem: 'F2' };
  const refusal = (factor: string, libraryItem: string) => ({
    id: `${factor}~${libraryItem}`,
    factor,
    libraryItem,
    reason: 'x',
  });
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

  test('leaves out what the factor has and what was refused for it, and nothing else', () => {
    const taken = (factors: string[]) => ({ ...initialRecord('measure', 'm'), libraryItem: 'M1', factors });
    const refused = [refusal('f', 'M18'), refusal('g', 'M2')];
    expect(ids(suggestedMeasures(subject, [], refusedItems('f', [])))).toEqual(['M1', 'M2', 'M18']);
    expect(ids(suggestedMeasures(subject, [taken(['f'])], refusedItems('f', refused)))).toEqual(['M2']);
    expect(ids(suggestedMeasures(subject, [taken(['g'])], refusedItems('f', refused)))).toEqual(['M1', 'M2']);
    expect(suggestedMeasures({ id: 'f', libraryItem: null }, [], refusedItems('f', []))).toEqual([]);
  });

  test('requests are suggested apart, and what is taken keeps its techniques', () => {
    const request = measures.find((item) => item.request);
    const about = { id: 'f', libraryItem: request?.factors[0] ?? '' };
    expect(ids(suggestedRequests(about, [], new Set()))).toContain(request?.id);
    const asked = { ...initialRecord('request', 'r'), factor: 'f', libraryItem: request?.id ?? null };
    expect(ids(suggestedRequests(about, [asked], new Set()))).not.toContain(request?.id);
    expect(ids(suggestedRequests(about, [], new Set([request?.id ?? ''])))).not.toContain(request?.id);
    const item = measures.find(({ id }) => id === 'M19');
    const fields = item === undefined ? {} : measureFields(item);
    expect(fields).toMatchObject({ libraryItem: 'M19', techniques: ['controlAccess', 'assistSurveillance'] });
    expect(patchSchema('measure').safeParse(fields).success).toBe(true);
  });
});

describe('searching', () => {
  const { factors } = library();
  const ids = (query: string) => searchItems(factors, query).map(({ id }) => id);

  test('finds by parts of words, whatever the case and the form of å ä ö', () => {
    expect(ids('UPPTÄCKTSRISK')).toContain('F2');
    expect(ids('upptäckts'.normalize('NFD'))).toContain('F2');
    expect(ids('skrotbil export')).toEqual(expect.arrayContaining(['F29', 'F32']));
    expect(ids('')).toHaveLength(factors.length);
    expect(ids('finns inte alls')).toEqual([]);
  });

  test('titles come first', () => {
    expect(ids('tillsyn')[0]).toBe('F6');
  });

  test('å ä ö are letters, other marks are not', () => {
    expect(normaliseSwedish('Idé, à-la  ÅÄÖ!')).toBe('ide a la åäö');
    expect(ids('lag upptacktsrisk')).toEqual([]);
  });
});
