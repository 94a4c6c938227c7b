/** Fields, values and authors of versions in words. */
import { useMemo } from 'react';
import { DELETED } from '../../../db/domain/change.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import { setMember, setsOf } from '../../../db/domain/fold/fields.ts';
import type { ConflictItem, Written } from '../../../electron/contract/conflict-calls.ts';
import { tableDay } from '../../i18n/formats.ts';
import { fill, useWords, type Words } from '../../i18n/words.tsx';
import { fieldWord, useValueWords } from '../compare/value-words.ts';

type Names = Readonly<Record<string, string>>;
interface Valued {
  readonly field: string;
  readonly value: Written['value'];
}

/** The label of a field; of a member of a set, the set and what is in it; whether a record stays. */
export const fieldName = (words: Words, entity: EntityName, field: string, names: Names): string => {
  if (field === DELETED) return words.conflicts.stays;
  const member = setMember(entity, field);
  if (member === null) return fieldWord(words, entity, field);
  const kind = setsOf(entity)[member.set]?.refersTo;
  const name = kind === undefined ? member.element : (names[`${kind}/${member.element}`] ?? member.element);
  return `${fieldWord(words, entity, member.set)}: ${name}`;
};

/** What kind of conflict it is, in a few words. */
export const kindText = ({ conflicts }: Words, { kind, versions }: ConflictItem): string => {
  if (kind !== 'value') return conflicts[kind];
  return conflicts.versions[versions.length] ?? fill(conflicts.manyVersions, { count: versions.length });
};

/** Functions that say values and authors. */
export const useVersionWords = (names: Names) => {
  const { words } = useWords();
  const { valueText } = useValueWords();
  return useMemo(() => {
    const { conflicts, comments } = words;
    const nameOf = (kind: EntityName, id: string): string => names[`${kind}/${id}`] ?? '';
    return {
      value: (entity: EntityName, { field, value }: Valued): string => {
        if (field === DELETED) return value === true ? conflicts.deletedBy : conflicts.createdBy;
        if (setMember(entity, field) !== null) return value === true ? conflicts.member : conflicts.notMember;
        return valueText(entity, field, value, nameOf);
      },
      author: ({ author: { name, own } }: Written): string => {
        const said = name === '' ? comments.unnamed : name;
        return own ? fill(conflicts.you, { name: said }) : said;
      },
      origin: ({ author, bundle }: Written): string => {
        if (bundle !== null) return fill(conflicts.received, { file: bundle.fileName, day: tableDay(bundle.at) });
        return author.own ? conflicts.here : conflicts.elsewhere;
      },
    };
  }, [words, names, valueText]);
};
