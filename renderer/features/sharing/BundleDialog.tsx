import { useState } from 'react';
import type { BundlePreview } from '../../../electron/contract/shapes.ts';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Check } from '../../ui/Choice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';
import { ConfirmSigner } from './ConfirmSigner.tsx';

interface DialogProps {
  readonly preview: BundlePreview;
  readonly discard: () => void;
  readonly imported: (analysis: string) => void;
}

const Sender = ({ preview, trusted }: { readonly preview: BundlePreview; readonly trusted: boolean }) => {
  const { words } = useWords();
  const { signer } = preview;
  const said = {
    trusted: fill(words.bundle.trusted, { name: signer.trustedAs ?? '' }),
    own: words.bundle.own,
    unknown: words.bundle.unknown,
    revoked: words.bundle.revokedKey,
    'name-with-other-key': words.bundle.otherKey,
  } as const;
  return (
    <section className={ui['stack']}>
      <p>{fill(words.bundle.from, { name: signer.claimedName, organisation: signer.claimedOrganisation })}</p>
      <p>{fill(words.bundle.sequence, { sequence: preview.sequence, date: preview.createdAt })}</p>
      <p>{fill(words.bundle.forPurpose, preview.handedOver)}</p>
      <p className={trusted ? ui['done'] : ui['off']}>
        {trusted ? said[signer.trust === 'own' ? 'own' : 'trusted'] : said[signer.trust]}
      </p>
      <p>
        {`${words.sharing.fingerprint}: `}
        <code>{signer.fingerprint}</code>
      </p>
    </section>
  );
};

const Effect = ({ preview }: { readonly preview: BundlePreview }) => {
  const { words } = useWords();
  if (preview.effect.length === 0) return <p>{words.bundle.nothing}</p>;
  return (
    <ul className={ui['stack']}>
      {preview.effect.map(({ entity, created, changed, deleted, conflicts, examples }) => (
        <li key={entity}>
          <strong>{words.entities[entity] ?? entity}</strong>{' '}
          {[
            created > 0 && fill(words.bundle.created, { count: created }),
            changed > 0 && fill(words.bundle.changed, { count: changed }),
            deleted > 0 && fill(words.bundle.deleted, { count: deleted }),
            conflicts > 0 && fill(words.bundle.conflicts, { count: conflicts }),
          ]
            .filter(Boolean)
            .join(', ')}
          <p className={ui['help']}>{examples.join('; ')}</p>
        </li>
      ))}
    </ul>
  );
};

const Warnings = ({ preview }: { readonly preview: BundlePreview }) => {
  const { words } = useWords();
  return (
    <>
      {preview.state === 'gap' && <p className={ui['watch']}>{words.bundle.gap}</p>}
      {preview.state === 'older' && <p className={ui['watch']}>{words.bundle.older}</p>}
      {preview.state === 'current' && <p className={ui['watch']}>{words.bundle.current}</p>}
      {preview.clockWarning && <p className={ui['watch']}>{words.bundle.clock}</p>}
    </>
  );
};

/** What a bundle is and would do, before anything is stored. */
export const BundleDialog = ({ preview, discard, imported }: DialogProps) => {
  const { words } = useWords();
  const [confirmed, setConfirmed] = useState(false);
  const [agreed, setAgreed] = useState(false);
  const take = useAction('bundle.import', ({ analysis }) => imported(analysis));
  const trusted = confirmed || preview.signer.trust === 'trusted' || preview.signer.trust === 'own';
  const ready = trusted && (!preview.massChange || agreed);
  return (
    <Modal title={fill(words.bundle.title, { title: preview.analysis.title })} close={discard}>
      <Sender preview={preview} trusted={trusted} />
      <Warnings preview={preview} />
      <Effect preview={preview} />
      {!trusted && preview.signer.trust !== 'revoked' && (
        <ConfirmSigner preview={preview} confirmed={() => setConfirmed(true)} />
      )}
      {preview.massChange && (
        <div className={ui['stack']}>
          <p className={ui['off']}>{words.bundle.mass}</p>
          <Check
            label={words.bundle.massYes}
            value={agreed}
            save={(value) => {
              setAgreed(value);
              return Promise.resolve();
            }}
          />
        </div>
      )}
      <ErrorNote error={take.error} />
      <div className={ui['actions']}>
        <button type="button" onClick={discard}>
          {words.common.cancel}
        </button>
        {ready && (
          <button type="button" data-kind="primary" onClick={() => take.mutate({ token: preview.token })}>
            {words.bundle.import}
          </button>
        )}
      </div>
    </Modal>
  );
};
