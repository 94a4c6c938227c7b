/** What the document says of secrecy on its cover and on every page; never without the provision (TF 2 kap. 20 §). */
import type { Facts } from './facts.ts';
import { planWords } from './words.ts';

interface Marked {
  readonly secrecy: boolean;
  readonly secrecyProvision: string;
}

/** Each provision once; that some are missing comes last, for it says the least. */
const provisions = (records: readonly Marked[]): string => {
  const named = new Set(records.map((record) => record.secrecyProvision.trim()));
  const missing = named.delete('') ? [planWords.secrecyWithoutProvision] : [];
  return [...named, ...missing].join('; ');
};

/**
 * ”Sekretess: OSL 17 kap. 1 §” where the analysis as a whole is marked, ”Sekretess i delar: …” where some measures
 * or fields of some are, the empty text where nothing is.
 */
export const secrecyLine = ({
  graph: { analysis },
  measures,
  planning,
}: Pick<Facts, 'graph' | 'measures' | 'planning'>): string => {
  const fields = planning.secrecyMarks.map(({ provision }) => ({ secrecy: true, secrecyProvision: provision }));
  const marked = [...measures.filter((measure) => measure.secrecy), ...fields];
  if (analysis.secrecy) return `${planWords.secrecy}: ${provisions([analysis, ...marked])}`;
  return marked.length === 0 ? '' : `${planWords.secrecyInParts}: ${provisions(marked)}`;
};
