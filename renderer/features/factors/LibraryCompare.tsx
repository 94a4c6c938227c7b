import type { FactorRecord } from '../../../db/domain/entities.ts';
import type { LibraryFactor } from '../../../db/library/library.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { CitedSources } from './LibraryItem.tsx';
import { citedBy } from './library-sources.ts';
import likeness from './likeness.module.css';

interface CompareProps {
  readonly analysis: string;
  readonly item: LibraryFactor;
  readonly factor: FactorRecord;
  readonly take: () => void;
  readonly show: () => void;
  readonly close: () => void;
}

interface SideProps {
  readonly heading: string;
  readonly title: string;
  readonly description: string;
  readonly children: React.ReactNode;
}

const Side = ({ heading, title, description, children }: SideProps) => {
  const { words } = useWords();
  return (
    <section className={likeness['side']}>
      <h3>{heading}</h3>
      <strong>
        <ShortTitle title={title} />
      </strong>
      <p>{description === '' ? words.libraryItem.noDescription : description}</p>
      <span className={ui['label']}>{words.libraryItem.sources}</span>
      {children}
    </section>
  );
};

/** Titles, publishers and days of the sources behind a factor of the analysis. */
const OwnSources = ({ analysis, factor }: { readonly analysis: string; readonly factor: string }) => {
  const { words } = useWords();
  const sources = useCall('source.list', { analysis }).data ?? [];
  const evidence = useCall('evidence.list', { analysis }).data ?? [];
  const cited = new Set(evidence.filter((item) => item.factor === factor).map(({ source }) => source));
  const own = sources.filter(({ id }) => cited.has(id));
  if (own.length === 0) return <p className={ui['help']}>{words.libraryItem.noSources}</p>;
  return (
    <ul className={likeness['cited']}>
      {own.map(({ id, title, publisher, date }) => (
        <li key={id}>{[title, publisher, date].filter((part) => part !== null && part !== '').join(', ')}</li>
      ))}
    </ul>
  );
};

/** A factor of the library beside one of the analysis that resembles it, before it is taken in. */
export const LibraryCompare = ({ analysis, item, factor, take, show, close }: CompareProps) => {
  const { words } = useWords();
  const { compareTitle, fromLibrary, inAnalysis, insertAnyway, show: showIt } = words.libraryItem;
  return (
    <Modal title={compareTitle} close={close}>
      <div className={likeness['sides']}>
        <Side heading={fromLibrary} title={item.title} description={item.description}>
          <CitedSources cited={citedBy(item)} />
        </Side>
        <Side heading={inAnalysis} title={factor.title} description={factor.description}>
          <OwnSources analysis={analysis} factor={factor.id} />
        </Side>
      </div>
      <div className={ui['actions']}>
        <button type="button" onClick={close}>
          {words.common.cancel}
        </button>
        <button type="button" onClick={take}>
          {insertAnyway}
        </button>
        <button type="button" data-kind="primary" onClick={show}>
          {showIt}
        </button>
      </div>
    </Modal>
  );
};
