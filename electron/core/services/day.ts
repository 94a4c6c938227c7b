/** The day (`YYYY-MM-DD`, UTC) of an instant in ms since 1970. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
