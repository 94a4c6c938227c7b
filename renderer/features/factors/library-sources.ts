/** The sources that a factor of the library rests on. */
import { type LibraryFactor, type LibrarySource, library } from '../../../db/library/library.ts';

export interface CitedSource {
  readonly source: LibrarySource;
  /** How it was read. */
  readonly reading: LibraryFactor['sources'][number]['reading'];
}

export const citedBy = (item: LibraryFactor): CitedSource[] =>
  item.sources.flatMap(({ source: id, reading }) => {
    const source = library().sources.find((one) => one.id === id);
    return source === undefined ? [] : [{ source, reading }];
  });
