/** Analyses for the tests of the rules: a few words make a graph, and random ones are small enough to try everything. */
import fc from 'fast-check';
import type { AnalysisGraph } from '../../../db/domain/derivation/types.ts';
import {
  type EvidenceRecord,
  type FactorRecord,
  initialRecord,
  type LinkRecord,
  type MeasureRecord,
  type SourceRecord,
} from '../../../db/domain/entities.ts';
import * as values from '../../../db/domain/values.ts';

export const factor = (id: string, fields: Partial<FactorRecord> = {}): FactorRecord => ({
  ...initialRecord('factor', id),
  title: `Faktor ${id}`,
  ...fields,
});

export const link = (from: string, to: string, fields: Partial<LinkRecord> = {}): LinkRecord => ({
  ...initialRecord('link', `${from}~${to}`),
  from,
  to,
  ...fields,
});

export const source = (id: string, date: string | null): SourceRecord => ({
  ...initialRecord('source', id),
  title: `Källa ${id}`,
  date,
});

export const evidence = (
  owner: string,
  sourceId: string,
  stance: EvidenceRecord['stance'] = 'supports',
): EvidenceRecord => ({
  ...initialRecord('evidence', `${owner}/${sourceId}/${stance}`),
  factor: owner,
  source: sourceId,
  stance,
});

export const measure = (id: string, fields: Partial<MeasureRecord> = {}): MeasureRecord => ({
  ...initialRecord('measure', id),
  title: `Åtgärd ${id}`,
  ...fields,
});

export const analysisGraph = (parts: Partial<AnalysisGraph>): AnalysisGraph => ({
  analysis: { ...initialRecord('analysis', 'a'), title: 'Analys', problem: 'Problem' },
  actors: [],
  sources: [],
  factors: [],
  links: [],
  evidence: [],
  ...parts,
});

/** Links written `a>b>problem c>b`, each once. */
export const chains = (text: string): LinkRecord[] => {
  const pairs = text.split(' ').flatMap((chain) => {
    const nodes = chain.split('>');
    return nodes.slice(1).map((to, at) => [nodes[at] as string, to] as const);
  });
  return [...new Map(pairs.map(([from, to]) => [`${from}~${to}`, link(from, to)])).values()];
};

/** Active factors of the given ids and levels, `a:own b:none`, with links as in `chains`. */
export const sketch = (levels: string, links: string): AnalysisGraph =>
  analysisGraph({
    factors: levels.split(' ').map((word) => {
      const [id = '', level = 'own'] = word.split(':');
      return factor(id, { influenceLevel: level as FactorRecord['influenceLevel'] });
    }),
    links: chains(links),
  });

const ids = ['F1', 'F10', 'F2', 'a', 'B', 'Z-1', 'f.3', '0'];
const titles = ['Örn', 'ål', 'Ärlig', 'Zon', 'Zon', 'zon', 'Åker'];

const anyFactor = (id: string) =>
  fc
    .record({
      title: fc.constantFrom(...titles),
      kind: fc.constantFrom(...values.factorKinds),
      state: fc.constantFrom('active', 'active', 'active', 'active', 'active', 'draft', 'rejected'),
      significance: fc.constantFrom(...values.significances),
      effort: fc.constantFrom(...values.efforts),
      influenceLevel: fc.constantFrom(...values.influenceLevels),
      assumed: fc.boolean(),
      placement: fc.option(fc.constantFrom(...values.placements), { freq: 4 }),
      placementReason: fc.constantFrom('', 'skäl'),
    })
    .map((fields) => factor(id, fields as Partial<FactorRecord>));

const anyLinks = (nodes: readonly string[]) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...nodes, 'gone'), fc.constantFrom(...nodes, 'problem', 'problem', 'gone')), {
      maxLength: 20,
      selector: ([from, to]) => `${from}~${to}`,
    })
    .chain((pairs) =>
      fc.tuple(
        ...pairs.map(([from, to]) =>
          fc
            .record({ strength: fc.constantFrom(...values.strengths), polarity: fc.constantFrom(...values.polarities) })
            .map((fields) => link(from, to, fields)),
        ),
      ),
    );

const anyEvidence = (nodes: readonly string[]) =>
  fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...nodes), fc.constantFrom('dated', 'undated', 'gone'), fc.constantFrom(...values.stances))
      .map((parts) => evidence(...parts)),
    { maxLength: 10, selector: ({ id }) => id },
  );

/** Up to eight factors in every state, with any links between them, loops, strays and links out of the problem. */
export const anyAnalysis: fc.Arbitrary<AnalysisGraph> = fc
  .subarray(ids, { minLength: 1 })
  .chain((nodes) => fc.tuple(fc.tuple(...nodes.map(anyFactor)), anyLinks([...nodes, 'problem']), anyEvidence(nodes)))
  .map(([factors, links, given]) =>
    analysisGraph({
      factors,
      links,
      evidence: given,
      sources: [source('dated', '2025-06'), source('undated', null)],
    }),
  );
