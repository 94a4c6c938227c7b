import { CircleCheck, FilePen, MessageSquareText, PencilLine } from 'lucide-react';
import { Link } from 'wouter';
import type { PlanVersionRecord } from '../../../db/domain/planning-records.ts';
import { useCallWhen } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import styles from './decision.module.css';
import { comparedAddress, NOW } from './decision-address.ts';
import { Stages } from './Stages.tsx';
import type { Versions } from './use-decision.ts';

interface StandingProps {
  readonly analysis: string;
  readonly known: Versions;
}

const icons = { draft: FilePen, referral: MessageSquareText, decided: CircleCheck, revised: CircleCheck } as const;
const tones = { draft: 'muted', referral: 'watch', decided: 'done', revised: 'done' } as const;

/** What a version says of itself, for a sentence. */
const useFacts = () => {
  const { day, number } = useFormats();
  return ({ title, organName, date, madeAt }: PlanVersionRecord) => ({
    title: shortTitle(title),
    organ: organName,
    date: date === null ? '' : day(date),
    made: madeAt === null ? '' : day(madeAt),
    number,
  });
};

/** What was changed after the latest version. */
const Since = ({ analysis, version }: { readonly analysis: string; readonly version: PlanVersionRecord }) => {
  const { words } = useWords();
  const { number } = useFormats();
  const { data, error } = useCallWhen('plan.versions.compare', { analysis, before: version.id, after: null });
  if (data === undefined) return <ErrorNote error={error} />;
  const { added, changed, removed } = data;
  const title = shortTitle(version.title);
  if (added.length + changed.length + removed.length === 0) {
    return <li className={ui['muted']}>{fill(words.decision.unchanged, { title })}</li>;
  }
  const counts = { added: number(added.length), changed: number(changed.length), removed: number(removed.length) };
  const sentence = version.kind === 'referral' ? words.decision.sinceReferral : words.decision.since;
  return (
    <li className={styles['line']}>
      <PencilLine size={16} aria-hidden className={ui['watch']} />
      <span>
        {fill(sentence, { ...counts, title })}{' '}
        <Link href={comparedAddress(analysis, { before: version.id, after: NOW })}>{words.decision.seeSince}</Link>
      </span>
    </li>
  );
};

/** How far the plan has come, in words. */
export const StandingPanel = ({ analysis, known }: StandingProps) => {
  const { words } = useWords();
  const facts = useFacts();
  const { state, passed, latest, inForce } = known.standing;
  const Icon = icons[state];
  return (
    <Panel title={words.decision.standing}>
      <Stages state={state} passed={passed} />
      <ul className={styles['standing']}>
        <li className={styles['line']} data-main>
          <Icon size={16} aria-hidden className={ui[tones[state]]} />
          <span>{fill(words.decision.states[state], latest === null ? {} : facts(latest))}</span>
        </li>
        {inForce !== null && inForce !== latest && (
          <li className={styles['line']}>
            <CircleCheck size={16} aria-hidden className={ui['done']} />
            <span>{fill(words.decision.inForce, facts(inForce))}</span>
          </li>
        )}
        {latest !== null && <Since analysis={analysis} version={latest} />}
      </ul>
    </Panel>
  );
};
