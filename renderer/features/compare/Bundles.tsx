import type { BundleComparison, ComparedBundle } from '../../../electron/contract/history-calls.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import styles from './compare.module.css';
import { Differences, Totals } from './Differences.tsx';

const noOne = (): string => '';

const Facts = ({ side, bundle }: { readonly side: string; readonly bundle: ComparedBundle }) => {
  const { words } = useWords();
  const { number } = useFormats();
  const { trusted, own, unknown, bundleFile, bundleFacts } = words.compare;
  const { signer, fileName, createdAt, sequence } = bundle;
  const said = {
    trusted,
    own,
    unknown,
    revoked: words.bundle.revokedKey,
    'name-with-other-key': words.bundle.otherKey,
  } as const;
  const facts = {
    name: signer.name,
    organisation: signer.organisation,
    date: createdAt,
    sequence: number(sequence),
    trust: said[signer.trust],
  };
  return (
    <div className={styles['bundle']}>
      <strong>{fill(bundleFile, { side, file: fileName })}</strong>
      <span>{bundle.title}</span>
      <span className={ui['help']}>{fill(bundleFacts, facts)}</span>
    </div>
  );
};

interface BundlesProps {
  readonly analysis: string;
  readonly bundles: BundleComparison;
}

/** What differs between two bundles that were read and not taken in. */
export const Bundles = ({ analysis, bundles }: BundlesProps) => {
  const { words } = useWords();
  const { before, after, comparison } = bundles;
  return (
    <>
      <p className={ui['help']}>{words.compare.bundlesHelp}</p>
      <div className={styles['bundles']}>
        <Facts side={words.compare.from} bundle={before} />
        <Facts side={words.compare.to} bundle={after} />
      </div>
      <Totals comparison={comparison} same={words.compare.sameBundles} />
      <Differences
        analysis={bundles.analysis === analysis ? analysis : null}
        comparison={{ ...comparison, written: {} }}
        authorName={noOne}
      />
    </>
  );
};
