import { CircleMinus, CirclePlus, PencilLine } from 'lucide-react';
import type { Standing } from '../../../db/domain/plan/plan-table.ts';
import { wordDiff } from '../../../db/domain/word-diff.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';

const icons = { added: CirclePlus, removed: CircleMinus, changed: PencilLine } as const;
const tones = { added: 'done', removed: 'off', changed: 'watch' } as const;

/** New, removed or changed, by a shape and a word; nothing where it is the same. */
export const StandingMark = ({ standing }: { readonly standing: Standing }) => {
  const { words } = useWords();
  if (standing === 'same') return null;
  const Icon = icons[standing];
  return (
    <span className={`${ui['badge']} ${ui[tones[standing]]}`}>
      <Icon size={12} aria-hidden />
      {words.decision.rowStandings[standing]}
    </span>
  );
};

interface TextProps {
  /** `null`: what it is of was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A day is another day as a whole. */
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** A text before and after, word by word; as it stands where it is the same, or where one of the two was not there. */
export const Difference = ({ before, after }: TextProps) => {
  if (before === null || after === null || before === after) return after ?? before;
  if (isDay(before) || isDay(after)) {
    return (
      <>
        {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
      </>
    );
  }
  let at = 0;
  return wordDiff(before, after).map(({ kind, text }) => {
    const key = at;
    at += text.length;
    if (kind === 'removed') return <del key={`${key}-`}>{text}</del>;
    return kind === 'added' ? <ins key={`${key}+`}>{text}</ins> : <span key={key}>{text}</span>;
  });
};
