import { Download } from 'lucide-react';
import { useRef } from 'react';
import type { PictureFormat } from '../../../electron/contract/shapes.ts';
import { useWords } from '../../i18n/words.tsx';
import styles from './pictures.module.css';

interface MenuProps {
  readonly formats: readonly PictureFormat[];
  readonly save: (format: PictureFormat) => void;
  /** What is worth knowing of the picture before it is saved. */
  readonly note?: string | undefined;
}

/** Formats of what is a picture and no graph. */
export const pictureFiles: readonly PictureFormat[] = ['svg', 'png', 'pdf'];

/** What the formats are called. */
export const formatNames: Readonly<Record<PictureFormat, string>> = {
  svg: 'SVG',
  png: 'PNG',
  pdf: 'PDF',
  graphml: 'GraphML',
  dot: 'DOT',
};

/** Saves what a view shows as a file of a chosen format. */
export const SaveMenu = ({ formats, save, note }: MenuProps) => {
  const { words } = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details ref={menu} className={styles['menu']}>
      <summary>
        <Download size={16} aria-hidden />
        {words.map.save}
      </summary>
      <div>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            data-kind="quiet"
            onClick={() => {
              if (menu.current !== null) menu.current.open = false;
              save(format);
            }}
          >
            {formatNames[format]}
          </button>
        ))}
        {note !== undefined && <p>{note}</p>}
      </div>
    </details>
  );
};
