/** Where an item of the guide is gone on with: its address, and the field there. */
import type { GuideId, GuideItem, GuidePlace } from '../../../db/domain/guide/types.ts';
import type { Words } from '../../i18n/words.tsx';
import { type Address, isAddress } from '../frame/places.ts';

export type About = GuideItem['about'][number];

/** Where what a comment is about is seen, below the address of the analysis, by the comment's id. */
export type Paths = ReadonlyMap<string, string>;

/** Names of views where they are others than the guide's. */
const renamed: Readonly<Partial<Record<GuidePlace, string>>> = { register: 'factors', events: 'chain' };

/** The view of a place; the register where the view is not there. */
export const viewOf = (place: GuidePlace): Address => {
  const name = renamed[place] ?? place;
  return isAddress(name) ? name : 'factors';
};

/** The cause of a link, whose form holds the link. */
const causeOf = (link: string): string => link.split('~')[0] ?? '';

/** The address of one record that the item is about; of the place alone where the place shows no such record. */
export const addressOf = (analysis: string, place: GuidePlace, about: About | undefined, paths: Paths): string => {
  const view = viewOf(place);
  const base = `/analysis/${analysis}/${view}`;
  if (about === undefined) return base;
  const { entity, id } = about;
  const path = paths.get(id);
  if (entity === 'comment' && path !== undefined) return `/analysis/${analysis}/${path}`;
  const isShownAs: Readonly<Record<string, string | undefined>> = {
    factor: id,
    source: view === 'sources' ? id : undefined,
    link: view === 'coverage' ? id : causeOf(id),
    openQuestion: view === 'questions' ? id : undefined,
  };
  const selected = isShownAs[entity];
  return selected === undefined ? base : `${base}/${encodeURIComponent(selected)}`;
};

/** The label at the field that mends the item, where it is one field. */
export const labelOf = (id: GuideId, words: Words): string | undefined => {
  const labels: Partial<Record<GuideId, string>> = {
    'problem-description': words.analysis.problemDescription,
    'situation-picture': words.analysis.situationPictureTitle,
    'no-sources': words.source.create,
    'undated-sources': words.source.date,
    'old-sources': words.source.date,
    drafts: words.factor.state,
    unknown: words.evidence.add,
    'single-source': words.evidence.add,
    contested: words.factor.evidence,
    'link-unknown': words.evidence.add,
    'influence-unset': words.factor.influenceLevel,
    'influence-incomplete': words.factor.influenceLevel,
    'significance-unset': words.factor.significance,
  };
  return labels[id];
};

/** The cell of a table that mends the item, `entity/id/field`. */
export const cellOf = (id: GuideId, about: About | undefined): string => {
  const field = id === 'questions-loose' ? 'who' : 'due';
  return about?.entity === 'openQuestion' ? `openQuestion/${about.id}/${field}` : '';
};
