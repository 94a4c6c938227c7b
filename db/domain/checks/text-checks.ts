/** G1: no text of any record holds what looks like a personnummer. */
import { type EntityName, entities, type FieldSpec } from '../entities.ts';
import { findPersonnummer } from '../personnummer.ts';
import { PROBLEM_ID, viewSettings } from '../values.ts';
import type { Check, CheckInput } from './run-checks.ts';
import type { CheckPlace } from './types.ts';

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

const holds = (text: string): boolean => findPersonnummer(text).length > 0;

/** What a field says in words: a text, or the name of an attached file; `null` for ids, settings, marks, values of a list and what the program writes. */
const textOf = ({ refersTo, schema, machine }: FieldSpec, value: unknown): string | null => {
  if (refersTo !== undefined || machine === true || value === null || schema === viewSettings) return null;
  if (typeof value === 'string') return value;
  return typeof value === 'object' && 'name' in value && typeof value.name === 'string' ? value.name : null;
};

const fieldsThatHold = (entity: EntityName, record: AnyRecord): string[] =>
  Object.entries<FieldSpec>(entities[entity].fields).flatMap(([field, spec]) => {
    const text = textOf(spec, record[field]);
    return text !== null && holds(text) ? [field] : [];
  });

/** ` ”title”`, left out where the title itself is what holds the number. */
const quoted = (title: string | undefined): string => (title === undefined || holds(title) ? '' : ` ”${title}”`);

/** `owner`: the field that names the record in whose form it stands. */
const placesIn = (
  entity: EntityName,
  records: readonly AnyRecord[],
  name: (record: AnyRecord) => string,
  owner?: string,
) =>
  records.flatMap((record) => {
    const at = owner === undefined ? undefined : record[owner];
    const shown = typeof at === 'string' ? { at } : {};
    return fieldsThatHold(entity, record).map(
      (field): CheckPlace => ({ entity, id: record.id, field, text: name(record), ...shown }),
    );
  });

const titled = (kind: string) => (record: AnyRecord) => `${kind}${quoted(String(record['title'] ?? record['name']))}`;

/** Records of planning, each kind called as what it is or what it is about. */
const planningPlaces = (
  graph: CheckInput['graph'],
  measures: CheckInput['measures'],
  factor: (id: string) => string,
): CheckPlace[] => {
  const titles = new Map(measures.map(({ id, title }) => [id, title]));
  const indicators = new Map((graph.indicators ?? []).map(({ id, title }) => [id, title]));
  const aboutMeasure = (kind: string) => (record: AnyRecord) =>
    `${kind}${quoted(titles.get(String(record['measure'])))}`;
  const aboutFactor = (kind: string) => (record: AnyRecord) => `${kind}${factor(String(record['factor']))}`;
  return [
    ...placesIn('measureStep', graph.measureSteps ?? [], titled('Delmomentet'), 'measure'),
    ...placesIn('indicator', graph.indicators ?? [], titled('Indikatorn')),
    ...placesIn(
      'measurement',
      graph.measurements ?? [],
      (record) => `Mätvärdet för${quoted(indicators.get(String(record['indicator'])))}`,
      'indicator',
    ),
    ...placesIn('actorFunction', graph.actorFunctions ?? [], titled('Funktionen'), 'actor'),
    ...placesIn('agreement', graph.agreements ?? [], titled('Överenskommelsen')),
    ...placesIn('request', graph.requests ?? [], titled('Önskemålet')),
    ...placesIn(
      'refusedSuggestion',
      graph.refusedSuggestions ?? [],
      aboutFactor('Det avböjda förslaget för faktorn'),
      'factor',
    ),
    ...placesIn('secrecyMark', graph.secrecyMarks ?? [], aboutMeasure('Sekretessmarkeringen av åtgärden'), 'measure'),
    ...placesIn('decisionStep', graph.decisionSteps ?? [], titled('Beslutssteget')),
    ...placesIn('planVersion', graph.planVersions ?? [], titled('Versionen')),
    ...placesIn('followUpRound', graph.followUpRounds ?? [], titled('Uppföljningsomgången')),
    ...placesIn('followUp', graph.followUps ?? [], aboutMeasure('Uppföljningen av åtgärden')),
    ...placesIn('learning', graph.learnings ?? [], aboutFactor('Lärdomen om faktorn'), 'factor'),
  ];
};

const noPersonnummer: Check = ({ graph, measures, rows }: CheckInput) => {
  const titles = new Map(graph.factors.map((factor) => [factor.id, factor.title]));
  const links = new Map(graph.links.map((link) => [link.id, link]));
  const factor = (id: string): string => (id === PROBLEM_ID ? ' problemet' : quoted(titles.get(id)));
  const link = (id: string): string => {
    const { from = '', to = '' } = links.get(id) ?? {};
    return `ambandet från${factor(from)} till${factor(to)}`;
  };
  const evidence = (record: AnyRecord): string =>
    record['factor'] === null
      ? `Underlaget till s${link(String(record['link']))}`
      : `Underlaget till faktorn${factor(String(record['factor']))}`;
  const comment = (record: AnyRecord): string => {
    if (typeof record['factor'] === 'string') return `Kommentaren till faktorn${factor(record['factor'])}`;
    if (typeof record['link'] === 'string') return `Kommentaren till s${link(record['link'])}`;
    return 'Kommentaren till en källa';
  };
  return [
    ...placesIn('analysis', [graph.analysis], () => 'Analysen'),
    ...placesIn('author', graph.authors ?? [], titled('Författaren')),
    ...placesIn('actor', graph.actors, titled('Aktören')),
    ...placesIn('source', graph.sources, titled('Källan')),
    ...placesIn('factor', graph.factors, titled('Faktorn')),
    ...placesIn('link', graph.links, ({ id }) => `S${link(id)}`),
    ...placesIn('evidence', graph.evidence, evidence),
    ...placesIn('measure', measures, titled('Åtgärden')),
    ...placesIn(
      'planRow',
      rows.map((row) => ({ id: row.factor, goal: row.goal, number: row.number })),
      (row) => `Rad ${String(row['number'])}${quoted(titles.get(row.id))}`,
    ),
    ...placesIn('patternTag', graph.patternTags ?? [], titled('Mönstret')),
    ...placesIn('openQuestion', graph.openQuestions ?? [], titled('Frågan')),
    ...placesIn('chainStep', graph.chainSteps ?? [], titled('Ledet')),
    ...placesIn(
      'priorityGround',
      graph.priorityGrounds ?? [],
      (record) => `Prioriteringen av faktorn${factor(String(record['factor']))}`,
      'factor',
    ),
    ...placesIn('savedView', graph.savedViews ?? [], titled('Vyn')),
    ...placesIn('scenario', graph.scenarios ?? [], titled('Scenariot')),
    ...placesIn('comment', graph.comments ?? [], comment),
    ...planningPlaces(graph, measures, factor),
  ];
};

export const textChecks = { G1: noPersonnummer } satisfies Record<string, Check>;
