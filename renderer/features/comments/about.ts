/** What a comment is about, its name and where it is seen. */
import type { CommentRecord, FactorRecord, LinkRecord, SourceRecord } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { fill, type Words } from '../../i18n/words.tsx';

export type About = { readonly factor: string } | { readonly link: string } | { readonly source: string };
export type Kind = 'factor' | 'link' | 'source';

export interface Known {
  readonly factors: readonly FactorRecord[];
  readonly links: readonly LinkRecord[];
  readonly sources: readonly SourceRecord[];
}

export interface Target {
  readonly kind: Kind;
  readonly name: string;
  /** Place and record, below the address of the analysis. */
  readonly path: string;
}

/** Whether the comment is about just that. */
export const isAbout = (comment: CommentRecord, about: About): boolean => {
  if ('factor' in about) return comment.factor === about.factor;
  return 'link' in about ? comment.link === about.link : comment.source === about.source;
};

/** Finds what comments are about. A link is seen in the details of the factor that it leaves. */
export const targetsOf = ({ factors, links, sources }: Known, words: Words) => {
  const titles = new Map([[PROBLEM_ID, words.common.problem], ...factors.map(({ id, title }) => [id, title] as const)]);
  const named = new Map(sources.map(({ id, title }) => [id, title]));
  const ends = new Map(links.map((link) => [link.id, link]));
  const path = (place: string, id: string): string => `${place}/${encodeURIComponent(id)}`;
  return (comment: CommentRecord): Target | null => {
    if (comment.factor !== null) {
      return { kind: 'factor', name: titles.get(comment.factor) ?? '', path: path('factors', comment.factor) };
    }
    if (comment.source !== null) {
      return { kind: 'source', name: named.get(comment.source) ?? '', path: path('sources', comment.source) };
    }
    const link = ends.get(comment.link ?? '');
    if (link === undefined) return null;
    const { from, to } = link;
    const name = fill(words.comments.aboutLink, { from: titles.get(from) ?? '', to: titles.get(to) ?? '' });
    return { kind: 'link', name, path: path('factors', from === PROBLEM_ID ? to : from) };
  };
};

/** The first written first; those without a time by id. */
export const byTime = (a: CommentRecord, b: CommentRecord): number => {
  const [one, other] = [a, b].map(({ writtenAt, id }) => `${writtenAt ?? ''} ${id}`) as [string, string];
  return one < other ? -1 : 1;
};
