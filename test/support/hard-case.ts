/** A case that is hard to set: many rows, long words, markup, emoji, right-to-left text, and much left empty. */

import { readCase } from '../../db/domain/interchange/parse.ts';
import type { Case } from '../../db/domain/interchange/schema.ts';

const LONG = 'Avfallsbrottslighetsförebyggandesamverkansöverenskommelseuppföljningsrutinbeskrivning'.repeat(3);
export const SCRIPT = '<script>alert("x")</script><img src=x onerror=alert(1)>&amp;';
const ARABIC = 'نفايات غير قانونية في المدينة (2026)';
const OVERRIDE = '\u202eomvänd text\u202c';
const FAMILY = '👩‍👩‍👧 ♻️ 🚛 avfall';
const PARAGRAPHS = 'Första stycket med en rad.\nAndra raden.\n\nAndra stycket, som är längre. '.repeat(12);

const titles = [
  'Kort titel',
  LONG,
  SCRIPT,
  ARABIC,
  OVERRIDE,
  FAMILY,
  'En lång titel om hur avfall flyttas mellan kommuner utan att någon har överblick över flödena, mottagarna eller betalningarna',
  'x',
] as const;
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const factor = (index: number) => ({
  id: `F${index}`,
  title: `${pick(titles, index)} ${index}`,
  description: index % 7 === 0 ? PARAGRAPHS : '',
  kind: pick(['cause', 'pattern', 'protective'] as const, index),
  state: index % 41 === 40 ? 'rejected' : 'active',
  ...(index % 41 === 40 ? { rejectedReason: SCRIPT } : {}),
  significance: pick(['high', 'medium', 'medium', 'low', 'unset'] as const, index),
  effort: pick(['small', 'medium', 'large', 'unset'] as const, index),
  assumed: index % 3 === 0,
  influence: {
    level: pick(['own', 'shared', 'own', 'none', 'unset'] as const, index),
    ...(index % 5 < 3 ? { decidingActor: 'namnd', motive: pick(titles, index) } : {}),
    otherActors: index % 4 === 0 ? ['namnd', 'rtl'] : [],
  },
  evidence:
    index % 2 === 0
      ? [
          {
            source: `s${index % 12}`,
            stance: index % 10 === 8 ? 'contradicts' : 'supports',
            locator: pick(titles, index),
            quote: FAMILY,
          },
        ]
      : [],
});

const measure = (index: number) => ({
  id: `M${index}`,
  title: `${pick(titles, index + 3)} ${index}`,
  factors: [`F${index}`, `F${index + 5}`],
  ...(index % 3 === 0
    ? {}
    : {
        steps: index % 11 === 0 ? PARAGRAPHS.repeat(8) : PARAGRAPHS.slice(0, 200),
        goal: pick(titles, index + 1),
        start: '2026-09-01',
        end: '2027-06-30',
        followUp: '2027-12-31',
        responsibleActor: pick(['namnd', 'rtl'], index),
        responsibleFunction: LONG,
        basis: 'proven',
      }),
});

/** `count` factors, most with a link to the problem and a row in the plan, and as many measures less five. */
export const hardCase = (count: number): Case => {
  const given = {
    format: 'rotorsak-case',
    version: 1,
    analysis: {
      id: 'hard',
      title: `${SCRIPT} ${LONG}`,
      problem: `${ARABIC} ${FAMILY} ${SCRIPT}`,
      area: LONG,
      caseNumber: SCRIPT,
    },
    actors: [
      { id: 'namnd', name: LONG, kind: 'namnd' },
      { id: 'rtl', name: ARABIC, kind: 'annan' },
    ],
    sources: Array.from({ length: 12 }, (_, index) => ({
      id: `s${index}`,
      title: pick(titles, index),
      ...(index % 3 === 0
        ? {}
        : {
            date: pick(['2025', '2024-05', '2026-02-01'], index),
            publisher: LONG,
            reference: SCRIPT,
          }),
    })),
    factors: Array.from({ length: count }, (_, index) => factor(index)),
    links: Array.from({ length: count }, (_, index) => ({
      from: `F${index}`,
      to: index % 3 === 2 && index % 41 !== 40 ? `F${index - 1}` : 'problem',
    })).filter((_, index) => index % 17 !== 16),
    measures: Array.from({ length: Math.max(0, count - 5) }, (_, index) => measure(index)),
  };
  const read = readCase(given);
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  return read.case;
};
