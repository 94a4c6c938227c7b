import { X } from 'lucide-react';
import { useMemo } from 'react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { influenceLevels } from '../../../db/domain/values.ts';
import type { WhatIfChange } from '../../../db/domain/what-if.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import type { Option } from '../../ui/Choice.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';
import type { Names } from './use-names.ts';
import { keyOf, type Trial } from './use-trial.ts';
import styles from './what-if.module.css';

const OFF = 'off';
const isLevel = (text: string): text is FactorRecord['influenceLevel'] => influenceLevels.some((one) => one === text);

interface ItemProps {
  readonly change: WhatIfChange;
  readonly names: Names;
  readonly put: Trial['put'];
}

/** What one may try of a factor: to be without it, or each influence that it does not have. */
const Choices = ({ change, names, name, put }: ItemProps & { readonly name: string }) => {
  const { words, domain } = useWords();
  const now = names.factors.find(({ id }) => id === change.factor)?.influenceLevel;
  const choose = (value: string): void =>
    put({ ...change, off: value === OFF, influenceLevel: isLevel(value) ? value : null });
  return (
    <select
      aria-label={fill(words.whatIf.changeOf, { name })}
      value={change.off ? OFF : (change.influenceLevel ?? OFF)}
      onChange={(event) => choose(event.target.value)}
    >
      <option value={OFF}>{words.whatIf.off}</option>
      {influenceLevels
        .filter((level) => level !== now || level === change.influenceLevel)
        .map((level) => (
          <option key={level} value={level}>
            {domain.influenceLevel[level]}
          </option>
        ))}
    </select>
  );
};

const Item = (props: ItemProps) => {
  const { change, names, put } = props;
  const { words } = useWords();
  const isFactor = change.factor !== null;
  const name = isFactor ? names.factor(keyOf(change)) : names.link(keyOf(change));
  return (
    <li className={styles['change']}>
      <span className={styles['changeName']}>
        <span className={ui['help']}>{isFactor ? words.whatIf.isFactor : words.whatIf.isLink}</span>
        {name}
      </span>
      <button
        type="button"
        data-kind="icon"
        aria-label={fill(words.whatIf.drop, { name })}
        title={fill(words.whatIf.drop, { name })}
        onClick={() => put({ ...change, off: false, influenceLevel: null })}
      >
        <X size={14} aria-hidden />
      </button>
      {isFactor ? <Choices {...props} name={name} /> : <span>{words.whatIf.linkIsOff}</span>}
    </li>
  );
};

/** The influence to try first: what the municipality cannot reach within reach, and the other way round. */
const otherLevel = (level: FactorRecord['influenceLevel'] | undefined): FactorRecord['influenceLevel'] =>
  level === 'own' ? 'none' : 'own';

interface TriedProps {
  readonly trial: Trial;
  readonly names: Names;
  /** Whether it is a scenario that was kept: then what it tried may have gone from the analysis. */
  readonly kept: boolean;
}

const sorted = (options: Option[]): readonly Option[] => options.sort((a, b) => compareSwedish(a.label, b.label));

/** Active factors and links by name; sorted once for each state of the analysis. */
const useOptions = (names: Names) =>
  useMemo(
    () => ({
      factors: sorted(
        names.factors.filter(({ state }) => state === 'active').map(({ id, title }) => ({ value: id, label: title })),
      ),
      links: sorted(names.links.map(({ id }) => ({ value: id, label: names.link(id) }))),
    }),
    [names],
  );

/** Lists what is tried and takes in more. */
export const Tried = ({ trial, names, kept }: TriedProps) => {
  const { words } = useWords();
  const { changes, put } = trial;
  const all = useOptions(names);
  const tried = new Set(changes.map(keyOf));
  const untried = (options: readonly Option[]) => options.filter(({ value }) => !tried.has(value));
  const [factors, links] = [untried(all.factors), untried(all.links)];
  const nothing = { factor: null, link: null, off: false, influenceLevel: null } as const;
  const level = (factor: string): void => {
    const now = names.factors.find(({ id }) => id === factor)?.influenceLevel;
    put({ ...nothing, factor, influenceLevel: otherLevel(now) });
  };
  const { factorOff, linkOff, level: otherInfluence, searchFactor, searchLink } = words.whatIf;
  const adding = [
    {
      label: factorOff,
      hint: searchFactor,
      options: factors,
      add: (factor: string) => put({ ...nothing, factor, off: true }),
    },
    { label: linkOff, hint: searchLink, options: links, add: (link: string) => put({ ...nothing, link, off: true }) },
    { label: otherInfluence, hint: searchFactor, options: factors, add: level },
  ];
  return (
    <section className={ui['stack']} aria-label={words.whatIf.tried}>
      <h2>{words.whatIf.tried}</h2>
      {changes.length === 0 && <p className={ui['help']}>{words.whatIf[kept ? 'nothingLeft' : 'nothingTried']}</p>}
      {changes.length > 0 && (
        <ul className={styles['changes']}>
          {changes.map((change) => (
            <Item key={keyOf(change)} change={change} names={names} put={put} />
          ))}
        </ul>
      )}
      {adding.map(({ label, hint, options, add }) => (
        <Field key={label} label={label}>
          {(wired) => <Combo wired={wired} options={options} value="" placeholder={hint} choose={add} />}
        </Field>
      ))}
    </section>
  );
};
