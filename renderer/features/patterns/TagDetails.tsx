import { useState } from 'react';
import { Link } from 'wouter';
import type { FactorRecord, PatternTagRecord } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { matching } from '../../ui/Combo.tsx';
import { Field } from '../../ui/Field.tsx';
import { optionsOf } from '../../ui/options.ts';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { ComparedFields } from '../compared/ComparedFields.tsx';
import { CompareMark } from '../compared/CompareMark.tsx';
import { fieldWriter } from '../record-actions.ts';
import styles from './patterns.module.css';
import type { Patterns } from './use-patterns.ts';

interface DetailsProps {
  readonly tag: PatternTagRecord;
  readonly patterns: Patterns;
}

const Box = ({ tag, patterns, factor }: DetailsProps & { readonly factor: FactorRecord }) => {
  const { words } = useWords();
  const see = fill(words.patterns.see, { title: factor.title });
  return (
    <li className={styles['box']}>
      <label className={ui['inline']}>
        <input
          type="checkbox"
          checked={factor.patternTags.includes(tag.id)}
          onChange={() => patterns.tie(factor, tag.id)}
        />
        <ShortTitle title={factor.title} />
      </label>
      <CompareMark entity="factor" id={factor.id} compact />
      <Link
        href={`/analysis/${patterns.analysis}/patterns/${encodeURIComponent(factor.id)}`}
        aria-label={see}
        title={see}
      >
        {words.common.open}
      </Link>
    </li>
  );
};

/** The factors, those that show the pattern when it was opened first. */
const Boxes = ({ tag, patterns }: DetailsProps) => {
  const { words } = useWords();
  const [typed, setTyped] = useState('');
  const [first] = useState(() => new Set(patterns.factorsOf(tag).map(({ id }) => id)));
  const options = patterns.factors.map(({ id, title }) => ({ value: id, label: title }));
  const found = new Set(matching(options, typed).map(({ value }) => value));
  const shown = patterns.factors.filter(({ id }) => found.has(id));
  const ordered = [...shown.filter(({ id }) => first.has(id)), ...shown.filter(({ id }) => !first.has(id))];
  if (patterns.factors.length === 0) return <p className={ui['help']}>{words.patterns.noFactors}</p>;
  return (
    <>
      <Field label={words.patterns.filter}>
        {(wired) => <input {...wired} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      {ordered.length === 0 && <p role="status">{words.patterns.noMatch}</p>}
      <ul className={styles['boxes']}>
        {ordered.map((factor) => (
          <Box key={factor.id} {...{ tag, patterns, factor }} />
        ))}
      </ul>
    </>
  );
};

/** One pattern: its name, its kind and the factors that it shows in. */
export const TagDetails = ({ tag, patterns }: DetailsProps) => {
  const { words, domain } = useWords();
  const write = fieldWriter('patternTag', patterns.analysis, tag.id);
  return (
    <section className={ui['stack']} aria-label={tag.name}>
      <ComparedFields analysis={patterns.analysis} entity="patternTag" id={tag.id} />
      <AutoText label={words.patterns.name} value={tag.name} save={(name) => write({ name })} />
      <Choice
        label={words.patterns.dimension}
        value={tag.dimension}
        options={optionsOf(domain.patternDimension)}
        save={(value) => write({ dimension: value as PatternTagRecord['dimension'] })}
      />
      <h3>{words.patterns.tied}</h3>
      <Boxes {...{ tag, patterns }} />
      <div className={ui['row']}>
        <button type="button" onClick={() => patterns.remove(tag.id)}>
          {words.patterns.remove}
        </button>
        <span className={ui['help']}>{words.patterns.removeHelp}</span>
      </div>
    </section>
  );
};
