import { useState } from 'react';
import type { LinkRecord } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { call, useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Check, Choice } from '../../ui/Choice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { optionsOf } from '../../ui/options.ts';
import ui from '../../ui/ui.module.css';
import { fieldWriter } from '../record-actions.ts';

const Item = ({
  analysis,
  link,
  name,
}: {
  readonly analysis: string;
  readonly link: LinkRecord;
  readonly name: string;
}) => {
  const { words, domain } = useWords();
  const write = fieldWriter('link', analysis, link.id);
  return (
    <li className={ui['stack']}>
      <strong>{name}</strong>
      <div className={ui['row']}>
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
        <Check label={words.factor.assumed} value={link.assumed} save={(assumed) => write({ assumed })} />
        <button type="button" onClick={() => void call('link.delete', { analysis, ids: [link.id] })}>
          {words.common.remove}
        </button>
      </div>
    </li>
  );
};

/** What causes the factor and what it leads to. */
export const LinksEditor = ({ analysis, factor }: { readonly analysis: string; readonly factor: string }) => {
  const { words } = useWords();
  const [to, setTo] = useState('');
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const links = useCall('link.list', { analysis }).data ?? [];
  const create = useAction('link.create', () => setTo(''));
  const titles = new Map(factors.map(({ id, title }) => [id, title]));
  const name = (id: string): string => (id === PROBLEM_ID ? words.common.problem : (titles.get(id) ?? id));
  const out = links.filter((link) => link.from === factor);
  const into = links.filter((link) => link.to === factor);
  const taken = new Set(out.map((link) => link.to));
  const free = [PROBLEM_ID, ...factors.map(({ id }) => id)].filter((id) => id !== factor && !taken.has(id));
  return (
    <section className={ui['stack']}>
      <h2>{words.factor.links}</h2>
      {out.length > 0 && <span className={ui['label']}>{words.factor.leadsTo}</span>}
      <ul className={ui['stack']}>
        {out.map((link) => (
          <Item key={link.id} analysis={analysis} link={link} name={name(link.to)} />
        ))}
      </ul>
      {into.length > 0 && <span className={ui['label']}>{words.factor.causes}</span>}
      <ul className={ui['stack']}>
        {into.map((link) => (
          <Item key={link.id} analysis={analysis} link={link} name={name(link.from)} />
        ))}
      </ul>
      <Field label={words.factor.addLink}>
        {(wired) => (
          <span className={ui['inline']}>
            <select {...wired} value={to} onChange={(event) => setTo(event.target.value)}>
              <option value="">{words.common.choose}</option>
              {free.map((id) => (
                <option key={id} value={id}>
                  {name(id)}
                </option>
              ))}
            </select>
            <button
              type="button"
              onClick={() => to !== '' && create.mutate({ analysis, fields: { from: factor, to } })}
            >
              {words.common.add}
            </button>
          </span>
        )}
      </Field>
      <ErrorNote error={create.error} />
    </section>
  );
};
