import { CircleCheck, CircleDashed, CircleHelp, CircleSlash2 } from 'lucide-react';
import type { EvidenceState } from '../../db/domain/derivation/types.ts';
import { useWords } from '../i18n/words.tsx';
import styles from './ui.module.css';

const icons = { supported: CircleCheck, contested: CircleSlash2, assumed: CircleDashed, unknown: CircleHelp } as const;
const tones = { supported: 'done', contested: 'off', assumed: 'watch', unknown: 'muted' } as const;

/** Belagd, omstridd, antagen, okänd: a shape and its word. */
export const EvidenceBadge = ({ state }: { readonly state: EvidenceState }) => {
  const { domain } = useWords();
  const Icon = icons[state];
  return (
    <span className={`${styles['badge']} ${styles[tones[state]]}`}>
      <Icon size={14} aria-hidden />
      {domain.evidence[state]}
    </span>
  );
};
