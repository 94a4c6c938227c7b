/** The first page: what the document is, whose, from when, and what may not be done with it. */
import { fill } from '../../../db/domain/words/index.ts';
import { dateInProse, swedishTime } from '../dates.ts';
import { type Html, html } from '../html.ts';
import { contents, mark, type NumberedSection, pairs, prose, typed } from '../parts.ts';
import { situationPicture } from './background.ts';
import type { Facts } from './facts.ts';
import { secrecyLine } from './secrecy.ts';
import { counted, planWords } from './words.ts';

const words = planWords.cover;

/** Characters from which on a title is set smaller, so that the first page still holds what it should. */
const LONG_TITLE = 80;

const marksOf = (facts: Facts): Html => {
  const secrecy = secrecyLine(facts);
  const marks = [
    facts.meta.draft && mark(planWords.draftMeaning),
    facts.meta.redacted === true && mark(planWords.redacted),
    secrecy !== '' && mark(secrecy),
  ];
  return marks.some(Boolean) ? html`<p class="marks">${marks}</p>` : html``;
};

const record = (facts: Facts): Html => {
  const { analysis } = facts.graph;
  const { day, time } = swedishTime(facts.meta.printedAt);
  const body = facts.actorName(analysis.decisionBody);
  const date = analysis.decisionDate === null ? '' : dateInProse(analysis.decisionDate);
  return pairs([
    [words.problem, typed(analysis.problem)],
    [words.area, analysis.area.trim() !== '' && typed(analysis.area)],
    [words.caseNumber, analysis.caseNumber.trim() === '' ? words.noCaseNumber : typed(analysis.caseNumber)],
    [words.version, typed(facts.meta.version)],
    [words.printed, `${dateInProse(day)} kl. ${time}`],
    [words.decision, (body !== '' || date !== '') && typed([body, date].filter((text) => text !== '').join(', '))],
    [words.situationPicture, situationPicture(facts)],
  ]);
};

/** The plan in seven sentences at most, every one of them counted from the analysis. */
const inShort = (facts: Facts): Html[] => {
  const sentences = planWords.short;
  const { graph, derivation, rows, measures, checks } = facts;
  const candidates = derivation.factors.filter((item) => item.role === 'candidate');
  const inGroup = (group: number) => candidates.filter((item) => item.group === group && !item.declined).length;
  const declined = candidates.filter((item) => item.declined).length;
  const others = derivation.factors.filter((item) => item.role === 'others').length;
  const holding = checks.filter((check) => check.holds).length;
  const active = graph.factors.filter((factor) => factor.state === 'active').length;
  const lines = [
    fill(sentences.analysis, { factors: counted(active, 'factors'), links: counted(graph.links.length, 'links') }),
    fill(sentences.candidates, { candidates: counted(candidates.length, 'factors') }),
    candidates.length > 0 && fill(sentences.groups, { first: inGroup(1), next: inGroup(2), knowledge: inGroup(3) }),
    declined > 0 && fill(sentences.declined, { declined: counted(declined, 'factors') }),
    others > 0 && fill(sentences.others, { others: counted(others, 'factors') }),
    fill(sentences.plan, { rows: counted(rows.length, 'rows'), measures: counted(measures.length, 'measures') }),
    checks.length > 0 &&
      fill(holding === checks.length ? sentences.checksHold : sentences.checksFail, {
        holding,
        checks: checks.length,
      }),
  ];
  return lines.filter((line) => line !== false).map((line) => html`<p>${line}</p>`);
};

export const cover = (facts: Facts, sections: readonly NumberedSection[]): Html => {
  const disclaimer = prose(facts.graph.analysis.disclaimer);
  return html`<header class="cover"><p class="kind">${planWords.kind}</p>
<h1 class="${facts.graph.analysis.title.length > LONG_TITLE && 'long'}">${typed(facts.graph.analysis.title || planWords.untitled)}</h1>
${marksOf(facts)}
${record(facts)}
${disclaimer.length > 0 && html`<div class="disclaimer">${disclaimer}</div>`}
<div class="columns"><div><p class="label">${words.inShort}</p>${inShort(facts)}</div>
${contents(planWords.contents, sections)}</div></header>
`;
};
