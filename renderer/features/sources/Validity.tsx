import { TriangleAlert } from 'lucide-react';
import { hasRunOut } from '../../../db/domain/plan/agreement.ts';
import type { AgreementRecord } from '../../../db/domain/planning-records.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';

/** How long an överenskommelse lasts; one that has run out says so by a shape and words. */
export const Validity = ({ validUntil }: Pick<AgreementRecord, 'validUntil'>) => {
  const { words } = useWords();
  if (validUntil === null) return <span className={ui['muted']}>{words.agreement.open}</span>;
  if (!hasRunOut(validUntil, today())) return validUntil;
  return (
    <>
      <div>{validUntil}</div>
      <span className={`${ui['badge']} ${ui['off']}`}>
        <TriangleAlert size={12} aria-hidden />
        {words.agreement.expired}
      </span>
    </>
  );
};
