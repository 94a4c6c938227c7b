import { CircleDot, CircleX, PencilLine } from 'lucide-react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';

const icons = { draft: PencilLine, active: CircleDot, rejected: CircleX } as const;

/** Utkast, aktiv, avförd: a shape and its word. */
export const StateLabel = ({ state }: { readonly state: FactorRecord['state'] }) => {
  const { domain } = useWords();
  const Icon = icons[state];
  return (
    <span className={`${ui['badge']} ${state === 'active' ? '' : ui['muted']}`}>
      <Icon size={14} aria-hidden />
      {domain.factorState[state]}
    </span>
  );
};
