import { LockKeyhole } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { PlanVersionRecord } from '../../../db/domain/planning-records.ts';
import { useAction } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { AttachmentDialog } from '../attachments/AttachmentDialog.tsx';
import styles from './decision.module.css';
import { comparedAddress, NOW } from './decision-address.ts';
import { Verified } from './Verified.tsx';

interface DetailsProps {
  readonly analysis: string;
  readonly version: PlanVersionRecord;
  /** The one that was made before it. */
  readonly previous: PlanVersionRecord | undefined;
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Facts = ({ version }: Pick<DetailsProps, 'version'>) => {
  const { words, domain } = useWords();
  const { stamp, number } = useFormats();
  const { kind, organName, date, paragraph, caseNumber, checksReason, madeAt, contentHash, formatVersion } = version;
  const { decision } = words;
  return (
    <dl className={styles['facts']}>
      <Fact name={decision.kind}>{domain.planVersionKind[kind]}</Fact>
      {organName !== '' && <Fact name={decision.organ}>{organName}</Fact>}
      {date !== null && <Fact name={decision.date}>{date}</Fact>}
      {paragraph !== '' && <Fact name={decision.paragraph}>{paragraph}</Fact>}
      {caseNumber !== '' && <Fact name={decision.caseNumber}>{caseNumber}</Fact>}
      {checksReason !== '' && <Fact name={decision.reason}>{checksReason}</Fact>}
      {madeAt !== null && <Fact name={decision.madeAt}>{stamp(madeAt)}</Fact>}
      <Fact name={decision.format}>{number(formatVersion)}</Fact>
      <Fact name={decision.hash}>
        <span className={styles['hash']}>{contentHash}</span>
      </Fact>
    </dl>
  );
};

/** One version: what it says of the decision, its print as it was made, and whether it is what was signed. */
export const VersionDetails = ({ analysis, version, previous }: DetailsProps) => {
  const { words } = useWords();
  const [isShown, setShown] = useState(false);
  const save = useAction('plan.versions.print');
  const { id, title, pdf } = version;
  const { decision } = words;
  const compared = (before: string, after: string): string => comparedAddress(analysis, { before, after });
  return (
    <div className={ui['stack']}>
      <h2>
        <ShortTitle title={title} />
      </h2>
      <p className={`${ui['inline']} ${ui['help']}`}>
        <LockKeyhole size={14} aria-hidden className={styles['lock']} />
        {decision.versionsFixed}
      </p>
      <div className={ui['row']}>
        <button type="button" data-kind="primary" aria-disabled={pdf === null} onClick={() => setShown(pdf !== null)}>
          {decision.show}
        </button>
        <button type="button" onClick={() => save.mutate({ analysis, id })}>
          {decision.save}
        </button>
      </div>
      <span role="status" className={styles['saved']}>
        {save.data && fill(decision.savedTo, { file: save.data.file })}
      </span>
      <ErrorNote error={save.error} />
      <div className={ui['row']}>
        <Link href={compared(id, NOW)}>{decision.compareNow}</Link>
        {previous !== undefined && <Link href={compared(previous.id, id)}>{decision.comparePrevious}</Link>}
      </div>
      <Facts version={version} />
      <Verified analysis={analysis} id={id} />
      {isShown && pdf !== null && (
        <AttachmentDialog {...{ analysis }} attachment={pdf} page={1} close={() => setShown(false)} />
      )}
    </div>
  );
};
