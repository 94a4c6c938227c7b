/**
 * Each kind of thing in a case file beside the record that holds it. A property that the file may leave out and that
 * has no default by interchange.md gives no field: absence is not deletion.
 */
import type {
  ActorRecord,
  AnalysisRecord,
  EvidenceRecord,
  FactorRecord,
  Fields,
  LinkRecord,
  MeasureRecord,
  SourceRecord,
} from '../entities.ts';
import { TEXT_LIMIT } from '../values.ts';
import type { CaseActor, CaseAnalysis, CaseEvidence, CaseFactor, CaseLink, CaseMeasure, CaseSource } from './schema.ts';

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The object without the properties that are undefined. */
const present = <T extends object>(given: T): Partial<Present<T>> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Present<T>>;

/** Empty text and null are what a file leaves out. */
const filled = <T extends string>(value: T | null): T | undefined =>
  value === null || value === '' ? undefined : value;
/** What the file requires although the record may be blank, as after two people's changes met. */
const required = (value: string, otherwise: string): string => (value.trim() === '' ? otherwise : value);

export const analysisFields = (item: CaseAnalysis) =>
  present({
    title: item.title,
    problem: item.problem,
    area: item.area,
    caseNumber: item.caseNumber,
    situationPictureTitle: item.situationPicture?.title,
    situationPictureDate: item.situationPicture?.date,
  });

export const analysisItem = (record: AnalysisRecord): CaseAnalysis => {
  const picture = present({ title: filled(record.situationPictureTitle), date: filled(record.situationPictureDate) });
  return {
    id: record.id,
    title: required(record.title, record.id),
    problem: required(record.problem, record.id),
    ...present({ area: filled(record.area), caseNumber: filled(record.caseNumber) }),
    ...(Object.keys(picture).length === 0 ? {} : { situationPicture: picture }),
  };
};

export const actorFields = ({ name, kind }: CaseActor) => ({ name, kind });
export const actorItem = ({ id, name, kind }: ActorRecord): CaseActor => ({ id, name: required(name, id), kind });

/** The file has one property for where a source is found; the record keeps an address at its end apart. */
const REFERENCE = /^(?:([\s\S]*\S) )?(https?:\/\/\S+)$/;
const splitReference = (reference: string): { reference: string; url: string } => {
  const match = REFERENCE.exec(reference);
  return match === null ? { reference, url: '' } : { reference: match[1] ?? '', url: match[2] ?? '' };
};
const joinedReference = ({ reference, url }: SourceRecord): string => {
  const joined = [reference, url].filter((part) => part !== '').join(' ');
  return joined.length > TEXT_LIMIT ? reference : joined;
};

export const sourceFields = (item: CaseSource) =>
  present({
    title: item.title,
    publisher: item.publisher,
    date: item.date,
    ...(item.reference === undefined ? {} : splitReference(item.reference)),
  });

export const sourceItem = (record: SourceRecord): CaseSource => ({
  id: record.id,
  title: required(record.title, record.id),
  ...present({
    publisher: filled(record.publisher),
    date: filled(record.date),
    reference: filled(joinedReference(record)),
  }),
});

export const factorFields = (item: CaseFactor) =>
  present({
    title: item.title,
    description: item.description,
    kind: item.kind,
    bone: item.bone,
    state: item.state,
    rejectedReason: item.rejectedReason,
    significance: item.significance,
    effort: item.effort,
    influenceLevel: item.influence.level,
    decidingActor: item.influence.decidingActor,
    otherActors: item.influence.otherActors?.toSorted(),
    influenceMotive: item.influence.motive,
    assumed: item.assumed,
  });

const influenceItem = (record: FactorRecord): CaseFactor['influence'] => ({
  level: record.influenceLevel,
  ...present({
    decidingActor: filled(record.decidingActor),
    otherActors: record.otherActors.length === 0 ? undefined : record.otherActors.toSorted(),
    motive: filled(record.influenceMotive),
  }),
});

export const factorItem = (record: FactorRecord, evidence: CaseEvidence[]): CaseFactor => ({
  id: record.id,
  title: required(record.title, record.id),
  ...present({ description: filled(record.description) }),
  kind: record.kind,
  ...present({ bone: filled(record.bone) }),
  state: record.state,
  ...present({
    rejectedReason: record.state === 'rejected' ? required(record.rejectedReason, '–') : filled(record.rejectedReason),
  }),
  significance: record.significance,
  effort: record.effort,
  influence: influenceItem(record),
  assumed: record.assumed,
  evidence,
});

/** One for an ordered pair, so the pair is the record's id. */
export const linkId = ({ from, to }: { from: string; to: string }): string => `${from}~${to}`;
export const linkFields = ({ from, to, strength, polarity, assumed }: CaseLink) => ({
  from,
  to,
  strength,
  polarity,
  assumed,
});
export const linkItem = (record: LinkRecord, evidence: CaseEvidence[]): CaseLink => ({
  ...linkFields({ ...record, evidence }),
  evidence,
});

/** Evidence has no id in the file, so it is what it says: what it leaves out is empty. */
export const evidenceFields = ({ source, stance, locator = '', quote = '' }: CaseEvidence) => ({
  source,
  stance,
  locator,
  quote,
});
export const evidenceItem = ({ source, stance, locator, quote }: EvidenceRecord): CaseEvidence => ({
  source,
  stance,
  ...present({ locator: filled(locator), quote: filled(quote) }),
});

export const measureFields = ({ id: _, ...item }: CaseMeasure): Partial<Fields<'measure'>> =>
  present({ ...item, factors: item.factors.toSorted() });

export const measureItem = (record: MeasureRecord): CaseMeasure => ({
  id: record.id,
  title: required(record.title, record.id),
  factors: record.factors.toSorted(),
  ...present({
    steps: filled(record.steps),
    goal: filled(record.goal),
    start: filled(record.start),
    end: filled(record.end),
    followUp: filled(record.followUp),
    responsibleActor: filled(record.responsibleActor),
    responsibleFunction: filled(record.responsibleFunction),
    basis: filled(record.basis),
    horizon: filled(record.horizon),
    approach: filled(record.approach),
    work: filled(record.work),
  }),
});
