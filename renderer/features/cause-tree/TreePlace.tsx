import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { pathTo } from '../../../db/domain/cause-tree.ts';
import type { FactorRecord, LinkRecord } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Place } from '../../ui/Place.tsx';
import { ShortTitle, shortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { useMarks } from '../compared/Compared.tsx';
import { CompareMark } from '../compared/CompareMark.tsx';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { SimilarFactors } from '../factors/SimilarFactors.tsx';
import { pictureFiles, SaveMenu } from '../pictures/SaveMenu.tsx';
import { NewRecord } from '../sources/NewRecord.tsx';
import styles from './cause-tree.module.css';
import { Tree } from './Tree.tsx';
import { useTree } from './use-tree.ts';
import { useTreePicture } from './use-tree-picture.ts';
import { useTreeWriting } from './use-tree-writing.ts';
import { WhyPath } from './WhyPath.tsx';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

interface LooseProps {
  readonly loose: readonly string[];
  readonly factors: ReadonlyMap<string, FactorRecord>;
  readonly select: (id: string) => void;
  readonly join: (id: string) => void;
}

/** Factors that no "varför?" leads to; each can be made an answer to why the problem is there. */
const Loose = ({ loose, factors, select, join }: LooseProps) => {
  const { words } = useWords();
  if (loose.length === 0) return null;
  return (
    <section className={ui['stack']} aria-label={words.tree.loose}>
      <h2>{words.tree.loose}</h2>
      <ul className={styles['loose']}>
        {loose.map((id) => (
          <li key={id}>
            <button type="button" data-kind="quiet" onClick={() => select(id)}>
              <ShortTitle title={factors.get(id)?.title ?? id} />
            </button>
            <CompareMark entity="factor" id={id} />
            <button type="button" onClick={() => join(id)}>
              {words.tree.join}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The answers that are not there now, and those whose factor was rejected since. */
const useGoneLinks = (): readonly LinkRecord[] => {
  const comparison = useMarks()?.comparison;
  return useMemo(() => {
    if (comparison === undefined) return none;
    const { gone, rejected } = comparison;
    const ids = new Set(rejected.factor.map(({ id }) => id));
    return [...gone.link, ...rejected.link.filter(({ from }) => ids.has(from))];
  }, [comparison]);
};

/** Orsaksträd: from the problem "varför?" step by step; what is shared is shown once. */
export const TreePlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const list = useCall('factor.list', { analysis });
  const links = useCall('link.list', { analysis }).data;
  const problem = useCall('analysis.get', { analysis }).data?.problem ?? '';
  const factors = useMemo(() => new Map((list.data ?? []).map((factor) => [factor.id, factor])), [list.data]);
  const gone = useGoneLinks();
  const goneDetails = useGoneDetails(analysis, selected);
  const pictureNote = useMarks() === null ? undefined : words.compared.presentPicture;
  const { tree, lines, toggle } = useTree(list.data ?? none, links ?? none, gone, selected);
  const select = (id: string | null): void =>
    go(`/analysis/${analysis}/tree${id === null ? '' : `/${encodeURIComponent(id)}`}`, { replace: true });
  const writing = useTreeWriting(analysis, links ?? none);
  const picture = useTreePicture(analysis);
  const join = useAction('link.create');
  const chosen = selected === null ? undefined : factors.get(selected);
  const name = chosen?.title ?? problem;
  return (
    <Place
      title={words.views.tree}
      status={picture.said}
      actions={<SaveMenu formats={pictureFiles} save={picture.save} note={pictureNote} />}
      tools={
        <>
          <WhyPath problem={problem} path={pathTo(tree, selected ?? '')} factors={factors} select={select} />
          <NewRecord
            label={fill(words.tree.why, { title: shortTitle(name) })}
            create={(title) => writing.addCause(chosen?.id ?? PROBLEM_ID, title)}
            below={(title) => <SimilarFactors analysis={analysis} text={title} choose={select} />}
          />
          <p className={ui['help']}>{words.tree.help}</p>
          <ErrorNote error={list.error ?? writing.error ?? join.error ?? picture.error} />
        </>
      }
      details={
        chosen
          ? { label: words.common.details, content: <FactorDetails analysis={analysis} id={chosen.id} /> }
          : goneDetails
      }
    >
      <div className={`${ui['stack']} ${styles['place']}`}>
        {lines.length === 0 && <p>{words.tree.empty}</p>}
        <Tree
          {...{ analysis, lines, factors, selected, select, toggle, writing }}
          label={fill(words.tree.label, { problem })}
        />
        <MoreDifferences
          analysis={analysis}
          gone={['factor', 'link']}
          except={new Set(lines.flatMap(({ as, id, link }) => (as === 'gone' ? [id, link] : [])))}
        />
        <Loose
          loose={tree.loose}
          factors={factors}
          select={select}
          join={(from) => join.mutate({ analysis, fields: { from, to: PROBLEM_ID } })}
        />
      </div>
    </Place>
  );
};

const none: readonly never[] = [];
