import type { SceneNode } from '../../../db/domain/picture/scene.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import styles from './map.module.css';

interface NoteProps {
  readonly node: SceneNode;
  readonly x: number;
  readonly y: number;
  /** Of the canvas, so that the note stays inside. */
  readonly width: number;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** All of what a node says, where it is too small to be read or its title is cut. */
export const HoverNote = ({ node, x, y, width }: NoteProps) => {
  const { words, domain } = useWords();
  const { factor } = node;
  const facts =
    factor === null
      ? []
      : [
          fill(words.map.fact, { name: words.factor.influenceLevel, value: domain.influenceLevel[factor.influence] }),
          fill(words.map.fact, { name: words.factor.evidence, value: domain.evidence[factor.evidence] }),
          fill(words.map.fact, { name: words.factor.significance, value: domain.significance[factor.significance] }),
          fill(words.map.fact, { name: words.derivation.shareShort, value: percent(factor.share) }),
          ...(factor.rootCause ? [words.map.rootCause] : []),
          ...(factor.inCut ? [words.map.inCut] : []),
        ];
  return (
    <div
      className={styles['hover']}
      style={x > width - 320 ? { right: width - x + 14, top: y + 14 } : { left: x + 14, top: y + 14 }}
      aria-hidden
    >
      <strong>{shortTitle(node.title)}</strong>
      {facts.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </div>
  );
};
