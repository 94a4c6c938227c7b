/** Factors one by one in order of share: what they lead to, what lies behind them, what they rest on. */
import type { DerivedFactor } from '../derivation/types.ts';
import type { LinkRecord } from '../entities.ts';
import { PROBLEM_ID } from '../values.ts';
import { fill } from '../words/index.ts';
import { sentence, type Teller } from './teller.ts';
import type { ProseParagraph } from './types.ts';

const byShare = (a: DerivedFactor, b: DerivedFactor): number => b.share - a.share || (a.id < b.id ? -1 : 1);

/** For each factor that reaches the problem, the next link of a shortest way there; ties by id. */
const nextLinks = (teller: Teller): Map<string, LinkRecord> => {
  const next = new Map<string, LinkRecord>();
  let reached = [PROBLEM_ID];
  while (reached.length > 0) {
    const found: string[] = [];
    for (const node of reached) {
      for (const link of teller.linksTo.get(node) ?? []) {
        if (next.has(link.from)) continue;
        next.set(link.from, link);
        found.push(link.from);
      }
    }
    reached = found.sort();
  }
  return next;
};

const way = (next: ReadonlyMap<string, LinkRecord>, from: string): LinkRecord[] => {
  const links: LinkRecord[] = [];
  for (let link = next.get(from); link !== undefined; link = next.get(link.to)) links.push(link);
  return links;
};

/** Where the factor leads, by the shortest way, and whether it is a root cause. */
const leadsWhere = (teller: Teller, { id, rootCause }: DerivedFactor, links: readonly LinkRecord[]): string => {
  const words = teller.words.chain;
  const factor = teller.node(id);
  const decreasing = links.some(({ polarity }) => polarity === 'decreases');
  if (links.length === 1) {
    return fill(decreasing ? words.directDecreasing : rootCause ? words.directRoot : words.direct, { factor });
  }
  const path = teller.path(links.slice(0, -1).map(({ to }) => to));
  return fill(decreasing ? words.overDecreasing : rootCause ? words.overRoot : words.over, { factor, path });
};

const sharesOf = (teller: Teller, ids: readonly string[]): string[] => {
  const share = (id: string): number => teller.derived.get(id)?.share ?? 0;
  return [...ids].sort((a, b) => share(b) - share(a) || (a < b ? -1 : 1));
};

const behind = (teller: Teller, { id }: DerivedFactor): string[] => {
  const { causes, dampers, together } = teller.words.chain;
  const links = teller.linksTo.get(id) ?? [];
  const of = (polarity: LinkRecord['polarity']): string[] =>
    sharesOf(
      teller,
      links.filter((link) => link.polarity === polarity).map(({ from }) => from),
    );
  const [raising, lowering] = [of('increases'), of('decreases')];
  const groups = Map.groupBy(
    links.filter((link) => link.together !== null),
    (link) => link.together,
  );
  return [
    ...(raising.length > 0 ? [fill(causes, { causes: teller.nodes(raising) })] : []),
    ...[...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) =>
        fill(together, {
          causes: teller.nodes(
            sharesOf(
              teller,
              group.map(({ from }) => from),
            ),
          ),
        }),
      ),
    ...(lowering.length > 0 ? [fill(dampers, { causes: teller.nodes(lowering) })] : []),
  ];
};

const restsOn = (teller: Teller, { id, evidence }: DerivedFactor): string => {
  const items = (teller.evidenceOf.get(id) ?? []).filter(({ source }) => teller.sources.has(source));
  const distinct = (stance: 'supports' | 'contradicts'): number =>
    new Set(
      items
        .filter((item) => item.stance === stance && (stance === 'contradicts' || teller.sources.get(item.source)?.date))
        .map(({ source }) => source),
    ).size;
  const sources = teller.counted('source', distinct('supports'));
  const against = teller.counted('source', distinct('contradicts'));
  return fill(teller.words.evidence[evidence], { sources, against });
};

/** The first quote that supports the factor and is not told yet, with its source. */
const quoteFor = (teller: Teller, id: string, told: Set<string>): string | null => {
  const item = (teller.evidenceOf.get(id) ?? []).find(
    ({ stance, quote, source }) =>
      stance === 'supports' && quote.trim() !== '' && !told.has(quote.trim()) && teller.sources.has(source),
  );
  if (item === undefined) return null;
  told.add(item.quote.trim());
  const quote = teller.quoted(item.quote);
  return sentence(fill(teller.words.evidence.quote, { source: teller.source(item.source), quote }));
};

const factorParagraph = (
  teller: Teller,
  factor: DerivedFactor,
  next: ReadonlyMap<string, LinkRecord>,
  told: Set<string>,
) => {
  const { share, shareUnder } = teller.words.chain;
  const percent = Math.round(factor.share * 100);
  const description = teller.factors.get(factor.id)?.description.trim() ?? '';
  return teller.paragraph(
    leadsWhere(teller, factor, way(next, factor.id)),
    fill(percent === 0 ? shareUnder : share, { evidence: restsOn(teller, factor), share: percent }),
    ...behind(teller, factor),
    description === '' ? null : sentence(description),
    quoteFor(teller, factor.id, told),
  );
};

export const causeParagraphs = (teller: Teller): ProseParagraph[] => {
  const connected = [...teller.derived.values()].filter((factor) => factor.connected).sort(byShare);
  const { none, lead, leadRoot } = teller.words.chain;
  if (connected.length === 0) return [teller.paragraph(none)];
  const next = nextLinks(teller);
  const told = new Set<string>();
  return [
    teller.paragraph(lead, connected.some(({ rootCause }) => rootCause) ? leadRoot : null),
    ...connected.map((factor) => factorParagraph(teller, factor, next, told)),
  ];
};
