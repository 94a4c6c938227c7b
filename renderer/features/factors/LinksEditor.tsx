import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { LinkRecord } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { call, useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Check, Choice, type Option } from '../../ui/Choice.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { optionsOf } from '../../ui/options.ts';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { Comments } from '../comments/Comments.tsx';
import { CompareMark } from '../compared/CompareMark.tsx';
import { fieldWriter } from '../record-actions.ts';
import { EvidenceEditor } from './EvidenceEditor.tsx';
import styles from './factors.module.css';

interface ItemProps {
  readonly analysis: string;
  readonly link: LinkRecord;
  readonly name: string;
  /** Number of sources tied to it. */
  readonly sources: number;
}

/** A link in one line of words; opened, it is changed and gets its own evidence. */
const Item = ({ analysis, link, name, sources }: ItemProps) => {
  const { words, domain } = useWords();
  const write = fieldWriter('link', analysis, link.id);
  const direction = link.polarity === 'increases' ? words.factor.increases : words.factor.decreases;
  return (
    <li className={styles['card']}>
      <details className={styles['link']}>
        <summary>
          <strong>
            <ShortTitle title={name} />
          </strong>{' '}
          <CompareMark entity="link" id={link.id} />
          <span className={styles['linkFacts']}>
            {fill(words.factor.linkFacts, {
              strength: domain.strength[link.strength].toLowerCase(),
              polarity: direction,
              sources,
            })}
          </span>
        </summary>
        <div className={styles['linkBody']}>
          <div className={styles['pairs']}>
            <Choice
              label={words.factor.strength}
              value={String(link.strength)}
              options={optionsOf(domain.strength)}
              save={(value) => write({ strength: Number(value) as LinkRecord['strength'] })}
            />
            <Choice
              label={words.factor.polarity}
              value={link.polarity}
              options={optionsOf(domain.polarity)}
              save={(value) => write({ polarity: value as LinkRecord['polarity'] })}
            />
          </div>
          <EvidenceEditor analysis={analysis} owner={{ link: link.id }} />
          <Check label={words.factor.assumed} value={link.assumed} save={(assumed) => write({ assumed })} />
          <AutoText kind="text" label={words.factor.notes} value={link.notes} save={(notes) => write({ notes })} />
          <Comments analysis={analysis} about={{ link: link.id }} level={4} />
          <div className={ui['row']}>
            <button type="button" onClick={() => void call('link.delete', { analysis, ids: [link.id] })}>
              {words.factor.removeLink}
            </button>
          </div>
        </div>
      </details>
    </li>
  );
};

interface GroupProps {
  readonly analysis: string;
  readonly title: string;
  readonly icon: typeof ArrowLeft;
  readonly links: readonly LinkRecord[];
  /** The other end of a link. */
  readonly other: (link: LinkRecord) => string;
  readonly names: ReadonlyMap<string, string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly addLabel: string;
  readonly options: readonly Option[];
  readonly add: (id: string) => void;
}

const Group = (props: GroupProps) => {
  const { analysis, title, icon: Icon, links, other, names, counts, addLabel, options, add } = props;
  const { words } = useWords();
  const taken = new Set(links.map(other));
  const named = (link: LinkRecord): string => names.get(other(link)) ?? '';
  return (
    <div className={ui['stack']}>
      <h4 className={styles['groupTitle']}>
        <Icon size={14} aria-hidden />
        {title}
      </h4>
      {links.length > 0 && (
        <ul className={styles['cards']}>
          {[...links]
            .sort((a, b) => compareSwedish(named(a), named(b)))
            .map((link) => (
              <Item
                key={link.id}
                analysis={analysis}
                link={link}
                name={named(link)}
                sources={counts.get(link.id) ?? 0}
              />
            ))}
        </ul>
      )}
      <Field label={addLabel}>
        {(wired) => (
          <Combo
            wired={wired}
            options={options.filter(({ value }) => !taken.has(value))}
            value=""
            placeholder={words.factor.searchFactor}
            choose={add}
          />
        )}
      </Field>
    </div>
  );
};

/** What causes the factor and what it leads to. */
export const LinksEditor = ({ analysis, factor }: { readonly analysis: string; readonly factor: string }) => {
  const { words } = useWords();
  const factors = useCall('factor.list', { analysis }).data;
  const links = useCall('link.list', { analysis }).data;
  const evidence = useCall('evidence.list', { analysis }).data;
  const create = useAction('link.create');
  const names = useMemo(
    () =>
      new Map([[PROBLEM_ID, words.common.problem], ...(factors ?? []).map(({ id, title }) => [id, title] as const)]),
    [factors, words],
  );
  const options = useMemo(
    () =>
      [...names]
        .filter(([id]) => id !== factor)
        .map(([value, label]) => ({ value, label }))
        .sort(
          (a, b) => Number(b.value === PROBLEM_ID) - Number(a.value === PROBLEM_ID) || compareSwedish(a.label, b.label),
        ),
    [names, factor],
  );
  const counts = new Map<string, number>();
  for (const { link } of evidence ?? []) if (link !== null) counts.set(link, (counts.get(link) ?? 0) + 1);
  const into = (links ?? []).filter(({ to }) => to === factor);
  const out = (links ?? []).filter(({ from }) => from === factor);
  return (
    <>
      <Group
        {...{ analysis, names, counts }}
        title={words.factor.causes}
        icon={ArrowLeft}
        links={into}
        other={({ from }) => from}
        addLabel={words.factor.addCause}
        options={options.filter(({ value }) => value !== PROBLEM_ID)}
        add={(from) => create.mutate({ analysis, fields: { from, to: factor } })}
      />
      <Group
        {...{ analysis, names, counts }}
        title={words.factor.leadsTo}
        icon={ArrowRight}
        links={out}
        other={({ to }) => to}
        addLabel={words.factor.addEffect}
        options={options}
        add={(to) => create.mutate({ analysis, fields: { from: factor, to } })}
      />
      <ErrorNote error={create.error} />
    </>
  );
};
