/** Calls of the pictures of an analysis that are not about one record. */
import { z } from 'zod';
import { recordSchema } from '../../db/domain/entities.ts';
import type { MapPart } from '../../db/domain/picture/surroundings.ts';
import { title as filledText, recordId } from '../../db/domain/values.ts';
import { mainMutation, mutation, query, typed } from './call.ts';
import { inAnalysis } from './records.ts';
import { pictureFormats, pictureKinds, savedFile } from './shapes.ts';

/** Longest content of a picture's file, in characters; 20 million cover 20 000 nodes, and a PNG of 15 MB. */
const CONTENT = 20_000_000;

/** Steps of causes or effects that one may ask for. */
const steps = z.int().min(0).max(100);

export const mapCalls = {
  /**
   * Of a map that is too large to be read at once, the surroundings of one factor: those asked for, or as many steps
   * around `start` as stay readable. `null` where the whole map can be shown. A start that is not in the map is the problem.
   * What the rules say is in it where that is known already, and else only when asked for by `derived`: it takes the whole analysis.
   */
  'map.around': query(
    inAnalysis.extend({
      start: recordId,
      focus: z.strictObject({ id: recordId, into: steps, out: steps }).nullable(),
      derived: z.boolean(),
    }),
    typed<MapPart | null>(),
  ),
  /** A new factor and its link to what it causes (a factor or `problem`), as one step to undo. */
  'map.createCause': mutation(inAnalysis.extend({ title: filledText, to: recordId }), recordSchema('factor')),
  /**
   * Asks where to and writes the file. `content` is the SVG, for `png` base64; for `pdf` the SVG, which is printed with
   * the picture's content as a table, where `shown` are the factors in the picture, or the measures in time; a picture for
   * `pdf` may have several pages, each an SVG file, one after the other. GraphML and DOT are the whole analysis
   * and take no content.
   */
  'picture.save': mainMutation(
    inAnalysis.extend({
      picture: z.enum(pictureKinds),
      name: filledText,
      format: z.enum(pictureFormats),
      content: z.string().max(CONTENT),
      shown: z.array(recordId).max(100_000),
    }),
    savedFile,
  ),
};
