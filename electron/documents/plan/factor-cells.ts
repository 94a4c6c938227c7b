/** How a factor, its evidence and its influence look in the plan's tables. */

import type { EvidenceState } from '../../../db/domain/derivation/types.ts';
import type { EvidenceRecord, FactorRecord } from '../../../db/domain/entities.ts';
import { domainWords } from '../../../db/domain/words/index.ts';
import { type Html, html } from '../html.ts';
import { typed } from '../parts.ts';
import type { Facts } from './facts.ts';
import { planWords } from './words.ts';

export const sv = domainWords('sv');

/** Whole per cent with a no-break space; what is more than nothing yet rounds to it is said to be below one. */
export const percent = (share: number): string => {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? '< 1 %' : `${whole} %`;
};

/** The state in words with a shape before it, so that neither colour nor eyesight decides. */
export const stateMark = (state: EvidenceState): Html =>
  html`<span class="state"><span class="shape ${state}"></span>${sv.evidence[state]}</span>`;

/** Title of a factor, typed by a person or said to be missing. */
export const factorTitle = (factor: FactorRecord | undefined): Html =>
  factor === undefined || factor.title.trim() === '' ? html`${planWords.untitled}` : typed(factor.title);

/** ”Kan påverka själv” and who decides. */
export const influenceCell = (facts: Facts, factor: FactorRecord): Html => {
  const deciding = facts.actorName(factor.decidingActor);
  return html`${sv.influenceLevel[factor.influenceLevel]}${deciding !== '' && html`<br><span class="sub">${typed(deciding)}</span>`}`;
};

/** ”[3] s. 5”: what source, where in it; a contradicting one says so. */
const reference = (facts: Facts, item: EvidenceRecord): Html | null => {
  const numbered = facts.sourceById.get(item.source);
  if (numbered === undefined) return null;
  const against = item.stance === 'contradicts' ? ` ${sv.stance.contradicts.toLowerCase()}` : '';
  const locator = item.locator.trim();
  return html`<a href="#kalla-${numbered.number}">[${numbered.number}]</a>${locator !== '' && html` ${typed(locator)}`}${against}`;
};

/** The sources behind a factor as numbers only: ”[3] [7], talar emot [9]”; where in them stands in the appendix. */
const sourceNumbers = (facts: Facts, items: readonly EvidenceRecord[], stance: EvidenceRecord['stance']): Html[] => {
  const numbers = items
    .filter((item) => item.stance === stance)
    .flatMap((item) => facts.sourceById.get(item.source)?.number ?? [])
    .sort((a, b) => a - b);
  return [...new Set(numbers)].map((number) => html`<a href="#kalla-${number}">[${number}]</a> `);
};

/** References one below the other, each with its quotation. */
export const referenceList = (facts: Facts, items: readonly EvidenceRecord[] | undefined): Html[] =>
  (items ?? []).flatMap((item) => {
    const line = reference(facts, item);
    if (line === null) return [];
    const quote = item.quote.trim();
    return [html`<p class="sub">${line}${quote !== '' && html`: <q>${typed(quote)}</q>`}</p>`];
  });

export const evidenceCell = (facts: Facts, factor: FactorRecord, state: EvidenceState): Html => {
  const items = facts.evidenceOfFactor.get(factor.id) ?? [];
  const against = sourceNumbers(facts, items, 'contradicts');
  return html`<p>${stateMark(state)}</p><p class="sub">${sourceNumbers(facts, items, 'supports')}${against.length > 0 && html`${sv.stance.contradicts.toLowerCase()} ${against}`}</p>`;
};

/** Names of the other actors, in the order they were given; empty text when there are none. */
export const otherActors = (facts: Facts, factor: FactorRecord): string =>
  factor.otherActors
    .map((id) => facts.actorName(id))
    .filter((name) => name !== '')
    .join(', ');
