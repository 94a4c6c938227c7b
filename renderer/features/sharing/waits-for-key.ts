import { failureOf } from '../../api.ts';

/** The token of a sealed bundle that cannot be opened until the key is unlocked; null where something else went wrong. */
export const waitsForKey = (error: unknown): string | null => {
  if (error === null) return null;
  const { code, params } = failureOf(error);
  return code === 'key-locked' && typeof params['pending'] === 'string' ? params['pending'] : null;
};
