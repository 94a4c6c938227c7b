/** Indikatorer: what is measured for the goals of rows and measures, with where it began, is to end and stands. */
import { compareIds } from '../../../db/domain/collation.ts';
import { indicatorProgress } from '../../../db/domain/plan/follow-up.ts';
import type { IndicatorRecord } from '../../../db/domain/planning-records.ts';
import { fill } from '../../../db/domain/words/index.ts';
import { type Html, html } from '../html.ts';
import { prose, type Section, table, typed } from '../parts.ts';
import { detailsWords } from './details-words.ts';
import type { Facts } from './facts.ts';
import { planWords } from './words.ts';

const words = detailsWords.indicators;
const measured = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 });

const valueOn = (value: number | null, unit: string, date: string | null, missing: string): Html => {
  if (value === null) return html`<span class="missing">${missing}</span>`;
  return html`<p>${measured.format(value)} ${unit.trim() !== '' && typed(unit)}</p>${date !== null && html`<p class="date">${date}</p>`}`;
};

const ownerCell = (facts: Facts, { measure, factor }: IndicatorRecord): Html => {
  if (measure !== null) {
    const number = facts.measureNumber.get(measure);
    const title = facts.measures.find(({ id }) => id === measure)?.title ?? '';
    return html`<p>${number === undefined ? words.loose : fill(words.measure, { number })}</p><p class="sub">${typed(title)}</p>`;
  }
  const number = facts.rowOfFactor.get(factor ?? '');
  return html`<p>${number === undefined ? words.loose : fill(words.row, { number })}</p><p class="sub">${typed(facts.nodeTitle(factor ?? ''))}</p>`;
};

/** The number of its row, then of the measure in it; those outside the plan last. */
const placeOf = (facts: Facts, { measure, factor }: IndicatorRecord): number => {
  if (measure === null) return facts.rowOfFactor.get(factor ?? '') ?? Infinity;
  const [row = 0, at = 0] = (facts.measureNumber.get(measure) ?? '').split('.').map(Number);
  return row === 0 ? Infinity : row + at / 1e6;
};

const inOrder = (facts: Facts): IndicatorRecord[] => {
  const place = new Map(facts.planning.indicators.map((indicator) => [indicator.id, placeOf(facts, indicator)]));
  return [...facts.planning.indicators].sort((a, b) => {
    const [one = 0, other = 0] = [place.get(a.id), place.get(b.id)];
    return one === other ? compareIds(a.id, b.id) : one - other;
  });
};

const rowOf = (facts: Facts, indicator: IndicatorRecord) => {
  const { title, unit, baseline, baselineDate, target, targetDate, direction, method } = indicator;
  const latest = indicatorProgress(indicator, facts.planning.measurements).latest;
  return {
    cells: [
      ownerCell(facts, indicator),
      html`<p class="strong">${title.trim() === '' ? planWords.untitled : typed(title)}</p><p class="sub">${words.direction[direction]}</p>`,
      valueOn(baseline, unit, baselineDate, words.missing),
      valueOn(target, unit, targetDate, words.missing),
      valueOn(latest?.value ?? null, unit, latest?.date ?? null, words.unmeasured),
      prose(method),
    ],
  };
};

/** Nothing where nothing is measured. */
export const indicatorsSection = (facts: Facts): Section[] => {
  if (facts.planning.indicators.length === 0) return [];
  const { owner, indicator, baseline, target, latest, method } = words.columns;
  return [
    {
      id: 'indikatorer',
      title: words.title,
      page: 'wide',
      body: html`<p class="lead">${words.lead}</p>
${table({
  caption: words.caption,
  header: 1,
  columns: [
    { head: owner, width: 22 },
    { head: indicator, width: 23 },
    { head: baseline, width: 12 },
    { head: target, width: 12 },
    { head: latest, width: 12 },
    { head: method, width: 19 },
  ],
  rows: inOrder(facts).map((one) => rowOf(facts, one)),
})}`,
    },
  ];
};
