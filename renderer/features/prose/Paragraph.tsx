import { Fragment } from 'react';
import { Link } from 'wouter';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import type { ProseParagraph } from '../../../db/domain/prose/types.ts';
import { useWords } from '../../i18n/words.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import { CompareMark } from '../compared/CompareMark.tsx';
import { type Piece, piecesOf } from './pieces.ts';
import styles from './prose.module.css';

interface ParagraphProps {
  readonly analysis: string;
  readonly told: string;
  readonly about: ProseParagraph['about'];
  readonly named: ReadonlyMap<string, FactorRecord>;
  readonly selected: string | null;
}

/** Each piece with where it begins, which tells pieces of the same text apart. */
const placed = (pieces: readonly Piece[]): (Piece & { readonly at: number })[] => {
  let at = 0;
  return pieces.map((piece) => {
    const here = { ...piece, at };
    at += piece.text.length;
    return here;
  });
};

/** One paragraph; the names of factors lead to them, and what is about the chosen factor is marked. */
export const Paragraph = ({ analysis, told, about, named, selected }: ParagraphProps) => {
  const { language } = useWords();
  const factors = about.flatMap(({ entity, id }) => (entity === 'factor' ? (named.get(id) ?? []) : []));
  const isMarked = factors.some(({ id }) => id === selected);
  return (
    <p data-marked={isMarked || undefined} className={styles['paragraph']}>
      {placed(piecesOf(told, factors, language)).map(({ text, factor, at }) =>
        factor === null ? (
          text
        ) : (
          <Fragment key={at}>
            <Link
              href={`/analysis/${analysis}/text/${encodeURIComponent(factor)}`}
              aria-current={factor === selected || undefined}
            >
              <ShortTitle title={text} />
            </Link>
            <CompareMark entity="factor" id={factor} compact />
          </Fragment>
        ),
      )}
    </p>
  );
};
