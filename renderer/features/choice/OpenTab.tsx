import { Fragment } from 'react';
import { Link } from 'wouter';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Empty, Note } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import { openOnMap } from '../map/open-chains.ts';
import styles from './open.module.css';
import type { Choosing } from './use-choosing.ts';

interface ChainProps {
  readonly analysis: string;
  readonly path: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
  readonly reach: ReadonlySet<string>;
  readonly problem: string;
}

/** Root cause to problem, each factor a way to its place in the register; where it can be broken, in words. */
const Chain = ({ analysis, path, titles, reach, problem }: ChainProps) => {
  const { words } = useWords();
  const { list } = useFormats();
  const factors = path.filter((id) => id !== PROBLEM_ID);
  const within = factors.filter((id) => reach.has(id)).map((id) => `”${titles.get(id) ?? id}”`);
  return (
    <li className={styles['chain']}>
      <p>
        {factors.map((id) => (
          <Fragment key={id}>
            <Link href={`/analysis/${analysis}/factors/${encodeURIComponent(id)}`}>{titles.get(id) ?? id}</Link>
            {reach.has(id) && <span className={styles['within']}> {`(${words.choice.within})`}</span>}
            {' → '}
          </Fragment>
        ))}
        {problem}
      </p>
      <p className={ui['help']}>
        {within.length > 0 ? (
          fill(words.choice.breakAt, { factors: list(within) })
        ) : (
          <>
            {words.choice.breakNowhere} <Link href={`/analysis/${analysis}/requests`}>{words.choice.toRequests}</Link>
          </>
        )}
      </p>
    </li>
  );
};

interface TabProps {
  readonly analysis: string;
  readonly choosing: Choosing;
}

/** Det som lämnas öppet: chains to the problem that no chosen measure breaks. */
export const OpenTab = ({ analysis, choosing }: TabProps) => {
  const { words } = useWords();
  const problem = useCall('analysis.get', { analysis }).data?.problem ?? '';
  const derivation = useCall('derivation.get', { analysis }).data;
  const uncovered = choosing.coverage?.uncovered;
  if (derivation === undefined || uncovered === undefined) return null;
  const { groups, withinReach } = uncovered;
  const total = derivation.rootGroups.length;
  if (total === 0) {
    return (
      <Empty actions={<Link href={`/analysis/${analysis}/factors`}>{words.choice.noRootsNext}</Link>}>
        {words.choice.noRoots}
      </Empty>
    );
  }
  if (groups.length === 0) return <Note tone="info">{words.choice.openNone}</Note>;
  return (
    <div className={ui['stack']}>
      <div className={styles['head']}>
        <h2>{fill(words.choice.openPoint, { count: groups.length, total })}</h2>
        <Link href={`/analysis/${analysis}/map`} state={openOnMap}>
          {words.choice.showInMap}
        </Link>
      </div>
      <p className={ui['help']}>{words.choice.openHelp}</p>
      <ol className={styles['chains']} aria-label={words.choice.openList}>
        {groups.map(({ path }) => (
          <Chain
            key={path.join(' ')}
            {...{ analysis, path, problem }}
            titles={choosing.titles}
            reach={new Set(withinReach)}
          />
        ))}
      </ol>
    </div>
  );
};
