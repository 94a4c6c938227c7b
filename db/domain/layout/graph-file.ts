/** The graph of an analysis for other programs (GraphML and DOT): the active factors with what is derived of them, and the problem. */
import type { AnalysisGraph, Derivation, EvidenceState } from '../derivation/types.ts';
import type { FactorRecord, LinkRecord } from '../entities.ts';
import { PROBLEM_ID } from '../values.ts';

export interface FileNode {
  readonly id: string;
  readonly title: string;
  readonly kind: FactorRecord['kind'] | 'problem';
  readonly significance: FactorRecord['significance'];
  readonly influence: FactorRecord['influenceLevel'];
  readonly evidence: EvidenceState;
  /** Share of the why-walk, 0 to 1. */
  readonly share: number;
  readonly inCut: boolean;
}

export interface FileLink {
  readonly from: string;
  readonly to: string;
  readonly strength: LinkRecord['strength'];
  readonly polarity: LinkRecord['polarity'];
  readonly assumed: boolean;
}

export interface GraphFile {
  readonly title: string;
  /** The problem first; it has no level of influence and the like, its share is 1. */
  readonly nodes: readonly FileNode[];
  readonly links: readonly FileLink[];
}

export const graphFile = ({ analysis, factors, links }: AnalysisGraph, derivation: Derivation): GraphFile => {
  const records = new Map(factors.map((factor) => [factor.id, factor]));
  const problem: FileNode = {
    id: PROBLEM_ID,
    title: analysis.problem,
    kind: 'problem',
    significance: 'unset',
    influence: 'unset',
    evidence: 'unknown',
    share: 1,
    inCut: false,
  };
  const nodes = derivation.factors.flatMap(({ id, title, evidence, share, inCut }): FileNode[] => {
    const factor = records.get(id);
    if (factor === undefined) return [];
    const { kind, significance, influenceLevel: influence } = factor;
    return [{ id, title, kind, significance, influence, evidence, share, inCut }];
  });
  const known = new Set([PROBLEM_ID, ...nodes.map(({ id }) => id)]);
  return {
    title: analysis.title,
    nodes: [problem, ...nodes],
    links: links
      .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
      .map(({ from, to, strength, polarity, assumed }) => ({ from, to, strength, polarity, assumed })),
  };
};
