import { describe, expect, it } from 'vitest';
import { type EntitySpec, entities, entityNames } from '../../../db/domain/entities.ts';
import { fieldWord, kindWord } from '../../../renderer/features/compare/value-words.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { sv } from '../../../renderer/i18n/sv/index.ts';

describe.each([
  ['sv', sv],
  ['en', en],
] as const)('what a comparison says in %s', (_language, words) => {
  it('has a word for every kind of record and every field of it', () => {
    const unsaid = entityNames.flatMap((entity) => {
      const { fields, sets }: EntitySpec = entities[entity];
      const names = [...Object.keys(fields), ...Object.keys(sets)];
      const missing = names.filter((field) => fieldWord(words, entity, field) === field);
      return [...(kindWord(words, entity) === entity ? [entity] : []), ...missing.map((field) => `${entity}.${field}`)];
    });
    expect(unsaid).toEqual([]);
  });
});
