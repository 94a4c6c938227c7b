/** What differs between two rounds, in words. */
import type { RoundDifference } from '../../../db/domain/plan/follow-up.ts';
import type { ReportLine, RoundReport } from '../../../db/domain/plan/round-report.ts';
import type { RoundSums } from '../../../db/domain/plan/rounds.ts';
import type { FollowUpRecord, FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import { followUpStatuses, lights } from '../../../db/domain/planning-values.ts';
import { type DomainWords, fill } from '../../../db/domain/words/index.ts';
import type { Words } from '../../i18n/words.tsx';

export interface Both {
  readonly before: FollowUpRoundRecord;
  readonly after: FollowUpRoundRecord;
}

/** ”Första halvåret 2027 jämförd med …: 3 av 12 åtgärder har ändrats.” */
export const pointOf = ({ report: words }: Words, report: RoundReport, { before, after }: Both): string =>
  [
    fill(words.point, {
      before: before.title,
      after: after.title,
      changed: report.changed,
      total: report.all.after.total,
    }),
    fill(words.better, { count: report.better }),
    fill(words.worse, { count: report.worse }),
  ].join(' ');

type Field = RoundDifference['fields'][number];

const wordsOf = (words: Words, domain: DomainWords, record: FollowUpRecord, field: Field): string => {
  if (field === 'status') return domain.followUpStatus[record.status];
  if (field === 'light') return record.light === null ? '' : words.followUp.lights[record.light];
  return (record[field] ?? '').trim();
};

export interface FieldChange {
  readonly field: Field;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What fields say in two follow-ups, in words; what is empty says so. */
export const fieldChanges = (
  words: Words,
  domain: DomainWords,
  before: FollowUpRecord,
  after: FollowUpRecord,
  fields: readonly Field[],
): FieldChange[] => {
  const say = (record: FollowUpRecord, field: Field): string =>
    wordsOf(words, domain, record, field) || words.report.nothing;
  return fields.map((field) => ({
    field,
    label: field === 'byFunction' ? words.followUp.by : words.followUp[field],
    before: say(before, field),
    after: say(after, field),
  }));
};

/** The fields of a line that say different things. */
export const changesOf = (words: Words, domain: DomainWords, { before, after, fields }: ReportLine): FieldChange[] =>
  before === null || after === null ? [] : fieldChanges(words, domain, before, after, fields);

/** Followed up, each status and each light, with the number of each. */
export const countsOf = (
  words: Words,
  domain: DomainWords,
  { followed, status, light }: RoundSums,
): (readonly [string, number])[] => [
  [words.rounds.followed, followed],
  ...followUpStatuses.map((name) => [domain.followUpStatus[name], status[name]] as const),
  ...lights.map((name) => [words.followUp.lights[name], light[name]] as const),
];

const sumLine = (words: Words, domain: DomainWords, name: string, sums: RoundReport['all']): string => {
  const after = countsOf(words, domain, sums.after);
  const parts = countsOf(words, domain, sums.before).map(
    ([label, before], at) => `${label} ${fill(words.report.sum, { before, after: after[at]?.[1] })}`,
  );
  return `${name}: ${parts.join(', ')}`;
};

/** ”hette Tillsyn i den tidigare omgången” */
export const calledBefore = ({ report }: Words, title: string): string => fill(report.calledBefore, { title });

const lineText = (words: Words, domain: DomainWords, line: ReportLine): string => {
  const { report } = words;
  const title = line.titleBefore === null ? line.title : `${line.title} (${calledBefore(words, line.titleBefore)})`;
  if (line.after === null) return `${title}: ${report.onlyBefore}`;
  if (line.before === null) {
    const { status, light } = line.after;
    const said = [domain.followUpStatus[status], light === null ? '' : words.followUp.lights[light]];
    return `${title}: ${said.filter((word) => word !== '').join(', ')} (${report.onlyAfter})`;
  }
  const changes = changesOf(words, domain, line).map(
    ({ label, before, after }) => `${label}: ${fill(report.change, { before, after })}`,
  );
  return `${title}: ${changes.join('; ')}`;
};

/** The whole comparison as plain text, to be put into a report. */
export const reportText = (words: Words, domain: DomainWords, report: RoundReport, both: Both): string => {
  const nameOf = (group: RoundReport['groups'][number]): string => group.actor?.name ?? words.rounds.noActor;
  const deviations = report.groups.flatMap(({ lines }) =>
    lines.flatMap(({ title, newDeviations }) => (newDeviations === '' ? [] : [`- ${title}: ${newDeviations}`])),
  );
  const changed = report.groups.flatMap((group) => {
    const lines = group.lines.filter(({ isChanged }) => isChanged);
    if (lines.length === 0) return [];
    return ['', nameOf(group), ...lines.map((line) => `- ${lineText(words, domain, line)}`)];
  });
  return [
    pointOf(words, report, both),
    '',
    words.report.sums,
    ...report.groups.map((group) => `- ${sumLine(words, domain, nameOf(group), group.sums)}`),
    `- ${sumLine(words, domain, words.report.all, report.all)}`,
    '',
    words.report.deviations,
    ...(deviations.length === 0 ? [words.report.noDeviations] : deviations),
    '',
    words.report.changes,
    ...(changed.length === 0 ? [words.report.noChanges] : changed),
    '',
  ].join('\n');
};
