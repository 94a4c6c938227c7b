import { CircleCheck, CircleDashed, Clock as ClockIcon, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { Clock } from '../../../db/domain/plan/due-groups.ts';
import { CLOCK_MONTHS, warningDays } from '../../../db/domain/plan/dues.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { focusPlace } from '../../ui/focus-place.ts';
import { Panel } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import styles from './dues.module.css';
import { useClocks } from './use-dues.ts';

const icons = { none: CircleDashed, out: ClockIcon, soon: TriangleAlert, runs: CircleCheck } as const;
const tones = { none: 'watch', out: 'off', soon: 'watch', runs: 'done' } as const;
type State = keyof typeof icons;

const stateOf = ({ kind, left }: Clock): State => {
  if (left === null) return 'none';
  if (left < 0) return 'out';
  return left <= warningDays[kind] ? 'soon' : 'runs';
};

/** Where each clock is wound, or set going where it does not run. */
const roomOf = ({ kind, left }: Clock): string => {
  if (kind === 'situationPicture') return 'overview';
  return left === null ? 'decision' : 'followup';
};

interface FaceProps {
  readonly analysis: string;
  readonly clock: Clock;
}

const Face = ({ analysis, clock }: FaceProps) => {
  const { words } = useWords();
  const { day, far, percent } = useFormats();
  const { kind, since, due, left, passed } = clock;
  const state = stateOf(clock);
  const Icon = icons[state];
  const { name, never, wound, wind } = words.dues.clocks[kind];
  const isThere = since !== null && due !== null && left !== null;
  const to = `/analysis/${analysis}/${roomOf(clock)}`;
  const arrive = (): void => {
    if (kind !== 'situationPicture') return;
    focusPlace(`analysis/${analysis}/situationPictureDate`, words.analysis.situationPictureDate);
  };
  return (
    <section className={styles['clock']} aria-label={name}>
      <h3>{name}</h3>
      <span className={`${ui['badge']} ${ui[tones[state]]}`}>
        <Icon size={14} aria-hidden />
        {words.dues.clockStates[state]}
      </span>
      {isThere ? (
        <>
          <div
            className={styles['bar']}
            data-state={state}
            role="img"
            aria-label={fill(words.dues.passed, { share: percent(passed), months: CLOCK_MONTHS })}
          >
            <span style={{ width: `${passed * 100}%` }} />
          </div>
          <p className={styles['said']}>
            {fill(wound, { date: day(since) })} {fill(words.dues.by, { date: day(due), far: far(left) })}
          </p>
        </>
      ) : (
        <p className={styles['said']}>{never}</p>
      )}
      <Link href={to} onClick={arrive}>
        {isThere ? wind : words.dues.clocks[kind].start}
      </Link>
    </section>
  );
};

/** The two clocks of the law, each with how far it has run and where it is wound. */
export const Clocks = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const clocks = useClocks(analysis);
  return (
    <Panel title={words.dues.clocksHead}>
      <div className={styles['clocks']}>
        {clocks?.map((clock) => (
          <Face key={clock.kind} analysis={analysis} clock={clock} />
        ))}
      </div>
    </Panel>
  );
};
