import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { guideText } from '../../../db/domain/guide/guide-text.ts';
import type { GuideItem } from '../../../db/domain/guide/types.ts';
import { useCall } from '../../api.ts';
import { fill, useWords, type Words } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { focusPlace } from '../../ui/focus-place.ts';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { targetsOf } from '../comments/about.ts';
import { isAnalysisView, placeOf } from '../frame/places.ts';
import styles from './guide.module.css';
import { type About, addressOf, cellOf, labelOf, type Paths, viewOf } from './guide-places.ts';

const MOST_RECORDS = 50;
const none: readonly never[] = [];

interface ItemProps {
  readonly analysis: string;
  readonly item: GuideItem;
  readonly titles: ReadonlyMap<string, string>;
  readonly paths: Paths;
}

const placeName = (item: GuideItem, words: Words): string => {
  const view = viewOf(item.place);
  if (view === 'comments') return words.comments.all;
  return isAnalysisView(view) ? words.views[view] : words.places[placeOf(view)];
};

/** A way to one record, or to the place, and to the field there. */
const Way = ({
  analysis,
  item,
  about,
  paths,
  text,
}: Omit<ItemProps, 'titles'> & { about: About | undefined; text: string }) => {
  const { words } = useWords();
  const lead = (): void => {
    const label = labelOf(item.id, words);
    const cell = cellOf(item.id, about);
    if (label !== undefined || cell !== '') focusPlace(cell, label);
  };
  return (
    <Link
      href={addressOf(analysis, item.place, about, paths)}
      title={fill(words.guide.goTo, { place: placeName(item, words) })}
      onClick={lead}
    >
      <ShortTitle title={text} />
    </Link>
  );
};

/** The records that an item is about, each a way to where it is mended. */
const Records = ({ analysis, item, titles, paths }: ItemProps) => {
  const { words } = useWords();
  const named = item.about.filter(({ id }) => titles.has(id));
  return (
    <ul className={styles['records']}>
      {named.slice(0, MOST_RECORDS).map((about) => (
        <li key={about.id}>
          <Way {...{ analysis, item, about, paths }} text={titles.get(about.id) ?? ''} />
        </li>
      ))}
      {named.length > MOST_RECORDS && <li>{fill(words.guide.more, { count: named.length - MOST_RECORDS })}</li>}
    </ul>
  );
};

const Item = ({ analysis, item, titles, paths }: ItemProps) => {
  const { words, language } = useWords();
  const text = guideText(item, language);
  const [first, ...others] = item.about.filter(({ id }) => titles.has(id));
  if (others.length === 0) {
    return (
      <li className={styles['item']}>
        <span aria-hidden />
        <Way {...{ analysis, item, paths, text }} about={first ?? item.about[0]} />
        {item.about[0]?.entity !== 'analysis' && <Count count={item.count} />}
      </li>
    );
  }
  return (
    <li>
      <details>
        <summary className={styles['item']}>
          <ChevronRight size={14} aria-hidden className={styles['turn']} />
          <span>{text}</span>
          <Count count={item.count} />
        </summary>
        <p className={styles['where']}>{fill(words.guide.goTo, { place: placeName(item, words) })}</p>
        <Records {...{ analysis, item, titles, paths }} />
      </details>
    </li>
  );
};

const Count = ({ count }: Pick<GuideItem, 'count'>) => {
  const { words } = useWords();
  return (
    <span className={styles['count']} title={fill(words.guide.count, { count })}>
      {count}
    </span>
  );
};

/** Titles of the records that items name, by id, and for comments the way to what they are about. */
const useTitles = (analysis: string): { titles: ReadonlyMap<string, string>; paths: Paths } => {
  const { words } = useWords();
  const factors = useCall('factor.list', { analysis }).data ?? none;
  const sources = useCall('source.list', { analysis }).data ?? none;
  const questions = useCall('openQuestion.list', { analysis }).data ?? none;
  const links = useCall('link.list', { analysis }).data ?? none;
  const comments = useCall('comment.list', { analysis }).data ?? none;
  const titles = new Map([...factors, ...sources, ...questions].map(({ id, title }) => [id, title]));
  const end = (id: string): string => titles.get(id) ?? words.common.problem;
  for (const { id, from, to } of links) {
    titles.set(id, fill(words.coverage.linkTitle, { from: end(from), to: end(to) }));
  }
  const targetOf = targetsOf({ factors, links, sources }, words);
  const paths = new Map<string, string>();
  for (const comment of comments) {
    const target = targetOf(comment);
    if (target === null) continue;
    titles.set(comment.id, `${target.name}: ${comment.text}`);
    paths.set(comment.id, target.path);
  }
  return { titles, paths };
};

/** What to ask next and what is missing, in no order that one has to follow (Brå: one goes back and forth). */
export const GuideList = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const guide = useCall('guide.get', { analysis });
  const { titles, paths } = useTitles(analysis);
  const items = guide.data ?? none;
  return (
    <div className={styles['guide']}>
      <ErrorNote error={guide.error} />
      {guide.isSuccess && items.length === 0 && <p className={ui['done']}>{words.guide.nothing}</p>}
      {(['ask', 'missing'] as const).map((kind) => {
        const own = items.filter((item) => item.kind === kind);
        return (
          own.length > 0 && (
            <section key={kind} aria-label={words.guide[kind]}>
              <h3>{words.guide[kind]}</h3>
              <ul className={styles['items']}>
                {own.map((item) => (
                  <Item key={item.id} {...{ analysis, item, titles, paths }} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
};
