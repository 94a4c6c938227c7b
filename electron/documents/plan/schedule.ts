/** Beslutsplanering: the meetings and steps until the decision and after it. */
import { stepsByDate } from '../../../db/domain/plan/standing.ts';
import type { DecisionStepRecord } from '../../../db/domain/planning-records.ts';
import { html } from '../html.ts';
import { type Section, table, typed } from '../parts.ts';
import { detailsWords } from './details-words.ts';
import type { Facts } from './facts.ts';

const words = detailsWords.schedule;

const stateOf = ({ done, date }: DecisionStepRecord, today: string): string => {
  if (done) return words.done;
  return date !== null && date < today ? words.late : words.ahead;
};

/** Nothing where nothing is planned. */
export const scheduleSection = (facts: Facts): Section[] => {
  const steps = stepsByDate(facts.planning.decisionSteps);
  if (steps.length === 0) return [];
  const { date, step, organ, state } = words.columns;
  return [
    {
      id: 'beslutsplanering',
      title: words.title,
      body: html`<p class="lead">${words.lead}</p>
${table({
  caption: words.caption,
  header: 1,
  columns: [
    { head: date, width: 15 },
    { head: step, width: 45 },
    { head: organ, width: 26 },
    { head: state, width: 14 },
  ],
  rows: steps.map((one) => ({
    cells: [
      one.date === null
        ? html`<span class="missing">${words.undated}</span>`
        : html`<span class="date">${one.date}</span>`,
      typed(one.title),
      typed(facts.actorName(one.organ)),
      stateOf(one, facts.today),
    ],
  })),
})}`,
    },
  ];
};
