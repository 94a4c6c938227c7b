/** Åtgärderna en för en: what Brå's table has no room for, under the number that the table gives each measure. */
import { compareIds } from '../../../db/domain/collation.ts';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import type { MeasureStepRecord, SecrecyMarkRecord } from '../../../db/domain/planning-records.ts';
import { fill } from '../../../db/domain/words/index.ts';
import { type Html, type HtmlValue, html } from '../html.ts';
import { mark, pairs, prose, type Section, typed } from '../parts.ts';
import { detailsWords } from './details-words.ts';
import { sv } from './factor-cells.ts';
import type { Facts } from './facts.ts';
import { redactedText } from './redacted.ts';
import { planWords } from './words.ts';

const words = detailsWords.measures;
const grouped = new Intl.NumberFormat('sv-SE');

type Field = SecrecyMarkRecord['field'];
type Pair = readonly [label: HtmlValue, value: HtmlValue];

interface Told {
  readonly facts: Facts;
  readonly measure: MeasureRecord;
  readonly marks: ReadonlyMap<Field, SecrecyMarkRecord>;
  readonly steps: readonly MeasureStepRecord[];
}

/** A label with the mark of a field that is kept secret. */
const labelled = ({ marks }: Told, label: string, field: Field): HtmlValue => {
  const found = marks.get(field);
  if (found === undefined) return label;
  const provision = found.provision.trim() || planWords.secrecyWithoutProvision;
  return html`${label}<p>${mark(`${planWords.secrecy}: ${provision}`)}</p>`;
};

const paragraphs = (text: string): HtmlValue => (text.trim() === '' ? '' : prose(text));

const stepItem = ({ title, due, done }: MeasureStepRecord): Html => {
  const said = [due && fill(words.stepDue, { date: due }), done && fill(words.stepDone, { date: done })];
  const days = said.filter((text) => text !== null && text !== '').join(', ');
  return html`<li>${typed(title)}${days !== '' && html` <span class="sub">${days}</span>`}</li>`;
};

const stepList = (steps: readonly MeasureStepRecord[]): HtmlValue =>
  steps.length === 0 ? '' : html`<ol class="steps">${steps.map(stepItem)}</ol>`;

const basisOf = ({ basis, basisReference }: MeasureRecord): HtmlValue =>
  basisReference.trim() === ''
    ? ''
    : html`<p>${basis === null ? words.basisUnset : sv.basis[basis]}</p>${prose(basisReference)}`;

const agreementOf = ({ facts, measure }: Told): HtmlValue => {
  const found = facts.planning.agreements.find(({ id }) => id === measure.agreement);
  if (found === undefined) return '';
  const until = found.validUntil === null ? '' : `, ${fill(words.validUntil, { date: found.validUntil })}`;
  return html`${typed(found.title)}${until}`;
};

const names = (list: readonly string[]): HtmlValue =>
  list.length === 0 ? '' : list.map((name, at) => html`${at > 0 && ', '}${typed(name)}`);

const waitsFor = ({ facts, measure }: Told): HtmlValue =>
  names(
    measure.dependsOn.flatMap((id) => {
      const other = facts.measures.find((one) => one.id === id);
      if (other === undefined) return [];
      return `${facts.measureNumber.get(id) ?? ''} ${other.title}`.trim();
    }),
  );

const costOf = ({ facts, measure: { cost }, marks }: Told): HtmlValue => {
  if (cost !== null) return fill(words.kronor, { amount: grouped.format(cost) });
  const secret = marks.get('cost');
  return facts.meta.redacted === true && secret !== undefined ? redactedText(secret.provision) : '';
};

const pairsOf = (told: Told): Pair[] => {
  const { facts, measure, steps } = told;
  const { resources, legalGround, risks, partners } = measure;
  return [
    [labelled(told, words.steps, 'steps'), stepList(steps)],
    [labelled(told, words.cost, 'cost'), costOf(told)],
    [labelled(told, words.resources, 'resources'), paragraphs(resources)],
    [words.partners, names(partners.map((id) => facts.actorName(id)).filter((name) => name !== ''))],
    [words.agreement, agreementOf(told)],
    [labelled(told, words.legalGround, 'legalGround'), paragraphs(legalGround)],
    [labelled(told, words.basis, 'basisReference'), basisOf(measure)],
    [labelled(told, words.risks, 'risks'), paragraphs(risks)],
    [words.waitsFor, waitsFor(told)],
  ];
};

/** Fields of the table that are kept secret: their marks have no place in its cells. */
const tableFields = ['title', 'goal', 'responsibleFunction', 'responsibleReason'] as const;

const secretPair = ({ marks }: Told): Pair => {
  const said = tableFields.flatMap((field) => {
    const found = marks.get(field);
    if (found === undefined) return [];
    const provision = found.provision.trim() || planWords.secrecyWithoutProvision;
    return fill(words.secretFields, { field: detailsWords.fields[field], provision });
  });
  return [words.secret, said.length === 0 ? '' : said.map((text) => html`<p>${mark(text)}</p>`)];
};

/** How it works, for a measure of which there is more to say than that. */
const tagPairs = ({ measure: { techniques, mechanisms } }: Told): Pair[] => [
  [words.techniques, names(techniques.map((id) => sv.technique[id]))],
  [words.mechanisms, names(mechanisms.map((id) => sv.mechanism[id]))],
];

const measurePart = (told: Told): Html => {
  const entries = [...pairsOf(told), secretPair(told)].filter(([, value]) => value !== '');
  if (entries.length === 0) return html``;
  const { facts, measure } = told;
  const number = facts.measureNumber.get(measure.id) ?? '';
  const title = measure.title.trim() === '' ? planWords.untitled : typed(measure.title);
  return html`<h3><span class="number">${number}</span> ${title}</h3>
${pairs([...entries, ...tagPairs(told)])}`;
};

const group = <T, K>(records: readonly T[], key: (record: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const record of records) {
    const own = groups.get(key(record));
    if (own === undefined) groups.set(key(record), [record]);
    else own.push(record);
  }
  return groups;
};

/** In the order of their numbers, those without a row of the plan last. */
const inOrder = ({ measures, measureNumber }: Facts): MeasureRecord[] => {
  const place = new Map([...measureNumber.keys()].map((id, at) => [id, at]));
  return [...measures].sort((a, b) => {
    const [one, other] = [place.get(a.id) ?? Infinity, place.get(b.id) ?? Infinity];
    return one === other ? compareIds(a.id, b.id) : one - other;
  });
};

/** Nothing where the table says all that there is. */
export const detailsSection = (facts: Facts): Section[] => {
  const { measureSteps, secrecyMarks } = facts.planning;
  const steps = group(
    [...measureSteps].sort((a, b) => a.position - b.position || compareIds(a.id, b.id)),
    ({ measure }) => measure,
  );
  const marks = group(secrecyMarks, ({ measure }) => measure);
  const parts = inOrder(facts).map((measure) =>
    measurePart({
      facts,
      measure,
      marks: new Map((marks.get(measure.id) ?? []).map((found) => [found.field, found])),
      steps: steps.get(measure.id) ?? [],
    }),
  );
  if (parts.every((part) => part.toString() === '')) return [];
  return [
    {
      id: 'atgarder',
      title: words.title,
      body: html`<p class="lead">${words.lead}</p>
${parts}`,
    },
  ];
};
