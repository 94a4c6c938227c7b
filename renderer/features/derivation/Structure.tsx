import { Fragment } from 'react';
import { Link } from 'wouter';
import type { Derivation } from '../../../db/domain/derivation/types.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import styles from './derivation.module.css';

interface StructureProps {
  readonly analysis: string;
  readonly derivation: Derivation;
}

interface NamesProps extends StructureProps {
  readonly ids: readonly string[];
  /** Between two of them. */
  readonly between: string;
}

/** Factors by title, each a link to it. */
const Names = ({ analysis, derivation, ids, between }: NamesProps) => {
  const { words } = useWords();
  const titles = new Map(derivation.factors.map(({ id, title }) => [id, title]));
  return ids.map((id, index) => (
    // A cycle ends where it begins, so that an id alone would not be a key.
    <Fragment key={ids.indexOf(id) === index ? id : `${id}/again`}>
      {index > 0 && between}
      {id === PROBLEM_ID ? (
        words.common.problem
      ) : (
        <Link href={`/analysis/${analysis}/factors/${encodeURIComponent(id)}`}>
          <ShortTitle title={titles.get(id) ?? id} />
        </Link>
      )}
    </Fragment>
  ));
};

const ARROW = ' → ';

const Cut = (props: StructureProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const { factors, cost } = props.derivation.cut;
  const stuck = props.derivation.rootGroups.filter(({ separable }) => !separable);
  return (
    <Panel title={words.derivation.cut}>
      <p className={ui['help']}>{words.derivation.cutHelp}</p>
      {factors.length === 0 && <p>{words.derivation.cutEmpty}</p>}
      {factors.length > 0 && (
        <>
          <ul>
            {factors.map((id) => (
              <li key={id}>
                <Names {...props} ids={[id]} between="" />
              </li>
            ))}
          </ul>
          <p>{fill(words.derivation.cost, { cost: number(cost) })}</p>
        </>
      )}
      {stuck.length > 0 && <h3>{words.derivation.notAlone}</h3>}
      {stuck.length > 0 && (
        <ul>
          {stuck.map(({ members, path }) => (
            <li key={members.join()}>
              <Names {...props} ids={path ?? []} between={ARROW} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

const Roots = (props: StructureProps) => {
  const { words } = useWords();
  return (
    <Panel title={words.derivation.roots}>
      <p className={ui['help']}>{words.derivation.rootHelp}</p>
      <ul>
        {props.derivation.rootGroups.map(({ members }) => (
          <li key={members.join()}>
            <Names {...props} ids={members} between=", " />
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Loops = (props: StructureProps) => {
  const { words, domain } = useWords();
  const { loops } = props.derivation;
  return (
    <Panel title={words.derivation.loops}>
      <p className={ui['help']}>{loops.length === 0 ? words.derivation.noLoops : words.derivation.loopHelp}</p>
      <ul>
        {loops.map(({ cycle, effect }) => (
          <li key={cycle.join()}>
            <strong>{domain.loopEffect[effect]}</strong>{' '}
            <Names {...props} ids={[...cycle, ...cycle.slice(0, 1)]} between={ARROW} />
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** The smallest intervention set, root causes and loops, with each number in words. */
export const Structure = (props: StructureProps) => {
  const { words } = useWords();
  return (
    <div className={styles['structure']}>
      <Cut {...props} />
      <Roots {...props} />
      <Loops {...props} />
      <Panel title={words.derivation.share}>
        <p className={ui['help']}>{words.derivation.shareHelp}</p>
      </Panel>
    </div>
  );
};
