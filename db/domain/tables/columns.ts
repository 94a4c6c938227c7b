/** The tables that go out and come in, column by column. */

export const tableKinds = ['factors', 'links'] as const;
export type TableKind = (typeof tableKinds)[number];

/** Groups of words (`db/domain/words`) that the choices of a column are. */
export type ChoiceGroup =
  | 'factorKind'
  | 'bone'
  | 'factorState'
  | 'significance'
  | 'effort'
  | 'influenceLevel'
  | 'strength'
  | 'polarity';

export type ColumnForm =
  | { readonly form: 'id' | 'title' | 'text' | 'flag' | 'actor' | 'actors' | 'end' }
  /** `empty`: what an empty cell means; without it the value stays, or is the first one of a new record. */
  | { readonly form: 'choice'; readonly group: ChoiceGroup; readonly empty?: string | null };

const choice = (group: ChoiceGroup) => ({ form: 'choice', group }) as const;
const emptiable = (group: ChoiceGroup, empty: string | null) => ({ form: 'choice', group, empty }) as const;

/** Each column by the name of the record's field that it holds, in the order in which they are written. */
export const columnForms = {
  factors: {
    id: { form: 'id' },
    title: { form: 'title' },
    description: { form: 'text' },
    kind: choice('factorKind'),
    bone: emptiable('bone', null),
    state: choice('factorState'),
    rejectedReason: { form: 'text' },
    significance: emptiable('significance', 'unset'),
    effort: emptiable('effort', 'unset'),
    influenceLevel: emptiable('influenceLevel', 'unset'),
    decidingActor: { form: 'actor' },
    otherActors: { form: 'actors' },
    influenceMotive: { form: 'text' },
    assumed: { form: 'flag' },
  },
  links: {
    from: { form: 'end' },
    to: { form: 'end' },
    strength: choice('strength'),
    polarity: choice('polarity'),
    assumed: { form: 'flag' },
  },
} as const satisfies Record<TableKind, Record<string, ColumnForm>>;

export type ColumnKey = { [K in TableKind]: keyof (typeof columnForms)[K] }[TableKind];

export const columnsOf = (kind: TableKind): ColumnKey[] => Object.keys(columnForms[kind]) as ColumnKey[];

export const formOf = (kind: TableKind, key: ColumnKey): ColumnForm | null => {
  const forms: Readonly<Record<string, ColumnForm>> = columnForms[kind];
  return Object.hasOwn(forms, key) ? (forms[key] ?? null) : null;
};

/** Columns without which there is nothing to read: one of each group. */
export const neededColumns: Readonly<Record<TableKind, readonly (readonly ColumnKey[])[]>> = {
  factors: [['title', 'id']],
  links: [['from'], ['to']],
};
