import { TriangleAlert } from 'lucide-react';
import { findPersonnummer } from '../../db/domain/personnummer.ts';
import { fill, useWords } from '../i18n/words.tsx';
import styles from './ui.module.css';

/** Says at once where a text holds what looks like a personnummer, and why it should not (domain.md E.3; check G1). */
export const PersonnummerNote = ({ text }: { readonly text: string }) => {
  const { words } = useWords();
  const [first] = findPersonnummer(text);
  if (first === undefined) return null;
  return (
    <span className={styles['warning']} role="status">
      <TriangleAlert size={14} aria-hidden />
      <span>{fill(words.personnummer.why, { found: text.slice(first.at, first.at + first.length) })}</span>
    </span>
  );
};
