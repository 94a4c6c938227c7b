/** A case of any size, always the same: as many factors as asked, five links each where nothing else is said, a source and a nämnd. */
import { parseCase } from '../../db/domain/interchange/parse.ts';
import type { Case } from '../../db/domain/interchange/schema.ts';

export const BIG = 'bench';
const LINKS_EACH = 5;

/** Factor `n` leads to factors of lower numbers, the first ones to the problem; every tenth closes a loop. */
const linksFrom = (n: number, count: number, each: number) =>
  Array.from({ length: each }, (_, i) => {
    const target =
      i === each - 1 && n % 10 === 0 ? Math.min(count - 1, n + 7) : Math.floor((n * (i + 1)) / (each + 2 + i)) - i;
    return { from: `F${n}`, to: target < 1 || target === n ? 'problem' : `F${target}`, strength: 1 + ((n + i) % 3) };
  });

export const bigCase = (count: number, linksEach = LINKS_EACH): Case => {
  const factors = Array.from({ length: count }, (_, n) => ({
    id: `F${n}`,
    title: `Faktor ${n}`,
    description: 'Låg upptäcktsrisk, eftersom tillsynen är delad mellan flera nämnder. '.repeat(2),
    significance: ['high', 'medium', 'low'][n % 3],
    effort: ['small', 'medium', 'large'][n % 3],
    influence:
      n % 4 === 0
        ? { level: 'none', otherActors: ['namnd'] }
        : { level: 'own', decidingActor: 'namnd', motive: 'Beslutar' },
    evidence: [{ source: 'kalla', stance: 'supports' }],
  }));
  const pairs = factors
    .flatMap((_, n) => linksFrom(n, count, linksEach))
    .map((link) => [`${link.from} ${link.to}`, link] as const);
  const text = JSON.stringify({
    format: 'rotorsak-case',
    version: 1,
    analysis: { id: BIG, title: `${count} faktorer`, problem: 'Avfallsbrottslighet' },
    actors: [{ id: 'namnd', name: 'Miljönämnden', kind: 'namnd' }],
    sources: [{ id: 'kalla', title: 'Lägesbild', date: '2026-01-01' }],
    factors,
    links: [...new Map(pairs).values()],
    measures: [],
  });
  const parsed = parseCase(Buffer.from(text));
  if (!parsed.ok) throw new Error(`the case of the bench does not fit: ${JSON.stringify(parsed.faults[0])}`);
  return parsed.case;
};
