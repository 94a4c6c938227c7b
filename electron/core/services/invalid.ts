/** The refusal of a value, in a form that every rule of the services gives it. */
import { AppError } from '../../../db/domain/app-error.ts';
import type { EntityName } from '../../../db/domain/entities.ts';

export type AnyFields = Readonly<Record<string, unknown>>;

export const invalid = (entity: EntityName, id: string, field: string, reason: string): AppError =>
  new AppError('invalid-value', { entity, id, field, reason });
