import { useEffect, useMemo, useRef, useState } from 'react';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Place } from '../../ui/Place.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { copy, type Document, formattedText, plainText } from './copied.ts';
import { Paragraph } from './Paragraph.tsx';
import styles from './prose.module.css';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

const CopyButtons = ({ document, said }: { readonly document: Document; readonly said: (words: string) => void }) => {
  const { words } = useWords();
  const put = (types: Readonly<Record<string, string>>): void =>
    said(copy(types) ? words.prose.copied : words.prose.notCopied);
  const text = plainText(document);
  return (
    <>
      <button type="button" onClick={() => put({ 'text/plain': text })}>
        {words.prose.copyText}
      </button>
      <button
        type="button"
        data-kind="primary"
        onClick={() => put({ 'text/html': formattedText(document), 'text/plain': text })}
      >
        {words.prose.copyFormatted}
      </button>
    </>
  );
};

/** Text: the analysis as a document, written of its records; a name in it leads to its factor. */
export const TextPlace = ({ analysis, selected }: PlaceProps) => {
  const { words, language } = useWords();
  const prose = useCall('prose.get', { analysis, language });
  const factors = useCall('factor.list', { analysis }).data;
  const title = useCall('analysis.get', { analysis }).data?.title ?? '';
  const named = useMemo(() => new Map((factors ?? []).map((factor) => [factor.id, factor])), [factors]);
  const [said, setSaid] = useState('');
  const text = useRef<HTMLElement>(null);
  const sections = prose.data ?? [];
  const chosen = selected === null ? undefined : named.get(selected);
  const marked = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ about }) => chosen !== undefined && about.some(({ id }) => id === chosen.id)).length;
  const goneDetails = useGoneDetails(analysis, selected);
  const isThere = prose.isSuccess && factors !== undefined;
  // Only when one comes here: a name that is chosen in the text stays where it is.
  useEffect(() => {
    if (isThere) text.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'center' });
  }, [isThere]);
  return (
    <Place
      title={words.views.text}
      status={said || (chosen && fill(words.prose.marked, { title: shortTitle(chosen.title), count: marked }))}
      actions={isThere && <CopyButtons document={{ title, sections }} said={setSaid} />}
      tools={
        <>
          <p className={ui['help']}>{words.prose.help}</p>
          <ErrorNote error={prose.error} />
        </>
      }
      details={
        chosen
          ? { label: words.common.details, content: <FactorDetails analysis={analysis} id={chosen.id} /> }
          : goneDetails
      }
    >
      <article ref={text} className={styles['document']} aria-label={title}>
        <p className={styles['title']}>{title}</p>
        {sections.map(({ id, heading, paragraphs }) => (
          <section key={id} aria-labelledby={`prose-${id}`}>
            <h2 id={`prose-${id}`}>{heading}</h2>
            {paragraphs.map(({ text: told, about }) => (
              <Paragraph key={told} {...{ analysis, told, about, named, selected }} />
            ))}
          </section>
        ))}
      </article>
      <MoreDifferences analysis={analysis} gone={['factor']} all={['link']} />
    </Place>
  );
};
