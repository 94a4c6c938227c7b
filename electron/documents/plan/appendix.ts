/** The source list, and all factors and links as tables: the picture of the analysis in words. */

import { compareIds, compareSwedish } from '../../../db/domain/collation.ts';
import { evidenceState } from '../../../db/domain/derivation/evidence.ts';
import type { FactorRecord, LinkRecord, SourceRecord } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { explain, fill } from '../../../db/domain/words/index.ts';
import { dateInProse } from '../dates.ts';
import { type Html, html } from '../html.ts';
import { prose, type Section, table, typed } from '../parts.ts';
import { factorTitle, otherActors, percent, referenceList, stateMark, sv } from './factor-cells.ts';
import type { Facts } from './facts.ts';
import { planWords } from './words.ts';

const sourceById = (facts: Facts) => new Map(facts.graph.sources.map((source) => [source.id, source]));

/** Only addresses of the web become links; anything else that was typed there stays text. */
const webAddress = (url: string): Html | false => {
  const address = url.trim();
  if (address === '') return false;
  return /^https?:\/\/[^\s"'<>]+$/.test(address) ? html`<a href="${address}">${address}</a>` : typed(address);
};

const sourceEntry = (source: SourceRecord): Html => {
  const words = planWords.sources;
  const told = [
    source.publisher.trim(),
    source.date === null ? words.undated : dateInProse(source.date),
    source.reference.trim(),
  ].filter((text) => text !== '');
  const url = webAddress(source.url);
  return html`<p class="strong">${source.title.trim() === '' ? planWords.untitled : typed(source.title)}</p><p>${told.map((text, index) => html`${index > 0 && ' · '}${typed(text)}`)}</p>${url && html`<p class="sub">${url}</p>`}${source.attachment && html`<p class="sub">${words.attachment}: ${typed(source.attachment.name)}</p>`}`;
};

export const sourcesSection = (facts: Facts): Section => ({
  id: 'kallor',
  title: planWords.sources.title,
  body:
    facts.sources.length === 0
      ? html`<p>${planWords.sources.empty}</p>`
      : html`<ol class="sources">${facts.sources.map(
          ({
            number,
            source,
          }) => html`<li id="kalla-${number}"><span class="number">[${number}]</span><div>${sourceEntry(source)}</div></li>
`,
        )}</ol>`,
});

const weightCell = (factor: FactorRecord, share: number | undefined): Html => {
  const words = planWords.factors;
  return html`<p>${words.significance}: ${sv.significance[factor.significance].toLowerCase()}</p><p>${words.effort}: ${sv.effort[factor.effort].toLowerCase()}</p>${share !== undefined && html`<p>${words.share}: ${percent(share)}</p>`}`;
};

const influenceDetails = (facts: Facts, factor: FactorRecord): Html => {
  const words = planWords.factors;
  const line = (label: string, text: string) => text.trim() !== '' && html`<p class="sub">${label}: ${typed(text)}</p>`;
  return html`<p>${sv.influenceLevel[factor.influenceLevel]}</p>${line(words.deciding, facts.actorName(factor.decidingActor))}${line(words.others, otherActors(facts, factor))}${line(words.motive, factor.influenceMotive)}`;
};

const standingCell = (facts: Facts, factor: FactorRecord): Html => {
  const words = planWords.factors;
  const reason = factor.rejectedReason.trim();
  if (factor.state === 'rejected') {
    return html`<p>${reason === '' ? words.rejectedWithoutReason : typed(fill(words.rejected, { reason }))}</p>`;
  }
  const derived = facts.derived.get(factor.id);
  if (factor.state === 'draft' || derived === undefined) return html`<p>${words.draft}</p>`;
  const row = facts.rowOfFactor.get(factor.id);
  return html`<p>${typed(explain(derived.explanation, 'sv'))}</p>${row !== undefined && html`<p class="sub">${fill(words.row, { number: row })}</p>`}${derived.rootCause && html`<p class="sub">${words.rootCause}</p>`}${derived.inCut && html`<p class="sub">${words.inCut}</p>`}`;
};

const factorCell = (factor: FactorRecord): Html => {
  const kind = [sv.factorKind[factor.kind], factor.bone && sv.bone[factor.bone].toLowerCase()].filter(
    (word) => word !== null,
  );
  return html`<p class="strong">${factorTitle(factor)}</p><p class="sub">${kind.join(' · ')}</p>${prose(factor.description)}`;
};

const stateOrder = { active: 0, draft: 1, rejected: 2 } as const;

/** The derivation's order for active factors, then drafts and rejected ones by title. */
const inOrder = (facts: Facts): FactorRecord[] => {
  const place = new Map(facts.derivation.factors.map(({ id }, index) => [id, index]));
  return [...facts.graph.factors].sort(
    (a, b) =>
      stateOrder[a.state] - stateOrder[b.state] ||
      (place.get(a.id) ?? 1e9) - (place.get(b.id) ?? 1e9) ||
      compareSwedish(a.title, b.title) ||
      compareIds(a.id, b.id),
  );
};

const factorEvidence = (facts: Facts, factor: FactorRecord, sources: ReadonlyMap<string, SourceRecord>): Html => {
  const items = facts.evidenceOfFactor.get(factor.id) ?? [];
  return html`<p>${stateMark(evidenceState(items, factor.assumed, sources))}</p>${referenceList(facts, items)}`;
};

export const factorsSection = (facts: Facts): Section => {
  const words = planWords.factors;
  const sources = sourceById(facts);
  return {
    id: 'bilaga-faktorer',
    title: words.title,
    ...(facts.graph.factors.length > 0 && { page: 'wide' as const }),
    appendix: true,
    body: html`<p class="lead">${facts.graph.factors.length === 0 ? words.empty : words.lead}</p>
${table({
  caption: words.caption,
  columns: [
    { head: words.columns.factor, width: 31 },
    { head: words.columns.weight, width: 12 },
    { head: words.columns.influence, width: 19 },
    { head: words.columns.evidence, width: 19 },
    { head: words.columns.standing, width: 19 },
  ],
  rows: inOrder(facts).map((factor) => ({
    cells: [
      factorCell(factor),
      weightCell(factor, facts.derived.get(factor.id)?.share),
      influenceDetails(facts, factor),
      factorEvidence(facts, factor, sources),
      standingCell(facts, factor),
    ],
  })),
})}`,
  };
};

const linkRow = (facts: Facts, link: LinkRecord, sources: ReadonlyMap<string, SourceRecord>) => {
  const items = facts.evidenceOfLink.get(link.id) ?? [];
  return {
    cells: [
      html`${typed(facts.nodeTitle(link.from) || planWords.untitled)}${link.from === PROBLEM_ID && html`<p class="sub">${planWords.links.ignored}</p>`}`,
      typed(facts.nodeTitle(link.to) || planWords.untitled),
      sv.polarity[link.polarity],
      sv.strength[link.strength],
      html`<p>${stateMark(evidenceState(items, link.assumed, sources))}</p>${referenceList(facts, items)}`,
    ],
  };
};

export const linksSection = (facts: Facts): Section => {
  const words = planWords.links;
  const sources = sourceById(facts);
  const links = [...facts.graph.links].sort(
    (a, b) =>
      compareSwedish(facts.nodeTitle(a.from), facts.nodeTitle(b.from)) ||
      compareSwedish(facts.nodeTitle(a.to), facts.nodeTitle(b.to)) ||
      compareIds(a.id, b.id),
  );
  return {
    id: 'bilaga-samband',
    title: words.title,
    appendix: true,
    body: html`<p class="lead">${links.length === 0 ? words.empty : words.lead}</p>
${table({
  caption: words.caption,
  columns: [
    { head: words.columns.from, width: 28 },
    { head: words.columns.to, width: 28 },
    { head: words.columns.effect, width: 9 },
    { head: words.columns.strength, width: 9 },
    { head: words.columns.evidence, width: 26 },
  ],
  rows: links.map((link) => linkRow(facts, link, sources)),
})}`,
  };
};
