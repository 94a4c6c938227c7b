import type { proseWords as sv } from '../sv/prose.ts';

/** The analysis as text, in English. */
export const proseWords: typeof sv = {
  prose: {
    copyText: 'Copy as text',
    copyFormatted: 'Copy with headings',
    copied: 'Copied.',
    notCopied: 'The text could not be copied. Select it and press Ctrl+C.',
    help: 'The text is written from the records of the analysis. Choose a factor in it to change what it says.',
    marked: 'Paragraphs about “{title}”: {count}',
  },
};
