import { Fragment } from 'react';
import type { SeenRotation } from '../../../electron/contract/trust-calls.ts';
import { useAction } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import styles from './sharing.module.css';

interface RotationProps {
  readonly rotation: SeenRotation;
  readonly done: () => void;
}

/** A change of key that both keys have signed: what it says, how far the old key is trusted, and the yes to it. */
export const RotationNote = ({ rotation, done }: RotationProps) => {
  const { words } = useWords();
  const { day } = useFormats();
  const take = useAction('trust.rotate', done);
  const { name, organisation, email, oldFingerprint, newFingerprint, old, knownAs } = rotation;
  const { signer, rotations } = words.sharing;
  const facts: readonly (readonly [string, string])[] = [
    [signer, [knownAs ?? name, organisation, email].filter(Boolean).join(', ')],
    [rotations.made, day(rotation.day)],
    [rotations.oldKey, oldFingerprint],
    [rotations.newKey, newFingerprint],
  ];
  return (
    <section className={ui['stack']} aria-label={rotations.title}>
      <h3>{rotations.title}</h3>
      <dl className={styles['facts']}>
        {facts.map(([term, value]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <Note tone={old === 'trusted' || old === 'done' ? 'info' : 'off'}>
        {fill(rotations.standing[old], { name: knownAs ?? name })}
      </Note>
      <ErrorNote error={take.error} />
      <div className={ui['row']}>
        {old === 'trusted' && (
          <button type="button" data-kind="primary" onClick={() => take.mutate({ text: rotation.text })}>
            {rotations.take}
          </button>
        )}
        <button type="button" onClick={done}>
          {words.common.close}
        </button>
      </div>
    </section>
  );
};
