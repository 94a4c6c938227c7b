import { X } from 'lucide-react';
import type { LinkRecord } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Check, Choice } from '../../ui/Choice.tsx';
import { optionsOf } from '../../ui/options.ts';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { ComparedFields } from '../compared/ComparedFields.tsx';
import { fieldWriter, orNull } from '../record-actions.ts';
import styles from './map.module.css';

interface CardProps {
  readonly analysis: string;
  readonly link: LinkRecord;
  readonly name: (id: string) => string;
  readonly remove: () => void;
  readonly close: () => void;
}

/** The chosen link: what it is between, how strong, which way, and what it requires. */
export const LinkCard = ({ analysis, link, name, remove, close }: CardProps) => {
  const { words, domain } = useWords();
  const write = fieldWriter('link', analysis, link.id);
  return (
    <section className={styles['linkCard']} aria-label={words.map.link}>
      <div className={styles['linkEnds']}>
        <strong>{fill(words.map.ends, { from: shortTitle(name(link.from)), to: shortTitle(name(link.to)) })}</strong>
        <button type="button" data-kind="icon" aria-label={words.common.close} onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </div>
      <ComparedFields analysis={analysis} entity="link" id={link.id} />
      <div className={styles['pair']}>
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
      <AutoText
        label={words.map.together}
        help={words.map.togetherHelp}
        value={link.together ?? ''}
        save={(together) => write({ together: orNull(together.trim()) })}
      />
      <div className={ui['row']}>
        <Check label={words.factor.assumed} value={link.assumed} save={(assumed) => write({ assumed })} />
        <button type="button" onClick={remove}>
          {words.common.remove}
        </button>
      </div>
    </section>
  );
};
