import { CircleCheck } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { BundlePreview } from '../../../electron/contract/shapes.ts';
import { useAction } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Check } from '../../ui/Choice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Note } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import { kindWord } from '../compare/value-words.ts';
import { ConfirmKey } from './ConfirmKey.tsx';
import { type Left, Records } from './Records.tsx';
import styles from './sharing.module.css';

interface DialogProps {
  readonly preview: BundlePreview;
  readonly discard: () => void;
  readonly imported: (analysis: string) => void;
}

const Sender = ({ preview, trusted }: { readonly preview: BundlePreview; readonly trusted: boolean }) => {
  const { words } = useWords();
  const { number, day } = useFormats();
  const { signer } = preview;
  const said = {
    trusted: fill(words.bundle.trusted, { name: signer.trustedAs ?? '' }),
    own: words.bundle.own,
    unknown: words.bundle.unknown,
    revoked: words.bundle.revokedKey,
    'name-with-other-key': words.bundle.otherKey,
  } as const;
  const facts: readonly (readonly [string, string])[] = [
    [
      words.bundle.sender,
      fill(words.bundle.from, { name: signer.claimedName, organisation: signer.claimedOrganisation }),
    ],
    [words.sharing.date, day(preview.createdAt)],
    [words.sharing.sequence, number(preview.sequence)],
    [words.bundle.handedOver, fill(words.bundle.forPurpose, preview.handedOver)],
    [words.sharing.file, preview.fileName],
  ];
  return (
    <section className={ui['stack']}>
      <dl className={styles['facts']}>
        <dt>{words.sharing.fingerprint}</dt>
        <dd>
          <code className={styles['fingerprint']}>{signer.fingerprint}</code>
        </dd>
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {trusted ? (
        <p className={`${ui['badge']} ${ui['done']}`}>
          <CircleCheck size={16} aria-hidden />
          {said[signer.trust === 'own' ? 'own' : 'trusted']}
        </p>
      ) : (
        <Note tone="off">{said[signer.trust]}</Note>
      )}
    </section>
  );
};

const Effect = ({ preview }: { readonly preview: BundlePreview }) => {
  const { words } = useWords();
  const { number } = useFormats();
  const { created, changed, deleted, conflicts, record } = words.bundle;
  if (preview.effect.length === 0) return <p>{words.bundle.nothing}</p>;
  return (
    <table className={styles['table']} aria-label={words.bundle.effect}>
      <thead>
        <tr>
          {[record, created, changed, deleted, conflicts].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.effect.map((line) => (
          <tr key={line.entity}>
            <th scope="row">
              {kindWord(words, line.entity)}
              <div className={`${ui['help']} ${styles['examples']}`}>{line.examples.join('; ')}</div>
            </th>
            <td>{number(line.created)}</td>
            <td>{number(line.changed)}</td>
            <td>{number(line.deleted)}</td>
            <td>{number(line.conflicts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Warnings = ({ preview }: { readonly preview: BundlePreview }) => {
  const { words } = useWords();
  const states = {
    gap: words.bundle.gap,
    older: words.bundle.older,
    current: words.bundle.current,
    rest: words.bundle.rest,
    new: null,
  } as const;
  const state = states[preview.state];
  return (
    <>
      {state !== null && <Note tone="watch">{state}</Note>}
      {preview.forwarded && <Note tone="watch">{words.bundle.forwarded}</Note>}
      {preview.clockWarning && <Note tone="watch">{words.bundle.clock}</Note>}
    </>
  );
};

/** What the bundle says of whose key it is signed with. */
const claimedKey = ({ publicKey, claimedName, claimedOrganisation, claimedEmail }: BundlePreview['signer']) => ({
  publicKey,
  name: claimedName,
  organisation: claimedOrganisation,
  email: claimedEmail,
});

const withoutOf = (left: Left) => [...left.values()].map(({ entity, id }) => ({ entity, id }));

/** What a bundle is and would do, before anything is stored. */
export const BundleDialog = ({ preview, discard, imported }: DialogProps) => {
  const { words } = useWords();
  const [confirmed, setConfirmed] = useState(false);
  const [agreed, setAgreed] = useState(false);
  const [left, setLeft] = useState<Left>(new Map());
  const take = useAction('bundle.import', ({ analysis }) => imported(analysis));
  const trusted = confirmed || preview.signer.trust === 'trusted' || preview.signer.trust === 'own';
  const ready = trusted && (!preview.massChange || agreed);
  return (
    <Modal title={fill(words.bundle.title, { title: preview.analysis.title })} close={discard} wide>
      <Sender preview={preview} trusted={trusted} />
      <Warnings preview={preview} />
      <Effect preview={preview} />
      {preview.effect.length > 0 && (
        <Records token={preview.token} isOpen={preview.massChange} left={left} leave={setLeft} />
      )}
      {!trusted && preview.signer.trust !== 'revoked' && (
        <section className={`${ui['stack']} ${ui['section']}`}>
          <h3>{words.bundle.confirmTitle}</h3>
          <ConfirmKey claimed={claimedKey(preview.signer)} confirmed={() => setConfirmed(true)} />
        </section>
      )}
      {preview.massChange && (
        <div className={ui['stack']}>
          <Note tone="off">{words.bundle.mass}</Note>
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
          <button
            type="button"
            data-kind="primary"
            onClick={() => take.mutate({ token: preview.token, without: withoutOf(left) })}
          >
            {left.size === 0 ? words.bundle.import : words.bundle.importPart}
          </button>
        )}
      </div>
    </Modal>
  );
};
