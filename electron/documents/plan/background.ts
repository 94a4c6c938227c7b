/** Underlag: the lägesbild with its date, and every source with its age and how much rests on it. */
import { fill } from '../../../db/domain/words/index.ts';
import { ageOn, dateInProse } from '../dates.ts';
import { type Html, html } from '../html.ts';
import { type Section, table, typed } from '../parts.ts';
import type { Facts } from './facts.ts';
import { counted, planWords } from './words.ts';

const words = planWords.background;

/** ”Lägesbild för Malmö, 19 december 2025 (3 månader gammal vid …)” */
export const situationPicture = ({ graph: { analysis }, today }: Facts): Html => {
  const title = analysis.situationPictureTitle.trim();
  if (title === '') return html`${words.pictureMissing}`;
  const date = analysis.situationPictureDate;
  const when = date === null ? words.pictureUndated : `${dateInProse(date)} (${ageOn(date, today)})`;
  return html`${typed(title)}, ${when}`;
};

const sourceCount = ({ sources }: Facts): string => {
  const dates = sources.flatMap(({ source }) => source.date ?? []).sort();
  const undated = sources.length - dates.length;
  const total = counted(sources.length, 'sources');
  const sentence = undated === 0 ? `${total}.` : fill(words.dated, { total, undated });
  const oldest = dates[0];
  const newest = dates.at(-1);
  if (oldest === undefined || newest === undefined || oldest === newest) return sentence;
  return `${sentence} ${fill(words.range, { oldest: dateInProse(oldest), newest: dateInProse(newest) })}`;
};

const usesOf = ({ graph }: Facts): Map<string, number> => {
  const owners = new Map<string, Set<string>>();
  for (const { source, factor, link } of graph.evidence) {
    const set = owners.get(source) ?? new Set();
    set.add(factor ?? `link ${link}`);
    owners.set(source, set);
  }
  return new Map([...owners].map(([source, set]) => [source, set.size]));
};

const sourceTable = (facts: Facts): Html => {
  const uses = usesOf(facts);
  return table({
    caption: words.caption,
    className: 'plain',
    header: 1,
    columns: [
      { head: words.columns.number, width: 7 },
      { head: words.columns.source, width: 52 },
      { head: words.columns.date, width: 13 },
      { head: words.columns.age, width: 15 },
      { head: words.columns.used, width: 13, numeric: true },
    ],
    rows: facts.sources.map(({ number, source }) => ({
      cells: [
        html`<a href="#kalla-${number}">[${number}]</a>`,
        source.title.trim() === '' ? planWords.untitled : typed(source.title),
        source.date,
        source.date === null ? words.undated : ageOn(source.date, facts.today),
        uses.get(source.id) ?? 0,
      ],
    })),
  });
};

export const backgroundSection = (facts: Facts): Section => ({
  id: 'underlag',
  title: words.title,
  body: html`<p class="lead">${words.lead}</p>
<h3>${words.picture}</h3>
<p>${situationPicture(facts)}</p>
<p>${words.pictureLaw}</p>
<h3>${words.sources}</h3>
${facts.sources.length === 0 ? html`<p>${words.noSources}</p>` : html`<p>${sourceCount(facts)}</p>${sourceTable(facts)}`}`,
});
