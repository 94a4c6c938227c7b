/** Brå's table (domain.md B.7): Orsak | Åtgärd | Operativa mål | När | Vem | Uppföljning. Each row can be read alone. */
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import type { DerivedRow } from '../../../db/domain/plan/types.ts';
import { fill } from '../../../db/domain/words/index.ts';
import { type Html, html } from '../html.ts';
import { mark, prose, type Row, type Section, type TableSpec, table, typed } from '../parts.ts';
import { factorTitle, stateMark, sv } from './factor-cells.ts';
import type { Facts } from './facts.ts';
import { planWords } from './words.ts';

const words = planWords.table;

const columns: TableSpec['columns'] = [
  { head: words.columns.cause, width: 17 },
  { head: words.columns.measure, width: 31 },
  { head: words.columns.goal, width: 19 },
  { head: words.columns.when, width: 9 },
  { head: words.columns.who, width: 14 },
  { head: words.columns.followUp, width: 10 },
];

const day = (date: string | null, missing: string): Html =>
  date === null ? html`<span class="missing">${missing}</span>` : html`<span class="date">${date}</span>`;

/** ”Beprövad · kort sikt · situationell · punktinsats”; what is not stated is left to the checks. */
const traits = ({ basis, horizon, approach, work }: MeasureRecord): string =>
  [basis && sv.basis[basis], horizon && sv.horizon[horizon], approach && sv.approach[approach], work && sv.work[work]]
    .filter((word) => word !== null)
    .map((word, index) => (index === 0 ? word : word.toLowerCase()))
    .join(' · ');

const secrecyMark = ({ secrecy, secrecyProvision }: MeasureRecord): Html | false =>
  secrecy && html`<p>${mark(`${words.secrecy}: ${secrecyProvision.trim() || planWords.secrecyWithoutProvision}`)}</p>`;

const measureTitle = (number: string, measure: MeasureRecord): Html =>
  html`<p class="strong"><span class="number">${number}</span> ${measure.title.trim() === '' ? planWords.untitled : typed(measure.title)}</p>`;

const fullMeasure = (number: string, measure: MeasureRecord): Html => {
  const kind = traits(measure);
  return html`${measureTitle(number, measure)}${secrecyMark(measure)}${prose(measure.steps)}${kind !== '' && html`<p class="sub">${kind}</p>`}`;
};

const who = (facts: Facts, measure: MeasureRecord): Html => {
  const actor = facts.actorName(measure.responsibleActor);
  const reason = measure.responsibleReason.trim();
  return html`<p>${actor === '' ? html`<span class="missing">${words.noResponsible}</span>` : typed(actor)}</p>${prose(measure.responsibleFunction)}${reason !== '' && html`<p class="sub">${typed(reason)}</p>`}`;
};

/** Nothing of a measure that is taken out as a whole. */
const timeCells = (facts: Facts, measure: MeasureRecord): Html[] => {
  const nothing = html``;
  return facts.meta.redacted === true && measure.secrecy ? [nothing, nothing, nothing] : statedCells(facts, measure);
};

const statedCells = (facts: Facts, measure: MeasureRecord): Html[] => [
  html`<p>${day(measure.start, words.noStart)}${measure.start !== null && ` ${words.until}`}</p><p>${day(measure.end, words.noEnd)}</p>`,
  who(facts, measure),
  day(measure.followUp, words.noFollowUp),
];

const causeCell = (facts: Facts, row: DerivedRow, first: boolean): Html => {
  const title = html`<span class="number">${row.number}</span> ${factorTitle(facts.factors.get(row.factor))}`;
  if (!first) return title;
  const state = facts.derived.get(row.factor)?.evidence;
  return html`<p>${title}</p>${state !== undefined && html`<p class="sub">${stateMark(state)}</p>`}${row.flag !== null && html`<p>${mark(sv.rowFlag[row.flag])}</p>`}`;
};

const rowGoal = (row: DerivedRow): Html =>
  html`${prose(row.goal)}${!row.goalConfirmed && html`<p>${mark(words.goalDraft, 'quiet')}</p>`}`;

const measureRow = (facts: Facts, row: DerivedRow, measure: MeasureRecord, index: number): Row => {
  const number = facts.measureNumber.get(measure.id) ?? '';
  const isHere = number.startsWith(`${row.number}.`);
  const told = isHere
    ? fullMeasure(number, measure)
    : html`${measureTitle(number, measure)}<p class="sub">${fill(words.see, { number })}</p>`;
  return {
    muted: index > 0,
    cells: [
      causeCell(facts, row, index === 0),
      told,
      html`${index === 0 && rowGoal(row)}${isHere && prose(measure.goal)}`,
      ...timeCells(facts, measure),
    ],
  };
};

const planRows = (facts: Facts, row: DerivedRow): Row[] => {
  const measures = facts.measuresOfFactor.get(row.factor) ?? [];
  if (measures.length > 0) return measures.map((measure, index) => measureRow(facts, row, measure, index));
  const none = html`<span class="missing">${words.noMeasure}</span>`;
  return [{ cells: [causeCell(facts, row, true), none, rowGoal(row), '', '', ''] }];
};

/** Measures that stand under no row, so that none of them disappears from the plan. */
const looseMeasures = (facts: Facts): Html => {
  const loose = facts.measures.filter((measure) => !facts.measureNumber.has(measure.id));
  if (loose.length === 0) return html``;
  return html`<h3>${words.looseTitle}</h3>
${table({
  caption: words.looseCaption,
  className: 'plan',
  columns,
  header: 1,
  rows: loose.map((measure) => ({
    cells: [
      measure.factors.map((id, index) => html`${index > 0 && ', '}${factorTitle(facts.factors.get(id))}`),
      fullMeasure('', measure),
      prose(measure.goal),
      ...timeCells(facts, measure),
    ],
  })),
})}`;
};

export const planTableSection = (facts: Facts): Section => {
  const rows = facts.rows.flatMap((row) => planRows(facts, row));
  return {
    id: 'atgardsplan',
    title: words.title,
    ...(facts.rows.length + facts.measures.length > 0 && { page: 'wide' as const }),
    body: html`<p class="lead">${words.lead}</p>
${rows.length === 0 ? html`<p>${words.empty}</p>` : table({ caption: words.caption, className: 'plan', columns, rows })}
<p class="note">${words.symbols}</p>
${looseMeasures(facts)}`,
  };
};
