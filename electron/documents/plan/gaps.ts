/** What the plan does not answer for: factors that others decide over, and what the analysis has not settled. */
import { explain, fill } from '../../../db/domain/words/index.ts';
import { html } from '../html.ts';
import { prose, type Section, table, typed } from '../parts.ts';
import { evidenceCell, factorTitle, otherActors, percent } from './factor-cells.ts';
import type { Facts } from './facts.ts';
import { counted, planWords } from './words.ts';

/** Önskemål till andra: factors that lead to the problem while the municipality cannot influence them. */
export const requestsSection = (facts: Facts): Section => {
  const words = planWords.requests;
  const rows = facts.derivation.factors.flatMap((item) => {
    const factor = facts.factors.get(item.id);
    if (item.role !== 'others' || factor === undefined) return [];
    const who = otherActors(facts, factor);
    return [
      {
        cells: [
          factorTitle(factor),
          percent(item.share),
          who === '' ? html`<span class="missing">${words.nobody}</span>` : typed(who),
          prose(factor.influenceMotive),
          evidenceCell(facts, factor, item.evidence),
        ],
      },
    ];
  });
  return {
    id: 'onskemal',
    title: words.title,
    body: html`<p class="lead">${words.lead}</p>
${rows.length === 0 && html`<p>${words.empty}</p>`}
${table({
  caption: words.caption,
  columns: [
    { head: words.columns.factor, width: 29 },
    { head: words.columns.share, width: 9, numeric: true },
    { head: words.columns.who, width: 20 },
    { head: words.columns.motive, width: 26 },
    { head: words.columns.evidence, width: 16 },
  ],
  rows,
})}`,
  };
};

/** Luckor: active factors without a judged influence or without a way to the problem. */
export const gapsSection = (facts: Facts): Section => {
  const words = planWords.gaps;
  const rows = facts.derivation.factors.flatMap((item) => {
    const factor = facts.factors.get(item.id);
    if ((item.role !== 'unset' && item.role !== 'unconnected') || factor === undefined) return [];
    return [
      { cells: [factorTitle(factor), explain(item.explanation, 'sv'), evidenceCell(facts, factor, item.evidence)] },
    ];
  });
  const settled = facts.derivation.factors.length === 0 ? words.none : words.empty;
  const lead = rows.length === 0 ? settled : words.lead;
  const drafts = facts.graph.factors.filter((factor) => factor.state === 'draft').length;
  return {
    id: 'luckor',
    title: words.title,
    body: html`<p class="lead">${lead}</p>
${table({
  caption: words.caption,
  columns: [
    { head: words.columns.factor, width: 42 },
    { head: words.columns.gap, width: 38 },
    { head: words.columns.evidence, width: 20 },
  ],
  rows,
})}
${drafts > 0 && html`<p>${fill(words.drafts, { count: counted(drafts, 'factors') })}</p>`}`,
  };
};
