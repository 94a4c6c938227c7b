/** Calls that work something out of an analysis and store nothing, and the merge of two factors. */
import { z } from 'zod';
import type { Coverage } from '../../db/domain/coverage.ts';
import { recordSchema } from '../../db/domain/entities.ts';
import type { GuideItem } from '../../db/domain/guide/types.ts';
import type { MergePreview } from '../../db/domain/merge-preview.ts';
import type { NetworkMeasures } from '../../db/domain/network-measures.ts';
import type { ProseSection } from '../../db/domain/prose/types.ts';
import { title as filledText, influenceLevels, recordId, text } from '../../db/domain/values.ts';
import type { WhatIf } from '../../db/domain/what-if.ts';
import { mutation, query, typed } from './call.ts';
import { inAnalysis } from './records.ts';

const one = recordId.nullable();

/** What to try of one factor or one link. */
export const whatIfChange = z
  .strictObject({
    factor: one,
    link: one,
    off: z.boolean(),
    influenceLevel: z.enum(influenceLevels).nullable(),
  })
  .refine(({ factor, link }) => (factor === null) !== (link === null));

export const similarFactor = z.strictObject({ id: recordId, title: z.string(), score: z.number() });

export const insightCalls = {
  /** One step to undo; answers the kept factor. */
  'factor.merge': mutation(inAnalysis.extend({ keep: recordId, absorb: recordId }), recordSchema('factor')),
  /** What the merge would move, join and drop, without doing it. */
  'factor.mergePreview': query(inAnalysis.extend({ keep: recordId, absorb: recordId }), typed<MergePreview>()),
  /** Takes a factor of the library in with its sources, as one step to undo; one that is in already is answered as it is. */
  'library.insert': mutation(inAnalysis.extend({ item: recordId }), recordSchema('factor')),
  /** Factors whose titles are like a text that is being typed, the best first; `except` is the one that it is typed in. */
  'factor.similar': query(inAnalysis.extend({ title: text, except: recordId.nullable() }), z.array(similarFactor)),
  /** The same for many titles at once, in their order: only the best of each, `null` where none is like it. */
  'factor.mostSimilar': query(
    inAnalysis.extend({ titles: z.array(text).max(1000) }),
    z.array(similarFactor.nullable()),
  ),
  /** What factors and links rest on; sources older than `months` whole months are old. */
  'coverage.get': query(inAnalysis.extend({ months: z.int().min(1).max(1200) }), typed<Coverage>()),
  /** The analysis as readable prose: headings and paragraphs, each with what it is about. */
  'prose.get': query(inAnalysis.extend({ language: z.enum(['sv', 'en']) }), typed<ProseSection[]>()),
  /** What is missing and what to ask next; `guideText` has the words. */
  'guide.get': query(inAnalysis, typed<GuideItem[]>()),
  /** Where each active factor lies in the net of links; no rule reads it. */
  'network.get': query(inAnalysis, typed<NetworkMeasures[]>()),
  'derivation.whatIf': query(inAnalysis.extend({ changes: z.array(whatIfChange).max(1000) }), typed<WhatIf>()),
  /** The same for the changes of a stored scenario. */
  'scenario.derive': query(inAnalysis.extend({ id: recordId }), typed<WhatIf>()),
  'scenario.keep': mutation(
    inAnalysis.extend({ name: filledText, note: text, changes: z.array(whatIfChange).max(1000) }),
    recordSchema('scenario'),
  ),
};
