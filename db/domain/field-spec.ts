/** What `entities.ts` says of one field or set of a record, and the short forms it says it in. */
import type { z } from 'zod';
import { recordId, text } from './values.ts';

/** One field of a record: a single value, written as a whole. */
export interface FieldSpec<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  /** The value while nobody has written the field. */
  readonly initial: z.infer<S>;
  /** Entity that the value names by id. With `parent`, the record means nothing without it. */
  readonly refersTo?: EntityName;
  readonly parent?: boolean;
  /** Whether the value may be the problem, which is no record but has a row in `factor`. */
  readonly orProblem?: boolean;
  /** Working notes: left out of bundles unless asked for (TF 2 kap. 12 §). */
  readonly private?: boolean;
  /** Free text: what two write at different places of it at once stands together. */
  readonly words?: boolean;
  /** Where two write at once the later stands and nobody is asked: places in pictures and orders. */
  readonly lastWins?: boolean;
  /** Written by the program alone, in no words: sums, keys, signatures. */
  readonly machine?: boolean;
}

/**
 * A field that is a set, of ids or of values of a closed list; each element is written on its own, so that two people
 * may add at once.
 */
export type SetSpec =
  | { readonly refersTo: EntityName; readonly values?: undefined }
  | { readonly values: readonly string[]; readonly refersTo?: undefined };

export const field = <S extends z.ZodType>(schema: S, initial: z.infer<S>): FieldSpec<S> => ({ schema, initial });
export const optional = <S extends z.ZodType>(schema: S) => field(schema.nullable(), null as z.infer<S> | null);
export const reference = (refersTo: EntityName) => ({ ...field(recordId.nullable(), null), refersTo });
export const parent = (refersTo: EntityName) => ({ ...field(recordId, ''), refersTo, parent: true });
/** A factor or the problem, which it means nothing without. */
export const nodeParent = () => ({ ...parent('factor'), orProblem: true });
/** One of several parents: a record names exactly one of them, which the core sees to. */
export const eitherParent = (refersTo: EntityName) => ({ ...reference(refersTo), parent: true });
export const lastWins = <S extends FieldSpec>(spec: S) => ({ ...spec, lastWins: true });
export const machine = <S extends FieldSpec>(spec: S) => ({ ...spec, machine: true });
/** Free text in sentences; a title, a quotation or a reference is one thing and is no such text. */
export const prose = () => ({ ...field(text, ''), words: true });
export const note = () => ({ ...prose(), private: true });

export type EntityName =
  | 'analysis'
  | 'author'
  | 'actor'
  | 'source'
  | 'factor'
  | 'link'
  | 'evidence'
  | 'measure'
  | 'planRow'
  | 'patternTag'
  | 'openQuestion'
  | 'chainStep'
  | 'priorityGround'
  | 'mapNode'
  | 'savedView'
  | 'scenario'
  | 'scenarioChange'
  | 'comment'
  | 'measureStep'
  | 'indicator'
  | 'measurement'
  | 'actorFunction'
  | 'agreement'
  | 'request'
  | 'refusedSuggestion'
  | 'secrecyMark'
  | 'decisionStep'
  | 'planVersion'
  | 'followUpRound'
  | 'followUp'
  | 'learning';
