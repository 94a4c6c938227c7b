/** Kontroller före beslut: what was checked, why, how it fell out and where it fails. */
import type { CheckPlace, CheckResult } from '../../../db/domain/checks/types.ts';
import { type Html, html } from '../html.ts';
import { prose, type Section, table, typed } from '../parts.ts';
import { sv } from './factor-cells.ts';
import type { Facts } from './facts.ts';
import { planWords } from './words.ts';

const words = planWords.checks;

/** ”6 kap. 8 §” on one line. */
const unbroken = (law: string): string => law.replace(/ (?=§)|(?<=\d) (?=kap\.)|(?<=kap\.) /g, '\u00a0');

type Named = keyof typeof words.places;
interface Name {
  readonly kind: Named;
  readonly name: string;
}

/** Number of a measure or row in the plan's table, or a title; `null` for what the place itself must name. */
const shortName = (facts: Facts, { entity, id }: CheckPlace): Name | null => {
  const named = (kind: Named, name: string | undefined): Name | null => (name === undefined ? null : { kind, name });
  if (entity === 'planRow') return named(entity, facts.rowOfFactor.get(id)?.toString());
  if (entity === 'factor') return named(entity, facts.factors.get(id)?.title.trim());
  if (entity !== 'measure') return null;
  const title = facts.measures.find((measure) => measure.id === id)?.title.trim();
  return named(entity, facts.measureNumber.get(id)) ?? named('measureOutside', title);
};

/** 2.9 before 2.10. */
const byNumber = new Intl.Collator('sv', { numeric: true });

const line = (entity: Named, names: ReadonlySet<string>): string => {
  const [one, many] = words.places[entity];
  const label = names.size === 1 ? one : many;
  if (entity === 'factor' || entity === 'measureOutside') return `${label}: ${[...names].join('; ')}`;
  return `${label} ${[...names].sort((a, b) => byNumber.compare(a, b)).join(', ')}`;
};

/** Every place where a check fails, once each: by its number in the plan where it has one, else by its title or as the check names it. */
const placeLines = (facts: Facts, { id, places }: CheckResult): string[] => {
  const named = new Map<Named, Set<string>>();
  const others = new Set<string>();
  for (const place of places) {
    // What looks like a personnummer is in one field of a record; the check's own words say in which.
    const name = id === 'G1' ? null : shortName(facts, place);
    if (name === null) others.add(place.text.trim());
    else named.set(name.kind, (named.get(name.kind) ?? new Set()).add(name.name));
  }
  return [...[...named].map(([entity, names]) => line(entity, names)), ...others];
};

const result = (facts: Facts, check: CheckResult): Html =>
  check.holds
    ? html`<span class="state"><span class="tick"></span>${words.holds}</span>`
    : html`<p class="state strong"><span class="cross"></span>${words.fails}</p>${placeLines(facts, check).map((text) => html`<p class="sub">${typed(text)}</p>`)}`;

export const checksSection = (facts: Facts): Section => {
  const failing = facts.checks.some((check) => !check.holds);
  const reason = prose(facts.graph.analysis.checksReason);
  return {
    id: 'kontroller',
    title: words.title,
    body: html`<p class="lead">${words.lead}</p>
${table({
  caption: words.caption,
  header: 1,
  columns: [
    { head: words.columns.id, width: 6 },
    { head: words.columns.check, width: 32 },
    { head: words.columns.source, width: 26 },
    { head: words.columns.result, width: 36 },
  ],
  rows: facts.checks.map((check) => ({
    cells: [check.id, sv.check[check.id], unbroken(sv.checkSource[check.id]), result(facts, check)],
  })),
})}
${failing && html`<h3>${words.reason}</h3>${reason.length === 0 ? html`<p>${words.noReason}</p>` : reason}`}`,
  };
};
