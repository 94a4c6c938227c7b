/** Calls of the records that people think with: patterns, open questions, the course of events, grounds, views, scenarios, comments. */
import { z } from 'zod';
import { patchSchema, recordSchema } from '../../db/domain/entities.ts';
import {
  coordinate,
  title as filledText,
  influenceLevels,
  priorityGrounds,
  recordId,
  viewPlace,
  viewSettings,
} from '../../db/domain/values.ts';
import { mutation, query } from './call.ts';
import { namespaced } from './namespaced.ts';
import { inAnalysis, recordCalls } from './records.ts';

const one = recordId.nullable().optional();
const ground = patchSchema('priorityGround');

const commentCalls = () => {
  const { list, get, delete: remove } = recordCalls('comment');
  const comment = recordSchema('comment');
  const fields = z.strictObject({ factor: one, link: one, source: one, text: filledText });
  return {
    list,
    get,
    /** About exactly one of factor, link and source. Who writes and when is for the core to say. */
    create: mutation(inAnalysis.extend({ id: recordId.optional(), fields }), comment),
    update: mutation(inAnalysis.extend({ id: recordId, text: filledText }), comment),
    resolve: mutation(inAnalysis.extend({ id: recordId, resolved: z.boolean() }), comment),
    delete: remove,
  };
};

export const thinkingCalls = {
  ...namespaced('patternTag', recordCalls('patternTag')),
  ...namespaced('openQuestion', recordCalls('openQuestion')),
  ...namespaced('chainStep', recordCalls('chainStep')),
  ...namespaced('priorityGround', recordCalls('priorityGround')),
  /** Makes or changes the answer of one factor to one ground. */
  'priorityGround.set': mutation(
    inAnalysis.extend({ factor: recordId, ground: z.enum(priorityGrounds), fields: ground }),
    recordSchema('priorityGround'),
  ),
  ...namespaced('mapNode', recordCalls('mapNode')),
  /** Puts nodes (factors or `problem`) of a view where a person wants them: one step to undo. */
  'mapNode.place': mutation(
    inAnalysis.extend({
      view: recordId,
      nodes: z
        .array(z.strictObject({ factor: recordId, x: coordinate, y: coordinate }))
        .min(1)
        .max(20_000),
    }),
    z.array(recordSchema('mapNode')),
  ),
  /** Gives nodes of a view back to the automatic layout; without `factors`, all of them. */
  'mapNode.clear': mutation(
    inAnalysis.extend({ view: recordId, factors: z.array(recordId).min(1).max(20_000).optional() }),
    z.strictObject({ deleted: z.int() }),
  ),
  /** Deleting a view takes the places of its nodes with it. */
  ...namespaced('savedView', recordCalls('savedView')),
  /** Makes a view of a place; the nodes of `from` (a view, or `map`) stand in it where they stand there: one step to undo. */
  'savedView.keep': mutation(
    inAnalysis.extend({
      fields: z.strictObject({ place: viewPlace, name: filledText, settings: viewSettings }),
      from: recordId.nullable(),
    }),
    recordSchema('savedView'),
  ),
  ...namespaced('scenario', recordCalls('scenario')),
  ...namespaced('scenarioChange', recordCalls('scenarioChange')),
  /** Makes or changes what a scenario does to one factor or link; what changes nothing (`off` false, no level) is removed: `null`. */
  'scenarioChange.set': mutation(
    inAnalysis.extend({
      scenario: recordId,
      factor: one,
      link: one,
      off: z.boolean(),
      influenceLevel: z.enum(influenceLevels).nullable(),
    }),
    recordSchema('scenarioChange').nullable(),
  ),
  ...namespaced('comment', commentCalls()),
  /** Those who have written in the analysis, for naming who wrote a comment or a change. */
  'author.list': query(inAnalysis, z.array(recordSchema('author'))),
};
