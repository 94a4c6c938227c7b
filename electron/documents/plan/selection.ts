/** Så valdes faktorerna: the rules in plain words, and each factor under them with its one sentence. */
import type { DerivedFactor, Group } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { explain } from '../../../db/domain/words/index.ts';
import { type Html, html } from '../html.ts';
import { pairs, type Section, table, typed } from '../parts.ts';
import { chainsPart, cutPart, loopsPart } from './chains.ts';
import { evidenceCell, factorTitle, influenceCell, percent, sv } from './factor-cells.ts';
import type { Facts } from './facts.ts';
import { planWords } from './words.ts';

const words = planWords.selection;

const rules = (): Html => html`<h3>${words.rulesTitle}</h3>
${pairs(words.rules)}
<p>${words.order}</p>
<h3>${words.evidenceTitle}</h3>
${pairs(
  (['supported', 'contested', 'assumed', 'unknown'] as const).map((state) => [
    html`<span class="shape ${state}"></span>${sv.evidence[state]}`,
    words.evidence[state],
  ]),
)}`;

const row = (facts: Facts, derived: DerivedFactor, factor: FactorRecord) => ({
  cells: [
    factorTitle(factor),
    percent(derived.share),
    evidenceCell(facts, factor, derived.evidence),
    influenceCell(facts, factor),
    typed(explain(derived.explanation, 'sv')),
  ],
});

const factorTable = (facts: Facts, derived: readonly DerivedFactor[], caption: string): Html =>
  table({
    caption,
    columns: [
      { head: words.columns.factor, width: 27 },
      { head: words.columns.share, width: 8, numeric: true },
      { head: words.columns.evidence, width: 15 },
      { head: words.columns.influence, width: 22 },
      { head: words.columns.reason, width: 28 },
    ],
    rows: derived.flatMap((item) => {
      const factor = facts.factors.get(item.id);
      return factor === undefined ? [] : [row(facts, item, factor)];
    }),
  });

/** A heading with its table, or with the sentence that says why there is none. */
const factorList = (facts: Facts, list: readonly DerivedFactor[], title: string, caption: string, empty: string) =>
  html`<h3>${title}</h3>
${list.length === 0 ? html`<p>${empty}</p>` : factorTable(facts, list, caption)}`;

const group = (facts: Facts, number: Group): Html => {
  const { title, empty } = words.groups[number];
  const members = facts.derivation.factors.filter((item) => item.group === number && !item.declined);
  return factorList(facts, members, title, words.groupCaption.replace('{group}', title), empty);
};

export const selectionSection = (facts: Facts): Section => {
  const declined = facts.derivation.factors.filter((item) => item.declined);
  return {
    id: 'urval',
    title: words.title,
    body: html`${words.lead.map((text) => html`<p class="lead">${text}</p>`)}
${rules()}
${([1, 2, 3] as const).map((number) => group(facts, number))}
${factorList(facts, declined, words.declinedTitle, words.declinedCaption, words.declinedEmpty)}
${cutPart(facts)}
${chainsPart(facts)}
${loopsPart(facts)}`,
  };
};
