/** The closed value lists of the domain (interchange.md) and the small schemas that every record shares. */
import { z } from 'zod';

/** Longest text in characters (UTF-16 code units) that any field holds; interchange.md, "Limits". */
export const TEXT_LIMIT = 10_000;

export const actorKinds = [
  'namnd',
  'forvaltning',
  'bolag',
  'myndighet',
  'polis',
  'naringsliv',
  'civilsamhalle',
  'annan',
] as const;
export const factorKinds = ['cause', 'pattern', 'protective'] as const;
export const bones = ['victim', 'offender', 'place', 'system'] as const;
export const factorStates = ['draft', 'active', 'rejected'] as const;
export const significances = ['high', 'medium', 'low', 'unset'] as const;
export const efforts = ['small', 'medium', 'large', 'unset'] as const;
export const influenceLevels = ['own', 'shared', 'none', 'unset'] as const;
export const stances = ['supports', 'contradicts'] as const;
export const polarities = ['increases', 'decreases'] as const;
export const strengths = [1, 2, 3] as const;
export const bases = ['evaluated', 'proven', 'untried'] as const;
export const horizons = ['short', 'long'] as const;
export const approaches = ['situational', 'social'] as const;
export const works = ['project', 'regular'] as const;
/** Where a person put a candidate: one of the three groups, or left out (avstå). */
export const placements = ['1', '2', '3', 'declined'] as const;
export const questionStates = ['open', 'answered'] as const;
/** What a pattern is a pattern in: when, where, against what, how. */
export const patternDimensions = ['time', 'place', 'object', 'modus'] as const;
/** Brå's grounds for what to prioritise, in Brå's order (domain.md B.5). */
export const priorityGrounds = [
  'common', // vanligast, ökar eller avviker
  'exposedPlaces',
  'exposedPeople',
  'signalCrime',
  'manyAffected',
  'consequences',
  'resources',
  'influence', // möjlighet att påverka problemet
  'cost',
] as const;
export const answers = ['yes', 'no'] as const;
export const evidenceStates = ['supported', 'contested', 'assumed', 'unknown'] as const;

/** The end of a link that is the problem itself; no factor may have this id. */
export const PROBLEM_ID = 'problem';

/** Id of a record: 1 to 64 of `A-Z a-z 0-9 . _ -` as in interchange.md; links join two with `~`. */
export const recordId = z.string().regex(/^[A-Za-z0-9._~-]{1,200}$/);
export const text = z.string().max(TEXT_LIMIT);
export const title = z
  .string()
  .max(TEXT_LIMIT)
  .refine((value) => value.trim() !== '');
/** `YYYY-MM-DD`, a day that exists. */
export const day = z.iso.date();
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: how exactly a source is dated. */
export const partialDate = z.union([
  z.iso.date(),
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  z.string().regex(/^\d{4}$/),
]);
/** An instant, ISO in UTC with milliseconds at most. */
export const instant = z.iso.datetime();
/** A place in a picture or an order; fractions let two people insert at once. */
export const coordinate = z.number().min(-1e9).max(1e9);
export const pageNumber = z.int().min(1).max(100_000);
/** Names what is required together, within one factor. */
export const groupName = z
  .string()
  .max(40)
  .refine((value) => value.trim() !== '');
/** A place of the application that keeps views: `register`, `map` … */
export const viewPlace = z.string().regex(/^[a-z][A-Za-z-]{0,39}$/);

const isJsonObject = (value: string): boolean => {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
};
/** The text of a JSON object; the place that it is of knows what may be in it. */
export const viewSettings = z.string().max(20_000).refine(isJsonObject);
/** A file tied to a source: content address, the name it had, size in bytes, media type. */
export const attachment = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(255),
  size: z.int().nonnegative(),
  type: z.string().max(255),
});
export type Attachment = z.infer<typeof attachment>;
