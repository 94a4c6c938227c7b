/** Words by language, and the sentences that are built of them. */
import type { Explanation } from '../derivation/types.ts';
import type { PlanDerivation } from '../plan/types.ts';
import { en } from './en.ts';
import { type DomainWords, sv } from './sv.ts';

export type Language = 'sv' | 'en';
export type { DomainWords };

const dictionaries = { sv, en } as const satisfies Record<Language, DomainWords>;

export const domainWords = (language: Language): DomainWords => dictionaries[language];

/** Puts values into the `{name}` places of a sentence; a place without a value stays as it is. */
export const fill = (sentence: string, values: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));

const groupWord = (words: DomainWords, value: unknown): string =>
  value === 1 || value === 2 || value === 3 ? words.group[value] : '';

/** The one sentence that says why a factor stands where it stands. */
export const explain = ({ code, params }: Explanation, language: Language): string => {
  const words = domainWords(language);
  const significance = words.significance[params['significance'] as keyof DomainWords['significance']];
  const evidence = words.evidence[params['evidence'] as keyof DomainWords['evidence']];
  return fill(words.explanation[code], {
    significance: significance?.toLowerCase(),
    evidence: evidence?.toLowerCase(),
    group: groupWord(words, params['group']),
    ruleGroup: groupWord(words, params['ruleGroup']),
    reason: params['reason'],
  });
};

/** What deriving the plan changed, in one sentence. */
export const planReport = (plan: PlanDerivation, language: Language): string => {
  const words = domainWords(language).planReport;
  const parts = (['added', 'flagged', 'restored', 'removed', 'moved'] as const)
    .filter((part) => plan[part].length > 0)
    .map((part) => fill(words[part], { count: plan[part].length }));
  if (parts.length === 0) return words.unchanged;
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
};
