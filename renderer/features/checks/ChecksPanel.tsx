import { ChevronRight, CircleCheck, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import type { CheckPlace, CheckResult } from '../../../db/domain/checks/types.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { focusPlace } from '../../ui/focus-place.ts';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { addressOf, labelOf } from './check-places.ts';
import styles from './checks.module.css';

const MOST_PLACES = 100;

interface PanelProps {
  readonly analysis: string;
  /** Called with the place that somebody goes to, before they are there. */
  readonly leaving?: (place: CheckPlace) => void;
}

/** Goes to the field of a place. */
const useFollow = ({ analysis, leaving }: PanelProps): ((place: CheckPlace) => void) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const evidence = useCall('evidence.list', { analysis }).data ?? [];
  const links = useCall('link.list', { analysis }).data ?? [];
  const views = useCall('savedView.list', { analysis }).data ?? [];
  return (place) => {
    leaving?.(place);
    go(addressOf(analysis, place, { evidence, links, views }));
    focusPlace(`${place.entity}/${place.id}/${place.field ?? ''}`, labelOf(place, words));
  };
};

interface ItemProps {
  readonly check: CheckResult;
  readonly follow: (place: CheckPlace) => void;
}

const Failing = ({ check, follow }: ItemProps) => {
  const { words, domain } = useWords();
  const { places } = check;
  return (
    <details className={styles['check']}>
      <summary>
        <ChevronRight size={14} aria-hidden className={styles['turn']} />
        <TriangleAlert size={14} aria-hidden className={ui['watch']} />
        <span className={styles['id']}>{check.id}</span>
        <span>{domain.check[check.id]}</span>
        <span className={styles['count']}>{fill(words.overview.fails, { count: places.length })}</span>
      </summary>
      <p className={styles['from']}>{fill(words.checks.from, { source: domain.checkSource[check.id] })}</p>
      <ul className={styles['places']}>
        {places.slice(0, MOST_PLACES).map((place) => (
          <li key={`${place.entity}/${place.id}/${place.field}`}>
            <button type="button" data-kind="quiet" onClick={() => follow(place)}>
              <ShortTitle title={place.text} />
            </button>
          </li>
        ))}
        {places.length > MOST_PLACES && <li>{fill(words.checks.more, { count: places.length - MOST_PLACES })}</li>}
      </ul>
    </details>
  );
};

const Holding = ({ checks }: { readonly checks: readonly CheckResult[] }) => {
  const { words, domain } = useWords();
  if (checks.length === 0) return null;
  return (
    <details className={styles['check']}>
      <summary>
        <ChevronRight size={14} aria-hidden className={styles['turn']} />
        <CircleCheck size={14} aria-hidden className={ui['done']} />
        <span>{fill(words.checks.holding, { count: checks.length })}</span>
      </summary>
      <ul className={styles['places']}>
        {checks.map(({ id }) => (
          <li key={id}>
            <span className={styles['id']}>{id}</span> {domain.check[id]}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The checks before a decision: those that fail with the places to mend, then those that hold. */
export const ChecksPanel = (props: PanelProps) => {
  const { words } = useWords();
  const checks = useCall('checks.get', { analysis: props.analysis });
  const follow = useFollow(props);
  const failing = (checks.data ?? []).filter(({ holds }) => !holds);
  return (
    <div className={styles['checks']}>
      <ErrorNote error={checks.error} />
      {checks.isSuccess && failing.length === 0 && <p className={ui['done']}>{words.overview.ready}</p>}
      {failing.map((check) => (
        <Failing key={check.id} check={check} follow={follow} />
      ))}
      <Holding checks={(checks.data ?? []).filter(({ holds }) => holds)} />
    </div>
  );
};
