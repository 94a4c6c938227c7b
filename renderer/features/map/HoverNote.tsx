import type { SceneNode } from '../../../db/domain/picture/scene.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import styles from './map.module.css';

interface NoteProps {
  readonly node: SceneNode;
  readonly x: number;
  readonly y: number;
  /** Of the canvas, so that the note stays inside. */
  readonly width: number;
}

/** All of what a node says, where it is too small to be read or its title is cut. */
export const HoverNote = ({ node, x, y, width }: NoteProps) => {
  const { words, domain } = useWords();
  const { factor } = node;
  return (
    <div
      className={styles['hover']}
      style={x > width - 320 ? { right: width - x + 14, top: y + 14 } : { left: x + 14, top: y + 14 }}
      aria-hidden
    >
      <strong>{node.title}</strong>
      {factor !== null && (
        <>
          <span>
            {words.factor.influenceLevel}: {domain.influenceLevel[factor.influence]}
          </span>
          <span>
            {words.factor.evidence}: {domain.evidence[factor.evidence]}
          </span>
          <span>
            {words.factor.significance}: {domain.significance[factor.significance]}
          </span>
          <span>
            {words.derivation.shareShort}: {fill('{share} %', { share: Math.round(factor.share * 100) })}
          </span>
          {factor.rootCause && <span>{words.map.rootCause}</span>}
          {factor.inCut && <span>{words.map.inCut}</span>}
        </>
      )}
    </div>
  );
};
