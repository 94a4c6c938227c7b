/** The form of a version: what it asks for, what it begins with, and what is ordered of it. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { AnalysisRecord } from '../../../db/domain/entities.ts';
import type { PlanVersionRecord } from '../../../db/domain/planning-records.ts';
import { TEXT_LIMIT } from '../../../db/domain/values.ts';
import type { VersionOrder } from '../../../electron/contract/plan-calls.ts';
import { fill, useWords, type Words } from '../../i18n/words.tsx';
import { parseDayOrNone } from '../../ui/day.ts';
import { today } from '../age.ts';
import { orNull } from '../record-actions.ts';

export type VersionKind = PlanVersionRecord['kind'];

export interface VersionFields {
  title: string;
  organ: string;
  date: string;
  paragraph: string;
  caseNumber: string;
  checksReason: string;
}

interface Asked {
  readonly kind: VersionKind;
  /** Whether a reason must stand: checks fail, or the core has asked for one. */
  readonly needsReason: boolean;
}

/** What goes on remiss needs neither organ nor day. */
const schemaOf = ({ common, decision }: Words, { kind, needsReason }: Asked) => {
  const isDecided = kind !== 'referral';
  const text = z.string().max(TEXT_LIMIT, common.fieldTooLong);
  const isFilled = (value: string): boolean => value.trim() !== '';
  const filled = text.refine(isFilled, common.fieldRequired);
  const day = z.string().refine((value) => parseDayOrNone(value) !== null, common.fieldDay);
  return z.object({
    title: filled,
    organ: isDecided ? z.string().refine((value) => value !== '', decision.organRequired) : z.string(),
    date: isDecided ? day.refine(isFilled, common.fieldDay) : day,
    paragraph: text,
    caseNumber: text,
    checksReason: needsReason && isDecided ? filled : text,
  });
};

interface Beginning {
  readonly kind: VersionKind;
  readonly record: AnalysisRecord;
  readonly versions: readonly PlanVersionRecord[];
}

/** A name that follows those that are there, and what the case says already of the decision. */
const initialFields = ({ decision }: Words, { kind, record, versions }: Beginning): VersionFields => {
  const isReferral = kind === 'referral';
  const before = versions.filter((version) => (version.kind === 'referral') === isReferral).length;
  const name = isReferral ? decision.defaultReferral : decision.defaultDecided;
  const isFirst = kind === 'decided';
  return {
    title: fill(name, { number: before + 1 }),
    organ: isReferral ? '' : (record.decisionBody ?? ''),
    date: (isFirst ? record.decisionDate : null) ?? today(),
    paragraph: '',
    caseNumber: record.caseNumber,
    checksReason: isReferral ? '' : record.checksReason,
  };
};

export const useVersionForm = (beginning: Beginning, needsReason: boolean) => {
  const { words } = useWords();
  return useForm<VersionFields>({
    resolver: zodResolver(schemaOf(words, { kind: beginning.kind, needsReason })),
    defaultValues: initialFields(words, beginning),
  });
};

export type VersionForm = ReturnType<typeof useVersionForm>;

/** A reason is said only where one is needed: nothing stands in a print of checks that all hold. */
export const orderOf = (analysis: string, { kind, needsReason }: Asked, fields: VersionFields): VersionOrder => ({
  analysis,
  kind,
  title: fields.title.trim(),
  organ: orNull(fields.organ),
  date: orNull(parseDayOrNone(fields.date) ?? ''),
  paragraph: fields.paragraph.trim(),
  caseNumber: fields.caseNumber.trim(),
  checksReason: needsReason ? fields.checksReason.trim() : '',
});
