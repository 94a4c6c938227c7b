import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../db/domain/derivation/derive.ts';
import { initialRecord } from '../../../db/domain/entities.ts';
import { caseToRecords } from '../../../db/domain/interchange/from-case.ts';
import { prose } from '../../../db/domain/prose/prose.ts';
import type { ProseRecords, ProseSection } from '../../../db/domain/prose/types.ts';
import { sampleCase } from '../../../db/library/sample.ts';
import { analysisGraph, evidence, factor, link, source } from './analysis-graph.ts';

const tell = (parts: Partial<ProseRecords>, language: 'sv' | 'en' = 'sv'): ProseSection[] => {
  const graph = { patternTags: [], chainSteps: [], openQuestions: [], ...analysisGraph(parts), ...parts };
  return prose({ graph, derivation: derive(graph) }, language);
};
const textsOf = (sections: readonly ProseSection[], id: string): string[] =>
  sections.find((section) => section.id === id)?.paragraphs.map(({ text }) => text) ?? [];

const graph: Partial<ProseRecords> = {
  analysis: {
    ...initialRecord('analysis', 'a'),
    problem: 'Dumpning',
    area: 'Malmö',
    situationPictureTitle: 'Lägesbild',
    situationPictureDate: '2025-12-19',
  },
  actors: [{ ...initialRecord('actor', 'mn'), name: 'Miljönämnden' }],
  factors: [
    factor('a', { title: 'Låg risk', influenceLevel: 'own', decidingActor: 'mn', description: 'Få upptäcks' }),
    factor('b', { title: 'Höga vinster', influenceLevel: 'none', assumed: true }),
    factor('c', { title: 'Tillsyn', kind: 'protective', influenceLevel: 'shared' }),
    factor('d', { title: 'Lös faktor' }),
    factor('e', { title: 'Gammal tanke', state: 'rejected', rejectedReason: 'Stämmer inte' }),
  ],
  links: [
    link('a', 'problem', { strength: 3 }),
    link('b', 'a'),
    link('c', 'a', { polarity: 'decreases' }),
    link('a', 'b', { strength: 1 }),
  ],
  sources: [source('s1', '2024'), source('s2', '2025-12-19'), source('s3', null)],
  evidence: [evidence('a', 's1'), { ...evidence('a', 's2'), quote: 'risken är låg' }, evidence('c', 's3')],
};

describe('the analysis as prose', () => {
  it('says the problem, what is known, the causes, the loops, the influence and the gaps', () => {
    const told = tell(graph);
    expect(told.map(({ id }) => id)).toEqual(['problem', 'known', 'chains', 'loops', 'influence', 'gaps']);
    expect(textsOf(told, 'problem')).toEqual([
      'Analysen gäller ”Dumpning”. Området är Malmö. Den utgår från ”Lägesbild”, daterad 19 december 2025.',
    ]);
    expect(textsOf(told, 'known')).toEqual([
      'Analysen har tre bakomliggande faktorer och en skyddsfaktor. Av dem är en belagd, en antagen och två utan daterat underlag.',
      'Underlaget omfattar tre källor. De daterade uppgifterna är från 2024 till 19 december 2025.',
    ]);
    const [, first, second] = textsOf(told, 'chains');
    expect(first).toMatch(
      /^”Låg risk” leder direkt till problemet\. Andelen är \d+ procent, och faktorn beläggs av två källor\. Bakom ligger ”Höga vinster”\. Faktorn motverkas av ”Tillsyn”\. Få upptäcks\. I ”Källa s2” står det: ”risken är låg”\.$/,
    );
    expect(second).toMatch(/^”Höga vinster” .*faktorn är ett antagande/);
    expect(textsOf(told, 'loops')).toEqual([
      'Analysen har en återkoppling.',
      '”Låg risk” leder till ”Höga vinster”, som leder till ”Låg risk”. Kretsen är förstärkande.',
    ]);
    expect(textsOf(told, 'influence')).toContain(
      'Kommunen kan själv påverka en faktor. Miljönämnden beslutar om ”Låg risk”.',
    );
    expect(textsOf(told, 'gaps')).toEqual([
      'Rådigheten är inte bedömd för ”Lös faktor”.',
      'Inget samband leder till problemet från ”Lös faktor”.',
      'Två faktorer saknar daterat underlag och är inte markerade som antaganden: ”Tillsyn” och ”Lös faktor”.',
      '”Gammal tanke” är avförd: Stämmer inte.',
    ]);
  });

  it('names the records that each paragraph is about', () => {
    const [, causes] = tell(graph).find(({ id }) => id === 'chains')?.paragraphs ?? [];
    expect(causes?.about).toEqual([
      { entity: 'factor', id: 'a' },
      { entity: 'factor', id: 'b' },
      { entity: 'factor', id: 'c' },
      { entity: 'source', id: 's2' },
    ]);
  });

  it('tells patterns, the course of events, what is required together and what to find out', () => {
    const told = tell({
      ...graph,
      links: [link('a', 'b', { together: 'A' }), link('c', 'b', { together: 'A' }), link('b', 'problem')],
      factors: (graph.factors ?? []).map((item) => (item.id === 'a' ? { ...item, patternTags: ['t'] } : item)),
      patternTags: [{ ...initialRecord('patternTag', 't'), dimension: 'place', name: 'infarter' }],
      chainSteps: [
        { ...initialRecord('chainStep', '2'), title: 'Dumpning', position: 2 },
        {
          ...initialRecord('chainStep', '1'),
          title: 'Transport',
          position: 1,
          breakable: true,
          breakNote: 'kontroll',
          factors: ['a'],
        },
      ],
      openQuestions: [
        { ...initialRecord('openQuestion', 'q'), title: 'Hur ofta sker det?', who: 'mn', due: '2026-05-01' },
        { ...initialRecord('openQuestion', 'r'), title: 'Svarat', state: 'answered' },
      ],
    });
    expect(textsOf(told, 'patterns')).toEqual(['Plats: infarter (syns i ”Låg risk”).']);
    expect(textsOf(told, 'events')).toEqual([
      'Händelsekedjan har två led: ”Transport” och ”Dumpning”.',
      'Ledet ”Transport” möjliggörs av ”Låg risk”. Här kan kedjan brytas: kontroll.',
    ]);
    expect(textsOf(told, 'chains').join(' ')).toMatch(
      /”(Låg risk|Tillsyn)” och ”(Låg risk|Tillsyn)” krävs tillsammans\./,
    );
    expect(textsOf(told, 'gaps').slice(-2)).toEqual([
      'Detta är att ta reda på:',
      'Hur ofta sker det? (Miljönämnden, senast 1 maj 2026)',
    ]);
  });

  it('tells a quote once, and who decides with all that each decides on', () => {
    const actor = (id: string, name: string) => ({ ...initialRecord('actor', id), name });
    const own = { influenceLevel: 'own', decidingActor: 'mn' } as const;
    const others = { influenceLevel: 'none' as const, otherActors: ['rr', 'sk'] };
    const told = tell({
      actors: [actor('mn', 'Miljönämnden'), actor('rr', 'Riksdag och regering'), actor('sk', 'Skatteverket')],
      factors: [
        factor('a', { title: 'A', ...own }),
        factor('b', { title: 'B', ...own }),
        factor('c', { title: 'C', ...others }),
      ],
      links: [link('a', 'problem'), link('b', 'problem'), link('c', 'problem')],
      sources: [source('s', '2025')],
      evidence: [
        { ...evidence('a', 's'), quote: 'samma ord' },
        { ...evidence('b', 's'), quote: 'samma ord' },
      ],
    });
    expect(textsOf(told, 'chains').join(' ').split('samma ord')).toHaveLength(2);
    expect(textsOf(told, 'influence').slice(0, 2)).toEqual([
      'Kommunen kan själv påverka två faktorer. Miljönämnden beslutar om ”A” och ”B”.',
      'Kommunen kan inte påverka en faktor. Riksdag och regering samt Skatteverket råder över ”C”.',
    ]);
    expect(textsOf(told, 'influence').at(-1)).toBe(
      'En kedja kan kommunen inte bryta ensam. Direkt till problemet leder ”C”.',
    );
  });

  it('says of an empty analysis that it is empty, in both languages', () => {
    expect(textsOf(tell({}), 'known')).toEqual(['Analysen har inga aktiva faktorer än.']);
    expect(textsOf(tell({}), 'chains')).toEqual(['Inga samband leder till problemet än.']);
    expect(textsOf(tell(graph, 'en'), 'problem')).toEqual([
      'The analysis is about “Dumpning”. The area is Malmö. It starts from “Lägesbild”, dated 19 December 2025.',
    ]);
  });

  it('of the sample: every factor that reaches the problem once, no place left open, quotes only of what is written', () => {
    const records = caseToRecords(sampleCase(), (text) => createHash('sha256').update(text).digest('hex'));
    const derivation = derive(records);
    for (const language of ['sv', 'en'] as const) {
      const told = prose(
        { graph: { ...records, patternTags: [], chainSteps: [], openQuestions: [] }, derivation },
        language,
      );
      const texts = told.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
      for (const text of texts) expect(text).toMatch(/^[^{}]*[.:?!)”“’]$/);
      const causes = told.find(({ id }) => id === 'chains')?.paragraphs.slice(1) ?? [];
      expect(causes.map(({ about }) => about[0]?.id).sort()).toEqual(
        derivation.factors
          .filter(({ connected }) => connected)
          .map(({ id }) => id)
          .sort(),
      );
      const written = new Set(
        [records.analysis.problem, records.analysis.situationPictureTitle, ...records.factors.map(({ title }) => title)]
          .concat(
            records.sources.map(({ title }) => title),
            records.evidence.map(({ quote }) => quote),
          )
          .map((text) => text.trim()),
      );
      const quoted = language === 'sv' ? /(?<=[ (]|^)”([^”]+)”/g : /“([^”]+)”/g;
      for (const { text } of causes)
        for (const [, words = ''] of text.matchAll(quoted)) expect(written).toContain(words);
    }
  });

  it('puts what people write into no sentence of its own making', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        const told = tell({ factors: [factor('a', { title })], links: [link('a', 'problem')] });
        const shown = title.trim() === '' ? 'utan rubrik' : `”${title.trim()}”`;
        const [, text = ''] = textsOf(told, 'chains');
        expect(text.toLocaleLowerCase('sv')).toContain(shown.toLocaleLowerCase('sv'));
      }),
    );
  });
});
