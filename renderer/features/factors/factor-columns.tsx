/** The columns of the register of factors. */
import { useMemo } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { ActorRecord, FactorRecord, Fields } from '../../../db/domain/entities.ts';
import { evidenceStates } from '../../../db/domain/values.ts';
import { useCall } from '../../api.ts';
import { fill, useWords, type Words } from '../../i18n/words.tsx';
import type { Option } from '../../ui/Choice.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import type { Column, Parsed } from '../../ui/grid/column.ts';
import { parseOption, parseYesNo } from '../../ui/grid/parse.ts';
import { optionsOf } from '../../ui/options.ts';
import { orNull } from '../record-actions.ts';
import type { FactorRow } from './factor-rows.ts';
import { StateLabel } from './StateLabel.tsx';

export type FactorFields = Partial<Fields<'factor'>>;
type FactorColumn = Column<FactorRow, FactorFields>;
type Field = keyof FactorFields & keyof FactorRecord;
type TextField = 'title' | 'description' | 'rejectedReason' | 'influenceMotive' | 'notes';

const TOLD_OPTIONS = 8;

const notAmong = (words: Words, options: readonly Option[]): Parsed<FactorFields> => {
  const labels = options.map(({ label }) => label).filter((label) => label !== '');
  const told = [...labels.slice(0, TOLD_OPTIONS), ...(labels.length > TOLD_OPTIONS ? ['…'] : [])];
  return { fault: fill(words.grid.badChoice, { options: told.join(', ') }) };
};

/** Writing of one of a few values, which may also be called as in `accepted`; an empty text is the value that stands for nothing, where there is one. */
const choosing = (words: Words, field: Field, options: readonly Option[], accepted: readonly Option[] = options) => ({
  kind: 'choice' as const,
  options,
  value: ({ factor }: FactorRow) => String(factor[field] ?? ''),
  parse: (text: string): Parsed<FactorFields> => {
    const nothing = options.find(({ value }) => value === '' || value === 'unset');
    const value = text.trim() === '' ? nothing?.value : (parseOption(options, text) ?? parseOption(accepted, text));
    if (value === null || value === undefined) return notAmong(words, options);
    return { fields: { [field]: orNull(value) } };
  },
});

const textColumn = (words: Words, field: TextField, width: number, hidden = true): FactorColumn => ({
  id: field,
  head: words.factor[field],
  width,
  hidden,
  text: ({ factor }) => factor[field],
  edit: { kind: 'text', value: ({ factor }) => factor[field], parse: (text) => ({ fields: { [field]: text } }) },
});

const choiceColumn = (
  words: Words,
  field: 'kind' | 'bone' | 'significance' | 'effort' | 'influenceLevel' | 'state',
  labels: Readonly<Record<string, string>>,
  width: number,
  full: Readonly<Record<string, string>> = labels,
): FactorColumn => {
  const options =
    field === 'bone' ? [{ value: '', label: words.common.none }, ...optionsOf(labels)] : optionsOf(labels);
  const values = Object.keys(labels);
  const ownValue = ({ factor }: FactorRow): string => factor[field] ?? '';
  return {
    id: field,
    head: field === 'bone' ? words.factor.boneShort : words.factor[field],
    width,
    byValues: true,
    text: (row) => labels[ownValue(row)] ?? '',
    coded: { code: ownValue, label: (code) => labels[code] ?? '' },
    rank: (row) => (values.indexOf(ownValue(row)) + values.length + 1) % (values.length + 1),
    edit: choosing(words, field, options, optionsOf(full)),
  };
};

const titleColumn = (words: Words): FactorColumn => ({
  ...textColumn(words, 'title', 260, false),
  names: true,
  edit: {
    kind: 'text',
    value: ({ factor }) => factor.title,
    parse: (title) => (title.trim() === '' ? { fault: words.common.fieldRequired } : { fields: { title } }),
  },
});

const countColumn = (id: 'causes' | 'effects', head: string): FactorColumn => ({
  id,
  head,
  width: 104,
  alignEnd: true,
  text: (row) => String(row[id]),
  rank: (row) => row[id],
});

const decidingColumn = (words: Words, actors: readonly ActorRecord[]): FactorColumn => {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const options = [
    { value: '', label: words.common.none },
    ...actors.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return {
    id: 'decidingActor',
    head: words.factor.decidingActor,
    width: 168,
    byValues: true,
    text: ({ factor }) => names.get(factor.decidingActor ?? '') ?? '',
    coded: { code: ({ factor }) => factor.decidingActor ?? '', label: (code) => names.get(code) ?? '' },
    edit: choosing(words, 'decidingActor', options),
  };
};

/** Names with commas between them. */
const othersColumn = (words: Words, actors: readonly ActorRecord[]): FactorColumn => {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const options = actors.map(({ id, name }) => ({ value: id, label: name }));
  const text = ({ factor }: FactorRow): string => factor.otherActors.map((id) => names.get(id) ?? '').join(', ');
  return {
    id: 'otherActors',
    head: words.factor.otherActors,
    width: 200,
    hidden: true,
    text,
    edit: {
      kind: 'text',
      value: text,
      parse: (written) => {
        const parts = written.split(/[,;\n]/).filter((part) => part.trim() !== '');
        const ids = parts.map((part) => parseOption(options, part));
        const known = ids.filter((id) => id !== null);
        return known.length === ids.length ? { fields: { otherActors: known } } : notAmong(words, options);
      },
    },
  };
};

const assumedColumn = (words: Words): FactorColumn => {
  const label = (assumed: boolean): string => (assumed ? words.common.yes : words.common.no);
  return {
    id: 'assumed',
    head: words.factor.assumedShort,
    width: 104,
    hidden: true,
    byValues: true,
    text: ({ factor }) => label(factor.assumed),
    coded: { code: ({ factor }) => String(factor.assumed), label: (code) => label(code === 'true') },
    edit: {
      kind: 'yesno',
      options: [true, false].map((value) => ({ value: label(value), label: label(value) })),
      value: ({ factor }) => label(factor.assumed),
      parse: (text) => {
        const assumed = parseYesNo(text);
        return assumed === null ? { fault: words.grid.badYesNo } : { fields: { assumed } };
      },
    },
  };
};

/** The columns, and the same array as long as neither language nor actors change. */
export const useFactorColumns = (analysis: string): readonly FactorColumn[] => {
  const { words, domain } = useWords();
  const actors = useCall('actor.list', { analysis }).data;
  return useMemo(() => {
    const named = [...(actors ?? [])].sort((a, b) => compareSwedish(a.name, b.name));
    const evidence: FactorColumn = {
      id: 'evidence',
      head: words.factor.evidence,
      width: 104,
      byValues: true,
      text: (row) => domain.evidence[row.evidence],
      coded: {
        code: (row) => row.evidence,
        label: (code) => evidenceStates.filter((one) => one === code).map((one) => domain.evidence[one])[0] ?? '',
      },
      rank: (row) => evidenceStates.indexOf(row.evidence),
      cell: (row) => <EvidenceBadge state={row.evidence} />,
    };
    const influence = choiceColumn(words, 'influenceLevel', words.influence.short, 128, domain.influenceLevel);
    const state = choiceColumn(words, 'state', domain.factorState, 96);
    return [
      titleColumn(words),
      choiceColumn(words, 'significance', domain.significance, 104),
      evidence,
      { ...influence, tip: ({ factor }: FactorRow) => domain.influenceLevel[factor.influenceLevel] },
      decidingColumn(words, named),
      choiceColumn(words, 'effort', domain.effort, 104),
      choiceColumn(words, 'bone', domain.bone, 136),
      choiceColumn(words, 'kind', domain.factorKind, 168),
      countColumn('causes', words.factor.linksIn),
      countColumn('effects', words.factor.linksOut),
      { ...state, cell: ({ factor }: FactorRow) => <StateLabel state={factor.state} /> },
      textColumn(words, 'description', 320),
      othersColumn(words, named),
      textColumn(words, 'influenceMotive', 240),
      assumedColumn(words),
      textColumn(words, 'rejectedReason', 200),
      textColumn(words, 'notes', 240),
    ];
  }, [words, domain, actors]);
};
