/** What every sentence needs: names in quotes, numbers in words, lists, dates, and which records were named. */
import type { DerivedFactor } from '../derivation/types.ts';
import type { EntityName, EvidenceRecord, FactorRecord, LinkRecord, SourceRecord } from '../entities.ts';
import { PROBLEM_ID } from '../values.ts';
import { fill, type Language } from '../words/index.ts';
import { proseEn } from '../words/prose-en.ts';
import { type ProseWords, proseSv } from '../words/prose-sv.ts';
import type { ProseInput, ProseParagraph } from './types.ts';

const dictionaries: Readonly<Record<Language, ProseWords>> = { sv: proseSv, en: proseEn };
const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** Ends a text that a person wrote as a sentence. */
export const sentence = (text: string): string => {
  const trimmed = text.trim();
  return /[.!?…][”"’»)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

/** One paragraph at a time: `said` gathers its sentences, `paragraph` gives it with what they named. */
export class Teller {
  readonly words: ProseWords;
  readonly input: ProseInput;
  readonly factors: ReadonlyMap<string, FactorRecord>;
  readonly derived: ReadonlyMap<string, DerivedFactor>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly linksTo: ReadonlyMap<string, readonly LinkRecord[]>;
  readonly linksFrom: ReadonlyMap<string, readonly LinkRecord[]>;
  readonly evidenceOf: ReadonlyMap<string, readonly EvidenceRecord[]>;
  readonly #locale: string;
  readonly #actors: ReadonlyMap<string, string>;
  #about = new Map<string, { entity: EntityName; id: string }>();

  constructor(input: ProseInput, language: Language) {
    const { graph, derivation } = input;
    this.input = input;
    this.words = dictionaries[language];
    this.#locale = locales[language];
    this.#actors = new Map(graph.actors.map(({ id, name }) => [id, name]));
    this.factors = new Map(graph.factors.map((factor) => [factor.id, factor]));
    this.derived = new Map(derivation.factors.map((factor) => [factor.id, factor]));
    this.sources = new Map(graph.sources.map((source) => [source.id, source]));
    const takesPart = (id: string): boolean => id === PROBLEM_ID || this.derived.has(id);
    const links = graph.links.filter(({ from, to }) => from !== PROBLEM_ID && takesPart(from) && takesPart(to));
    this.linksTo = Map.groupBy(links, ({ to }) => to);
    this.linksFrom = Map.groupBy(links, ({ from }) => from);
    this.evidenceOf = Map.groupBy(graph.evidence, ({ factor }) => factor ?? '');
  }

  named(entity: EntityName, id: string): void {
    this.#about.set(`${entity}/${id}`, { entity, id });
  }

  quoted(text: string): string {
    const trimmed = text.trim();
    return trimmed === '' ? this.words.untitled : fill(this.words.quote, { text: trimmed });
  }

  /** A factor's title in quotes, or the problem. */
  node(id: string): string {
    if (id === PROBLEM_ID) return this.words.problemNode;
    this.named('factor', id);
    return this.quoted(this.factors.get(id)?.title ?? '');
  }

  nodes(ids: readonly string[]): string {
    return this.list(ids.map((id) => this.node(id)));
  }

  source(id: string): string {
    this.named('source', id);
    return this.quoted(this.sources.get(id)?.title ?? '');
  }

  actor(id: string | null): string | null {
    const name = id === null ? undefined : this.#actors.get(id);
    return name === undefined || name.trim() === '' ? null : name.trim();
  }

  /** `a, b och c` */
  list(items: readonly string[]): string {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : fill(this.words.and, { list: items.slice(0, -1).join(', '), last });
  }

  /** `a, b och sedan c`: what is passed, in order. */
  path(ids: readonly string[]): string {
    const last = ids.at(-1);
    if (ids.length < 2 || last === undefined) return this.nodes(ids);
    const list = ids.slice(0, -1).map((id) => this.node(id));
    return fill(this.words.onward, { list: list.join(', '), last: this.node(last) });
  }

  /** Names of actors; ”Riksdag och regering samt Skatteverket”, so that an ”och” in a name does not mislead. */
  names(names: readonly string[]): string {
    const isJoined = names.some((name) => / (och|and) /.test(name));
    if (!isJoined || names.length < 2) return this.list(names);
    return fill(this.words.andNames, { list: names.slice(0, -1).join(', '), last: names.at(-1) });
  }

  /** A number of something, in words up to twelve, else (or with `digits`) in digits. */
  counted(what: keyof ProseWords['count'], n: number, digits = false): string {
    const [one, many] = this.words.count[what];
    return fill(n === 1 ? one : many, { n: (digits ? undefined : this.words.numbers[n]) ?? String(n) });
  }

  /** Several numbers in one sentence: all in words, or all in digits. */
  countedAll(counts: readonly (readonly [keyof ProseWords['count'], number])[]): string {
    const digits = counts.some(([, n]) => this.words.numbers[n] === undefined);
    return this.list(counts.map(([what, n]) => this.counted(what, n, digits)));
  }

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as people write it. */
  date(date: string): string {
    if (date.length === 4) return date;
    const [year, month, day = '1'] = date.split('-');
    const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
    if (date.length > 7) parts.day = 'numeric';
    const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
    return new Intl.DateTimeFormat(this.#locale, parts).format(at);
  }

  /** The sentences as a paragraph; what was named since the last one is what it is about. */
  paragraph(...sentences: readonly (string | null)[]): ProseParagraph {
    const text = sentences
      .filter((one) => one !== null && one !== '')
      .map((one) => capital(one ?? ''))
      .join(' ');
    const about = [...this.#about.values()];
    this.#about = new Map();
    return { text, about };
  }
}
