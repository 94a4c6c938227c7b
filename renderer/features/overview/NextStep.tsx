import { Link } from 'wouter';
import { planStanding } from '../../../db/domain/plan/standing.ts';
import { useCall } from '../../api.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import styles from './overview.module.css';

type Step = keyof Words['overview']['steps'];

const rooms = {
  sources: 'sources',
  factors: 'factors',
  influence: 'influence',
  derivation: 'derivation',
  plan: 'plan',
  decision: 'decision',
  print: 'print',
} as const satisfies Record<Step, string>;

/** The first thing that the thread from cause to measure lacks; undefined while that is not known. */
const useStep = (analysis: string): Step | undefined => {
  const sources = useCall('source.list', { analysis }).data;
  const factors = useCall('factor.list', { analysis }).data;
  const rows = useCall('plan.rows', { analysis }).data;
  const checks = useCall('checks.get', { analysis }).data;
  const versions = useCall('planVersion.list', { analysis }).data;
  if (sources === undefined || factors === undefined || rows === undefined || checks === undefined) return undefined;
  if (versions === undefined) return undefined;
  if (factors.length === 0) return 'factors';
  if (sources.length === 0) return 'sources';
  if (factors.some(({ state, influenceLevel }) => state === 'active' && influenceLevel === 'unset')) return 'influence';
  if (rows.length === 0) return 'derivation';
  if (checks.some(({ holds }) => !holds)) return 'plan';
  return planStanding(versions).inForce === null ? 'decision' : 'print';
};

/** Where to go on, as a link that says what is done there. */
export const NextStep = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const step = useStep(analysis);
  if (step === undefined) return null;
  return (
    <>
      <span className={styles['note']}>{words.overview.next}</span>
      <Link className={styles['next']} href={`/analysis/${analysis}/${rooms[step]}`}>
        {words.overview.steps[step]}
      </Link>
    </>
  );
};
