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
      'Analysen har tre bakomliggande faktorer och en skyddsfaktor. Av dem gäller att en är belagd, en är antagen och två saknar underlag.',
      'Underlaget omfattar tre källor. De uppgifter som är daterade är från 2024 till 19 december 2025.',
    ]);
    const [, first, second] = textsOf(told, 'chains');
    expect(first).toMatch(
      /^”Låg risk” är belagd av två källor och står för \d+ procent av varför-vandringen\. Få upptäcks\. Faktorn leder direkt till problemet\. Bakom den ligger ”Höga vinster”\. Den motverkas av ”Tillsyn”\. I ”Källa s2” står det: ”risken är låg”\.$/,
    );
    expect([first, second].join()).toContain('”Höga vinster” är antagen');
    expect(textsOf(told, 'loops')).toEqual([
      'Analysen har en återkoppling.',
      '”Låg risk” leder till ”Höga vinster”, som leder till ”Låg risk”. Kretsen är förstärkande.',
    ]);
    expect(textsOf(told, 'influence')).toContain('Kommunen kan själv påverka ”Låg risk” (Miljönämnden beslutar).');
    expect(textsOf(told, 'gaps')).toEqual([
      'Rådigheten är inte bedömd för ”Lös faktor”.',
      'Inget samband leder till problemet från ”Lös faktor”.',
      'Daterat underlag saknas för ”Tillsyn” och ”Lös faktor”, som inte heller är markerade som antaganden.',
      'Avförd är ”Gammal tanke”: Stämmer inte.',
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
    expect(textsOf(told, 'patterns')).toEqual(['I rum: infarter (syns i ”Låg risk”).']);
    expect(textsOf(told, 'events')).toEqual([
      'Händelsekedjan har två led: ”Transport” och ”Dumpning”.',
      'Ledet ”Transport” möjliggörs av ”Låg risk”. Kedjan kan brytas i ledet ”Transport”: kontroll.',
    ]);
    expect(textsOf(told, 'chains').join(' ')).toMatch(
      /”(Låg risk|Tillsyn)” och ”(Låg risk|Tillsyn)” krävs tillsammans\./,
    );
    expect(textsOf(told, 'gaps').slice(-2)).toEqual([
      'Att ta reda på är:',
      'Hur ofta sker det? (Miljönämnden, senast 1 maj 2026)',
    ]);
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
