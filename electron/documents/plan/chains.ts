/** The smallest intervention set, the chains that the municipality cannot break alone, and the loops. */
import { fill } from '../../../db/domain/words/index.ts';
import { type Html, html } from '../html.ts';
import { typed } from '../parts.ts';
import { factorTitle, sv } from './factor-cells.ts';
import type { Facts } from './facts.ts';
import { planWords } from './words.ts';

const words = planWords.selection;

export const cutPart = (facts: Facts): Html => {
  const { factors, cost } = facts.derivation.cut;
  const members = factors.flatMap((id) => {
    const factor = facts.factors.get(id);
    if (factor === undefined) return [];
    const effort = sv.effort[factor.effort].toLowerCase();
    return [
      html`<li>${factorTitle(factor)} <span class="sub">(insats: ${effort}; ${sv.influenceLevel[factor.influenceLevel].toLowerCase()})</span></li>`,
    ];
  });
  return html`<h3>${words.cutTitle}</h3>
<p>${words.cut}</p>
${
  members.length === 0
    ? html`<p>${words.cutEmpty}</p>`
    : html`<ul>${members}</ul><p>${fill(words.cutCost, { cost })}</p>`
}`;
};

/** Titles in the order of cause and effect, each but the last followed by a sign that points on. */
const chain = (titles: readonly string[]): Html =>
  html`<p class="chain">${titles.map((title, index) => html`${index > 0 && html` <span class="to">›</span> `}${typed(title.trim() === '' ? planWords.untitled : title)}`)}</p>`;

export const chainsPart = (facts: Facts): Html => {
  const { rootGroups } = facts.derivation;
  const none = rootGroups.length === 0 ? words.chainsNone : words.chainsEmpty;
  const closed = rootGroups.filter((group) => !group.separable && group.path !== undefined);
  return html`<h3>${words.chainsTitle}</h3>
${
  closed.length === 0
    ? html`<p>${none}</p>`
    : html`<p>${words.chains}</p>${closed.map(({ path = [] }) => chain(path.map(facts.nodeTitle)))}`
}`;
};

/** Nothing at all when the analysis has no loops: few have, and the heading would only puzzle. */
export const loopsPart = (facts: Facts): Html => {
  const { loops } = facts.derivation;
  if (loops.length === 0) return html``;
  return html`<h3>${words.loopsTitle}</h3>
<p>${words.loops}</p>
${loops.map(({ cycle, effect }) => {
  const titles = cycle.map(facts.nodeTitle);
  const back = fill(words.backTo, { first: titles[0] ?? '' });
  return html`<div class="loop"><p class="label">${sv.loopEffect[effect]}</p>${chain([...titles, back])}</div>`;
})}`;
};
